/// The name of an element or attribute: its local part, and the namespace that it lives in.
///
///     "note"                                                       // in no namespace of its own
///     XMLName("note", namespace: "urn:shop", prefix: "s")          // written <s:note xmlns:s="urn:shop">
public struct XMLName: Sendable, Hashable, ExpressibleByStringLiteral {
  public var local: String
  /// A URI. Nil: the contract is silent, and the element goes with the one around it.
  public var namespace: String?
  /// How the namespace is written; what is read is compared by URI alone. Nil: as the default namespace.
  public var prefix: String?

  public init(_ local: String, namespace: String? = nil, prefix: String? = nil) {
    self.local = local
    self.namespace = namespace
    self.prefix = prefix
  }

  public init(stringLiteral local: String) { self.init(local) }
}

extension XMLName {
  /// Whether an element is meant: where the contract names no namespace, one in none, or in that of the element around it.
  func matches(_ local: Substring.UTF8View, namespace: String?, around: String?) -> Bool {
    guard self.local.utf8.elementsEqual(local) else { return false }
    if let wanted = self.namespace { return wanted == namespace }
    return namespace == nil || namespace == around
  }
}

/// The namespaces that XML itself and XML Schema's instances have.
enum XMLNamespace {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let instance = "http://www.w3.org/2001/XMLSchema-instance"
}
