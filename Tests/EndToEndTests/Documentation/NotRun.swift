/// What a page may show although no test runs it as it stands, each with the reason.
enum NotRun {
  private static let reasons: [(prefix: String, reason: String)] = [
    ("make ", "builds or tests everything: would run itself"),
    (".ci/run", "builds and tests everything: would run itself"),
    ("swift test --filter ", "runs tests from within tests"),
    ("UPDATE_GOLDEN=1 swift test --filter ", "writes into the checkout"),
    ("scripts/bench", "measures for minutes, on a machine with nothing else to do"),
    ("swift package --allow-writing-to-package-directory treaty ", "PluginTests runs it in a package"),
    ("swift run --skip-build", "serves until it is ended: InitTests starts it, asks it and ends it"),
  ]

  /// nil: it has to be run. Words are checked all the same, see `KnownCommand`.
  static func reason(for command: ShellCommand) -> String? {
    reasons.first { command.text.hasPrefix($0.prefix) }?.reason
  }
}
