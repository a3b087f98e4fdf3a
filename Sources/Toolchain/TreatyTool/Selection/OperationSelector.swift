import ContractModel

/// Names operations of a contract: `operation:placeOrder`, `tag:orders`, `path:/orders/**`, `webhook:*`, `callback:*`.
/// `*` stands for anything within a segment of a path or name, `**` for anything at all.
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

  /// By the positions that can be reached, all at once: no pattern takes more than its length times the name's.
  package func matches(_ name: String) -> Bool {
    let star = UInt8(ascii: "*")
    let (pattern, name) = (Array(pattern.utf8), Array(name.utf8))
    var reached: Set<Int> = [0]
    var index = 0
    while index < pattern.count, let first = reached.min() {
      guard pattern[index] == star else {
        reached = Set(reached.filter { $0 < name.count && name[$0] == pattern[index] }.map { $0 + 1 })
        index += 1
        continue
      }
      let isDeep = index + 1 < pattern.count && pattern[index + 1] == star
      index += isDeep ? 2 : 1
      var next: Set<Int> = []
      var isOpen = false
      for position in first...name.count {
        if reached.contains(position) { isOpen = true }
        if isOpen { next.insert(position) }
        if !isDeep, position < name.count, name[position] == UInt8(ascii: "/") { isOpen = false }
      }
      reached = next
    }
    return reached.contains(name.count)
  }
}
