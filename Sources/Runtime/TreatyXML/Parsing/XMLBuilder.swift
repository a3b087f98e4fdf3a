/// Makes a document from a parser's events, and ends the parsing when there are too many of them.
final class XMLBuilder {
  /// Elements inside each other: a list and its items are two levels of JSON, whose readers are recursive.
  static let maximumDepth = 100
  /// Namespaces declared at one place or around it: each name is compared with all of them.
  static let maximumNamespaces = 256

  private(set) var document = XMLDocument()
  private(set) var failure: XMLFailure?
  private let maximumNodes: Int
  private var open: [(element: Int, namespaces: Int)] = []
  private var declared = 0
  private var namespaces: [String: Int] = [:]

  init(maximumNodes: Int) { self.maximumNodes = maximumNodes }

  /// The first reason counts; what follows is its consequence.
  func fail(_ reason: XMLFailure.Reason, _ message: String, at offset: Int) {
    if failure == nil { failure = XMLFailure(reason: reason, message: message, offset: offset) }
  }

  func start(_ name: String, namespace: String?, declaring: Int, attributes: [XMLDocument.Attribute], at offset: Int) {
    guard failure == nil else { return }
    declared += declaring
    if open.count >= Self.maximumDepth { return fail(.depth, "too many elements inside each other", at: offset) }
    if declared > Self.maximumNamespaces { return fail(.complexity, "too many namespaces are declared", at: offset) }
    if document.elements.count + document.attributes.count + attributes.count >= maximumNodes {
      return fail(.complexity, "more than \(maximumNodes) elements and attributes", at: offset)
    }
    let index = document.elements.count
    let first = document.attributes.count
    var element = XMLDocument.Element(
      name: name, namespace: namespace.map(self.index), attributes: first..<first, offset: offset)
    for attribute in attributes {
      switch attribute.namespace.map({ document.namespaces[$0] }) {
      case XMLNamespace.instance:
        if attribute.name == "nil" {
          element.isNil = attribute.value.elementsEqual("true".utf8) || attribute.value.elementsEqual("1".utf8)
        }
      case XMLNamespace.xml: break
      default: document.attributes.append(attribute)
      }
    }
    element.attributes = first..<document.attributes.count
    document.elements.append(element)
    if let parent = open.last?.element {
      if let last = document.elements[parent].lastChild {
        document.elements[last].next = index
      } else {
        document.elements[parent].firstChild = index
      }
      document.elements[parent].lastChild = index
    }
    open.append((index, declaring))
  }

  func end() {
    guard let element = open.popLast() else { return }
    declared -= element.namespaces
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, let element = open.last?.element else { return }
    document.elements[element].text.append(contentsOf: bytes)
  }

  /// The index of a namespace: few of them are shared by many names.
  func index(of namespace: String) -> Int {
    if let known = namespaces[namespace] { return known }
    namespaces[namespace] = document.namespaces.count
    document.namespaces.append(namespace)
    return document.namespaces.count - 1
  }
}
