// One by one, as each has to be its own `Value`; the width decides what fits and nothing else differs.

extension Int: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int? { try json.integer(Int.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension Int8: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int8? { try json.integer(Int8.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension Int16: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int16? { try json.integer(Int16.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension Int32: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int32? { try json.integer(Int32.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension Int64: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int64? { try json.integer(Int64.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension UInt: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> UInt? { try json.integer(UInt.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension UInt8: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> UInt8? { try json.integer(UInt8.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension UInt16: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> UInt16? { try json.integer(UInt16.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension UInt32: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> UInt32? { try json.integer(UInt32.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension UInt64: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> UInt64? { try json.integer(UInt64.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.integer(self) }
}

extension Int128: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Int128? { try json.integer(Int128.self) }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.number(JSONNumber(self)) }
}
