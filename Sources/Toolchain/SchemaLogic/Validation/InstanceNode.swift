/// One value of an instance in plain memory: nothing is counted, copied or freed while schemas look at it.
struct InstanceNode: BitwiseCopyable {
  /// The bits of `TypeSet`; a whole number has those of integers and of numbers.
  let types: UInt8
  let isTrue: Bool
  /// Bytes of a text or of a number as it was written, items, members.
  let size: UInt32
  /// Where these are; any address where there are none.
  let start: UnsafeRawPointer

  var count: Int { Int(size) }
  var isString: Bool { types & 16 != 0 }
  var isNumber: Bool { types & 8 != 0 }
  var isArray: Bool { types & 32 != 0 }
  var isObject: Bool { types & 64 != 0 }

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
  }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var items: UnsafePointer<InstanceNode> { start.assumingMemoryBound(to: InstanceNode.self) }
  var members: UnsafePointer<InstanceMember> { start.assumingMemoryBound(to: InstanceMember.self) }
}

/// A member of an object. Its name is a value as well: `propertyNames` holds names against schemas.
struct InstanceMember: BitwiseCopyable {
  var word: NameWord
  var name: InstanceNode
  var value: InstanceNode
}

extension UnsafePointer<InstanceMember> {
  /// Structures are laid out in order: the name stands behind the word, the value behind the name.
  var name: UnsafePointer<InstanceNode> {
    (UnsafeRawPointer(self) + MemoryLayout<NameWord>.stride).assumingMemoryBound(to: InstanceNode.self)
  }
  var value: UnsafePointer<InstanceNode> { name + 1 }
}
