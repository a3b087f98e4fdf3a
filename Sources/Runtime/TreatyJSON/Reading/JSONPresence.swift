/// Which of some fields an object has.
public struct JSONPresence: Sendable, Hashable {
  private var first: UInt64 = 0
  private var others: [UInt64] = []

  /// No field at all.
  public init() {}

  /// Whether the object has that field.
  public func contains(_ field: Int) -> Bool {
    guard field >= 0 else { return false }
    let bit: UInt64 = 1 << UInt64(field % 64)
    if field < 64 { return first & bit != 0 }
    let word = field / 64 - 1
    return others.indices.contains(word) && others[word] & bit != 0
  }

  /// Whether the object has every one of these fields: what tells a variant by its required members.
  public func containsAll(_ fields: [Int]) -> Bool { fields.allSatisfy(contains) }

  /// Whether the object has none of the fields, or there was no object.
  public var isEmpty: Bool { first == 0 && others.allSatisfy { $0 == 0 } }

  /// Adds a field; negative indices are ignored.
  public mutating func insert(_ field: Int) {
    guard field >= 0 else { return }
    let bit: UInt64 = 1 << UInt64(field % 64)
    if field < 64 {
      first |= bit
      return
    }
    while others.count < field / 64 { others.append(0) }
    others[field / 64 - 1] |= bit
  }
}
