/// What a text holds, in arrays: elements refer to each other by index, and nothing is kept that JSON has no place for
/// (comments, processing instructions, prefixes).
struct XMLDocument {
  struct Element {
    var name: String
    /// Index of its namespace; nil for none.
    var namespace: Int?
    var attributes: Range<Int>
    /// Its own text, in one piece wherever the children stand.
    var text: [UInt8] = []
    var firstChild: Int?
    var lastChild: Int?
    var next: Int?
    var hasChildren: Bool { firstChild != nil }
    /// `xsi:nil`.
    var isNil = false
    /// Where its content begins, in bytes.
    var offset: Int
  }
  struct Attribute {
    var name: String
    var namespace: Int?
    var value: [UInt8]
  }

  var elements: [Element] = []
  var attributes: [Attribute] = []
  var namespaces: [String] = []

  func children(of element: Int) -> some Sequence<Int> {
    sequence(state: elements[element].firstChild) { next in
      guard let child = next else { return nil }
      next = elements[child].next
      return child
    }
  }

  func namespace(of element: Int) -> String? { elements[element].namespace.map { namespaces[$0] } }
}

extension [UInt8] {
  /// Without XML's whitespace at both ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = self[...]
    while let first = rest.first, first.isXMLWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isXMLWhitespace { rest.removeLast() }
    return rest
  }
}

extension UInt8 {
  var isXMLWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
