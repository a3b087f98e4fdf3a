import TreatyJSON

/// What a schema's `xml` object says: the node that its values are, and what that is called.
public struct XMLDescription: Sendable, Hashable {
  /// 3.2's node types; `attribute` and `wrapped` of earlier versions say the same.
  public enum Node: String, Sendable, Hashable { case element, attribute, text, cdata, none }

  public var name: String?
  public var namespace: String?
  public var prefix: String?
  public var node: Node?

  public init() {}

  /// Fields of another type than theirs say nothing.
  public init(_ xml: JSONValue) {
    name = xml["name"]?.string
    namespace = xml["namespace"]?.string
    prefix = xml["prefix"]?.string
    node = xml["nodeType"]?.string.flatMap(Node.init)
    if node == nil, xml["attribute"]?.bool == true { node = .attribute }
    if node == nil, xml["wrapped"]?.bool == true { node = .element }
  }

  /// This where it says something, the other where it does not.
  func or(_ other: XMLDescription) -> XMLDescription {
    var result = self
    result.name = name ?? other.name
    // A prefix belongs to its namespace.
    if namespace == nil { (result.namespace, result.prefix) = (other.namespace, prefix ?? other.prefix) }
    result.node = node ?? other.node
    return result
  }

  /// Whether a text is a name without a colon, as far as names are written by people (Namespaces in XML §3).
  public static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "-" || scalar == "." || scalar.properties.isAlphabetic
        || scalar.properties.numericType == .decimal || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
