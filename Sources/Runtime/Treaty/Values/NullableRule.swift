import TreatyJSON

/// Reads null or what `Rule` reads: for elements and members whose shape has a rule of its own.
public enum NullableRule<Rule: JSONReadable>: JSONReadable {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Nullable<Rule.Value>? {
    if try json.null() { return .null }
    return try Rule.read(&json).map(Nullable.value)
  }
}
