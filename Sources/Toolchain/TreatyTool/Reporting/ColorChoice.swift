/// Whether text diagnostics are coloured.
public enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .auto: Console.wantsColor
    case .always: true
    case .never: false
    }
  }
}
