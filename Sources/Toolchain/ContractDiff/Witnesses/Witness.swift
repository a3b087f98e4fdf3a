import ContractText
import TreatyJSON

/// A message that worked and works no more: sent by who knows the one contract, refused by who knows the other.
public struct Witness: Sendable, Hashable {
  public enum Side: String, Sendable, Hashable { case base, revision }

  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String
  }

  /// `request` or `response`.
  public var kind: ChangeDirection
  /// `POST /orders HTTP/1.1`, `HTTP/1.1 200`; empty for a value of a schema that stands in no exchange.
  public var startLine: String
  public var headers: [Field]
  public var body: String?
  /// The same request for a shell; nil for responses.
  public var curl: String?
  /// Who refuses it; the other side accepts it.
  public var refusedBy: Side
  public var refusal: Refusal
  /// The JSON value that the schemas are about, where it is one: a body, or a parameter's or header's value.
  public var value: JSONValue?
  /// The schemas that accept and refuse `value`, as any JSON Schema validator can check.
  public var baseSchema: ChangePlace?
  public var revisionSchema: ChangePlace?

  /// The message as it travels.
  public var text: String {
    if startLine.isEmpty { return body ?? "" }
    let head = ([startLine] + headers.map { "\($0.name): \($0.value)" }).joined(separator: "\n")
    return body.map { head + "\n\n" + $0 } ?? head
  }
}
