import TreatyJSON

extension InstanceNode {
  /// JSON's equality: numbers by value, texts by their bytes, objects without order.
  static func areEqual(_ a: UnsafePointer<InstanceNode>, _ b: UnsafePointer<InstanceNode>) -> Bool {
    let (left, right) = (a.pointee, b.pointee)
    guard left.types == right.types else { return false }
    if left.isString { return left.hasBytes(of: right) }
    if left.isNumber {
      return left.hasBytes(of: right)
        || JSONNumber(uncheckedLexeme: left.text) == JSONNumber(uncheckedLexeme: right.text)
    }
    guard left.size == right.size else { return false }
    if left.isArray {
      for index in 0..<left.count where !areEqual(left.items + index, right.items + index) { return false }
      return true
    }
    return left.isObject ? areEqualObjects(left, right) : left.isTrue == right.isTrue
  }

  private static func areEqualObjects(_ left: InstanceNode, _ right: InstanceNode) -> Bool {
    let isOrdered = (0..<left.count).allSatisfy { left.members[$0].name.hasBytes(of: right.members[$0].name) }
    // Sorting keeps this n log n for hostile objects; it is stable, so equal names are compared in their order.
    let (lefts, rights) = isOrdered ? (Array(0..<left.count), Array(0..<left.count)) : (left.order, right.order)
    return zip(lefts, rights).allSatisfy { position, other in
      let (a, b) = (left.members + position, right.members + other)
      return a.pointee.name.hasBytes(of: b.pointee.name) && areEqual(a.value, b.value)
    }
  }

  /// The members' positions by their names.
  private var order: [Int] {
    (0..<count).sorted { members[$0].name.bytes.lexicographicallyPrecedes(members[$1].name.bytes) }
  }
}

/// A value in a set.
struct EqualInstance: Hashable {
  let node: UnsafePointer<InstanceNode>

  static func == (left: Self, right: Self) -> Bool { InstanceNode.areEqual(left.node, right.node) }

  func hash(into hasher: inout Hasher) {
    let value = node.pointee
    hasher.combine(value.types)
    if value.isString {
      hasher.combine(bytes: UnsafeRawBufferPointer(value.bytes))
    } else if value.isNumber {
      hasher.combine(JSONNumber(uncheckedLexeme: value.text))
    } else if value.isArray {
      for index in 0..<value.count { EqualInstance(node: value.items + index).hash(into: &hasher) }
    } else if value.isObject {
      // Addition forgets the order; each member has a hasher of its own.
      var sum = 0
      for index in 0..<value.count {
        var one = Hasher()
        one.combine(bytes: UnsafeRawBufferPointer(value.members[index].name.bytes))
        EqualInstance(node: (value.members + index).value).hash(into: &one)
        sum &+= one.finalize()
      }
      hasher.combine(sum)
    } else {
      hasher.combine(value.isTrue)
    }
  }
}
