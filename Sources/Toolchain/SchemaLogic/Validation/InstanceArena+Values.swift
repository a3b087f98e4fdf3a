import TreatyJSON

extension InstanceArena {
  /// Deeper values are refused, so that hostile ones do not exhaust the stack: readers go no deeper than a quarter of that.
  private static let maxDepth = 4_096

  /// The value, laid out flat.
  func value(_ value: JSONValue) -> UnsafePointer<InstanceNode> {
    let node = allocate(MemoryLayout<InstanceNode>.stride).assumingMemoryBound(to: InstanceNode.self)
    withUnsafePointer(to: value) { lay($0, node, 0) }
    return UnsafePointer(node)
  }

  /// Takes values by pointer and reads arrays through theirs: counting references was most of the time.
  private func lay(_ value: UnsafePointer<JSONValue>, _ node: UnsafeMutablePointer<InstanceNode>, _ depth: Int) {
    switch value.pointee {
    case .null: node.pointee = InstanceNode(types: 1, isTrue: false, size: 0, start: UnsafeRawPointer(node))
    case .bool(let flag): node.pointee = InstanceNode(types: 2, isTrue: flag, size: 0, start: UnsafeRawPointer(node))
    case .string(let text): node.pointee = self.node(of: text, types: 16)
    case .number(let number):
      node.pointee = self.node(of: number.lexeme, types: Self.isWhole(number) ? 12 : 8)
    case .array(let values):
      node.pointee = values.withUnsafeBufferPointer { items in
        let memory = allocate(items.count * MemoryLayout<InstanceNode>.stride)
          .assumingMemoryBound(to: InstanceNode.self)
        guard let size = room(items.count, depth), let start = items.baseAddress else {
          return InstanceNode(types: 32, isTrue: false, size: 0, start: memory)
        }
        for index in 0..<items.count { lay(start + index, memory + index, depth + 1) }
        return InstanceNode(types: 32, isTrue: false, size: size, start: memory)
      }
    case .object(let object):
      node.pointee = object.members.withUnsafeBufferPointer { members in
        let memory = allocate(members.count * MemoryLayout<InstanceMember>.stride)
          .assumingMemoryBound(to: InstanceMember.self)
        guard let size = room(members.count, depth), let start = members.baseAddress else {
          return InstanceNode(types: 64, isTrue: false, size: 0, start: memory)
        }
        for index in 0..<members.count { lay(start + index, memory + index, depth + 1) }
        return InstanceNode(types: 64, isTrue: false, size: size, start: memory)
      }
    }
  }

  private func lay(
    _ member: UnsafePointer<JSONObject.Member>, _ result: UnsafeMutablePointer<InstanceMember>, _ depth: Int
  ) {
    let name = node(of: member.pointee.key, types: 16)
    // Tuples are laid out in order: the value stands behind the name.
    let value = UnsafeRawPointer(member).advanced(by: MemoryLayout<String>.stride).assumingMemoryBound(
      to: JSONValue.self)
    result.pointee.word = NameWord(name)
    result.pointee.name = name
    lay(value, UnsafeMutablePointer(mutating: UnsafePointer(result).value), depth)
  }

  private func room(_ count: Int, _ depth: Int) -> UInt32? {
    if depth < Self.maxDepth, let size = UInt32(exactly: count) { return size }
    isComplete = false
    return nil
  }

  /// Nearly all numbers tell by how they are written: without point and exponent they are whole, with a point and a last
  /// digit other than 0 they are not.
  private static func isWhole(_ number: JSONNumber) -> Bool {
    let isTold = number.lexeme.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      var (hasPoint, hasExponent) = (false, false)
      for byte in bytes {
        if byte == UInt8(ascii: ".") { hasPoint = true }
        if byte > UInt8(ascii: "9") { hasExponent = true }
      }
      if hasExponent { return nil }
      return hasPoint ? bytes.last == UInt8(ascii: "0") ? nil : false : true
    }
    return isTold.flatMap { $0 } ?? number.isWhole
  }
}
