/// How a run ended, as a shell sees it.
public enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// The input is good, but something was found: drift.
  case findings = 1
  /// The command line makes no sense.
  case usage = 2
  /// A contract, a configuration or an output folder cannot be used; the diagnostics say why.
  case badInput = 3
}
