/// The kinds of JSON value (RFC 8259 §3).
@frozen
public enum JSONKind: String, Sendable, Hashable {
  case null, boolean, number, string, array, object
}
