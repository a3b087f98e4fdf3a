import ContractModel

/// Names operations of a contract: `operation:placeOrder`, `tag:orders`, `path:/orders/**`, `webhook:*`, `callback:*`.
/// `*` and `**` are those of `WildcardPattern`.
public struct OperationSelector: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case operation, tag, path, webhook, callback }

  public let kind: Kind
  public let pattern: String
  public var text: String { "\(kind.rawValue):\(pattern)" }

  /// Nil when it does not begin with a kind and a colon, or has nothing behind it.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: String(text[..<colon])) else { return nil }
    pattern = String(text[text.index(after: colon)...])
    self.kind = kind
    if pattern.isEmpty { return nil }
  }

  public static let kinds = Kind.allCases.map { $0.rawValue + ":" }

  package func matches(_ name: String) -> Bool { WildcardPattern(pattern).matches(name) }
}
