/// Where a schema is: a file, and a JSON pointer or an anchor in it (`orders.yaml#/components/schemas/Order`).
public struct SchemaAddress: Sendable, Hashable {
  public var file: String
  /// Without the `#`; empty for the document itself.
  public var pointer: String

  /// Takes `FILE` or `FILE#POINTER`.
  public init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    file = parts.first.map(String.init) ?? ""
    pointer = parts.count > 1 ? String(parts[1]) : ""
  }
}
