/// The members of a JSON object in the order they were written; equality and hashing ignore the order.
public struct JSONObject: Sendable {
  /// A name and its value.
  public typealias Member = (key: String, value: JSONValue)
  /// Names may repeat: a reader refuses that by default, but a writer writes what is here.
  public var members: [Member]

  @inlinable
  public init(_ members: [Member] = []) { self.members = members }

  /// The first member of that name. Setting nil removes it; setting a new name appends. Linear: meant for a few look-ups.
  public subscript(_ key: String) -> JSONValue? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The names in their order.
  public var keys: [String] { members.map(\.key) }
  /// How many members there are.
  public var count: Int { members.count }
  public var isEmpty: Bool { members.isEmpty }

  func position(of key: String) -> Int? {
    members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
  }
}

extension JSONObject: Hashable {
  /// The same names with the same values; of a name that repeats, also in the same order.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    guard a.members.count == b.members.count else { return false }
    if matches(a.members, b.members) { return true }
    // Sorting keeps this n log n for hostile objects; it is stable, so equal keys are compared in their order.
    return matches(a.sorted, b.sorted)
  }

  public func hash(into hasher: inout Hasher) {
    // Addition forgets the order; each member has a hasher of its own.
    var sum = 0
    for member in members {
      var one = Hasher()
      one.combine(member.key)
      one.combine(member.value)
      sum &+= one.finalize()
    }
    hasher.combine(members.count)
    hasher.combine(sum)
  }

  private static func matches(_ a: [Member], _ b: [Member]) -> Bool {
    zip(a, b).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value }
  }

  /// The members by name.
  var sorted: [Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
