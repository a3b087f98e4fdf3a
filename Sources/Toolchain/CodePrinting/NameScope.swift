/// Hands out names that are distinct within a scope. Names are compared as Swift compares identifiers.
public struct NameScope: Sendable {
  private var taken: Set<String>
  private var next: [String: Int] = [:]
  /// Names given otherwise than asked for, with the reason, in order.
  public private(set) var renamed: [(wanted: String, given: String)] = []

  public init(reserving names: Set<String> = []) { taken = names }

  public func isTaken(_ name: String) -> Bool { taken.contains(name) }

  /// `wanted`, or `wanted2`, `wanted3`, … Linear over many clashes of one name.
  public mutating func claim(_ wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    var number = next[wanted] ?? 2
    while !taken.insert(wanted + String(number)).inserted { number += 1 }
    next[wanted] = number + 1
    let given = wanted + String(number)
    renamed.append((wanted, given))
    return given
  }
}
