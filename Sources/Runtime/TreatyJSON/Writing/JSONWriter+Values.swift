extension JSONWriter {
  /// Writes null, as one store of four bytes.
  public mutating func null() {
    reserve(8)
    separate()
    UnsafeMutableRawPointer(base + count).storeBytes(of: UInt32(littleEndian: 0x6C6C_756E), as: UInt32.self)
    count += 4
    needsComma = true
  }

  /// Writes a boolean.
  public mutating func bool(_ value: Bool) {
    reserve(8)
    separate()
    if value {
      UnsafeMutableRawPointer(base + count).storeBytes(of: UInt32(littleEndian: 0x6575_7274), as: UInt32.self)
      count += 4
    } else {
      UnsafeMutableRawPointer(base + count).storeBytes(of: UInt32(littleEndian: 0x736C_6166), as: UInt32.self)
      count += 4
      put(UInt8(ascii: "e"))
    }
    needsComma = true
  }

  /// Writes a number as it was written.
  public mutating func number(_ value: JSONNumber) {
    var lexeme = isComparing ? DecimalDigits(value.lexeme).description : value.lexeme
    lexeme.withUTF8 { raw($0) }
  }

  /// Copies one value that is JSON already; it is not checked.
  public mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
    reserve(json.count &+ 1)
    separate()
    if let start = json.baseAddress { (base + count).update(from: start, count: json.count) }
    count += json.count
    needsComma = true
  }

  /// Copies one value that is JSON already; it is not checked.
  public mutating func raw(_ json: [UInt8]) {
    json.withUnsafeBufferPointer { raw($0) }
  }

  /// Writes any value: numbers as they were read, members in their order.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let values):
      beginArray()
      for element in values { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      fields(object)
      endObject()
    }
  }
}
