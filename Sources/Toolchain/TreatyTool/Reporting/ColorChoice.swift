/// Whether text diagnostics are coloured.
public enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// For what is written to standard output.
  public var isOnOutput: Bool {
    self == .always || (self == .auto && Console.isTerminal(.output) && Console.wantsColor)
  }

  var isOn: Bool {
    switch self {
    case .auto: Console.wantsColor
    case .always: true
    case .never: false
    }
  }
}
