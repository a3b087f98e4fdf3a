/// Any JSON value, kept exactly: numbers as they were written, object members in their order.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// A JSON number as it was written. Two numbers are equal when they have the same mathematical value: `1`, `1.0`, `10e-1`.
public struct JSONNumber: Sendable {
  /// The number's text, by the grammar of RFC 8259 §6.
  public let lexeme: String

  /// Takes text that is known to be a JSON number.
  @inlinable
  public init(uncheckedLexeme lexeme: String) { self.lexeme = lexeme }
}

/// The members of a JSON object in the order they were written; equality and hashing ignore the order.
public struct JSONObject: Sendable {
  public typealias Member = (key: String, value: JSONValue)
  public var members: [Member]

  @inlinable
  public init(_ members: [Member] = []) { self.members = members }
}
extension JSONNumber: Hashable {
  public static func == (a: JSONNumber, b: JSONNumber) -> Bool { a.lexeme == b.lexeme }
  public func hash(into hasher: inout Hasher) { hasher.combine(lexeme) }
}
extension JSONObject: Hashable {
  public static func == (a: JSONObject, b: JSONObject) -> Bool { false }
  public func hash(into hasher: inout Hasher) { hasher.combine(members.count) }
}
