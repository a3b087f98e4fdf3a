/// How to read one shape from JSON.
///
/// `Value` is `Self` for types. A constrained scalar has a caseless enum of its own, a rule, whose `Value` is `String`, `Int` ….
public protocol JSONReadable {
  associatedtype Value = Self

  /// Reads the value that comes next. Nil when a failure was recorded: the value is then skipped.
  static func read(_ json: inout JSONReader) throws(JSONError) -> Value?
}

/// What can be written as JSON.
public protocol JSONWritable {
  /// Writes exactly one value.
  func write(_ json: inout JSONWriter)
}

/// What generated types are: readable and writable, without Foundation and without reflection.
public typealias JSONCodable = JSONReadable & JSONWritable
