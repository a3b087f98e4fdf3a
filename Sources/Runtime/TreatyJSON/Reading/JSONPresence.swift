/// Which of some fields an object has.
public struct JSONPresence: Sendable, Hashable {
  private var first: UInt64 = 0
  private var others: [UInt64] = []

  public init() {}

  public func contains(_ field: Int) -> Bool {
    guard field >= 0 else { return false }
    let bit: UInt64 = 1 << UInt64(field % 64)
    if field < 64 { return first & bit != 0 }
    let word = field / 64 - 1
    return others.indices.contains(word) && others[word] & bit != 0
  }

  public func containsAll(_ fields: [Int]) -> Bool { fields.allSatisfy(contains) }

  public var isEmpty: Bool { first == 0 && others.allSatisfy { $0 == 0 } }

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
