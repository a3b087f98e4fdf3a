/// A text that grows by tags and characters: escapes, and the namespaces that are declared where they are first needed.
struct XMLText {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  /// Names as written, and what was declared before the element.
  private var open: [(name: String, scope: Int)] = []
  /// Prefixes and their namespaces, the innermost last; the empty one is the default namespace.
  private var scope: [(prefix: String, namespace: String)] = []
  private var isInTag = false

  mutating func open(_ name: XMLName) {
    endTag()
    open.append(("", scope.count))
    bytes.append(UInt8(ascii: "<"))
    let place = bytes.count
    let (prefix, isNew) = bind(name, needsPrefix: false)
    let written = prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
    bytes.insert(contentsOf: written.utf8, at: place)
    open[open.count - 1].name = written
    isInTag = true
    if isNew, let namespace = name.namespace { declare(prefix, namespace) }
  }

  mutating func attribute(_ name: XMLName, _ value: String) {
    let (prefix, isNew) = bind(name, needsPrefix: true)
    if isNew, let namespace = name.namespace { declare(prefix, namespace) }
    attribute(prefix.isEmpty ? name.local : "\(prefix):\(name.local)", value)
  }

  mutating func characters(_ value: String) {
    if value.isEmpty { return }
    endTag()
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      // As it is, a reader would take it for a line break.
      case 0x0D: bytes += "&#13;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// CDATA sections; what cannot stand in one is between two of them.
  mutating func section(_ value: String) {
    if value.isEmpty { return }
    endTag()
    bytes += "<![CDATA[".utf8
    for byte in value.utf8 {
      if byte == 0x0D {
        bytes += "]]>&#13;<![CDATA[".utf8
      } else if byte == UInt8(ascii: ">"), bytes.suffix(2).elementsEqual("]]".utf8) {
        bytes += "]]><![CDATA[>".utf8
      } else {
        bytes.append(byte)
      }
    }
    bytes += "]]>".utf8
  }

  mutating func close() {
    guard let (name, scope) = open.popLast() else { return }
    self.scope.removeSubrange(scope...)
    if isInTag {
      bytes += "/>".utf8
      isInTag = false
    } else {
      bytes += "</\(name)>".utf8
    }
  }

  private mutating func endTag() {
    if isInTag { bytes.append(UInt8(ascii: ">")) }
    isInTag = false
  }

  // MARK: - Namespaces

  /// The prefix to write, and whether it has to be declared here.
  private mutating func bind(_ name: XMLName, needsPrefix: Bool) -> (prefix: String, isNew: Bool) {
    guard let namespace = name.namespace else { return ("", false) }
    if namespace == XMLNamespace.xml { return ("xml", false) }
    var prefix = name.prefix ?? ""
    if needsPrefix, prefix.isEmpty {
      // An attribute without a prefix is in no namespace. One that is there already will do.
      let known = scope.last { known in known.namespace == namespace && !known.prefix.isEmpty && isBound(known) }
      prefix = known?.prefix ?? "ns1"
    }
    if isBound((prefix, namespace)) { return (prefix, false) }
    // What this very element declared already cannot be declared again.
    let own = scope[(open.last?.scope ?? 0)...]
    var number = 1
    while prefix == "xml" || prefix == "xmlns" || own.contains(where: { $0.prefix == prefix }) {
      prefix = "ns\(number)"
      number += 1
      if isBound((prefix, namespace)) { return (prefix, false) }
    }
    scope.append((prefix, namespace))
    return (prefix, true)
  }

  private func isBound(_ binding: (prefix: String, namespace: String)) -> Bool {
    scope.last { $0.prefix == binding.prefix }?.namespace == binding.namespace
  }

  private mutating func declare(_ prefix: String, _ namespace: String) {
    attribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", namespace)
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes += " \(name)=\"".utf8
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // A reader makes blanks of these.
      case 0x09, 0x0A, 0x0D: bytes += "&#\(byte);".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
