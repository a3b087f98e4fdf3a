extension JSONWriter {
  /// Begins an object; members follow by `field` or by `key` and a value.
  @inlinable
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object that was begun last.
  @inlinable
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array; its elements follow.
  @inlinable
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array that was begun last.
  @inlinable
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  @inlinable @inline(__always)
  mutating func begin(_ byte: UInt8) {
    reserve(2)
    separate()
    put(byte)
    needsComma = false
  }

  @inlinable @inline(__always)
  mutating func end(_ byte: UInt8) {
    reserve(1)
    put(byte)
    needsComma = true
  }

  /// Writes a member's name; its value has to follow.
  @inlinable
  public mutating func key(_ name: String) {
    string(name)
    reserve(1)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member's name; its value has to follow.
  @inlinable @inline(__always)
  public mutating func key(_ name: StaticString) {
    key(name.utf8Start, name.utf8CodeUnitCount)
  }

  @usableFromInline
  mutating func key(_ start: UnsafePointer<UInt8>, _ length: Int) {
    quoted(UnsafeBufferPointer(start: start, count: length), isName: true)
  }

  /// Writes a member.
  @inlinable
  public mutating func field<V: JSONWritable>(_ name: StaticString, _ value: V) {
    key(name)
    value.write(&self)
  }

  /// Writes a member, or nothing for nil.
  @inlinable
  public mutating func field<V: JSONWritable>(_ name: StaticString, _ value: V?) {
    guard let value else { return }
    key(name)
    value.write(&self)
  }

  /// Writes a member, null for nil.
  @inlinable
  public mutating func field<V: JSONWritable>(_ name: StaticString, nullable value: V?) {
    key(name)
    if let value { value.write(&self) } else { null() }
  }

  /// Writes a dictionary's entries as members of the object that was begun, by name: equal values make equal texts.
  @inlinable
  public mutating func fields<V: JSONWritable>(_ members: [String: V]) {
    if members.count < 2 {
      for (name, value) in members {
        key(name)
        value.write(&self)
      }
      return
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      key(name)
      value.write(&self)
    }
  }

  /// Writes an object's members in their order.
  public mutating func fields(_ members: JSONObject) {
    for member in isComparing ? members.sorted : members.members {
      key(member.key)
      value(member.value)
    }
  }
}
