// `Optional` conforms to nothing here: whether nil is absent or null is for the member that holds it to say.

extension String: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> String? { try json.string() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Bool? { try json.bool() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.bool(self) }
}

extension Double: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Double? { try json.double() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.double(self) }
}

extension Float: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Float? { try json.float() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.float(self) }
}

extension JSONValue: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> JSONValue? { try json.value() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.value(self) }
}

extension JSONNumber: JSONReadable, JSONWritable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> JSONNumber? { try json.number() }
  @inlinable
  public func write(_ json: inout JSONWriter) { json.number(self) }
}
