import SchemaLogic

/// What an action does to the set of messages that are allowed, before anybody asks which way they go.
enum WireEffect: Sendable, Hashable {
  /// Fewer are allowed: breaks whoever sends.
  case tightens
  /// More are allowed: breaks whoever reads.
  case loosens
  /// Neither set holds the other, or nobody knows.
  case either
  /// Breaks the caller whichever way: an operation that is gone, a scheme that is another one.
  case always
  case none

  func breaks(_ direction: SchemaDirection) -> Bool {
    switch self {
    case .tightens: direction == .request
    case .loosens: direction == .response
    case .either, .always: true
    case .none: false
    }
  }
}
