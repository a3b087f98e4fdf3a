/// The fragment of a reference: a JSON pointer (RFC 6901) or the name of an anchor.
struct Pointer {
  private let fragment: String
  private let reference: Node

  init(_ fragment: String, _ reference: Node) {
    self.fragment = fragment
    self.reference = reference
  }

  func resolve(in resource: Node, loader: ContractLoader) throws(Diagnostic) -> Node {
    if fragment.isEmpty { return resource }
    guard let text = PercentText.decode(fragment) else {
      throw failure("invalid-reference", "a bad percent escape in the reference", "Write %25 for a percent sign.")
    }
    guard text.utf8.first == UInt8(ascii: "/") else {
      if let node = loader.anchor(text, in: resource) { return node }
      throw failure(
        "unresolved-reference",
        "\(shortened(reference.text)) leads nowhere: no such anchor, and a JSON pointer starts with \"/\"",
        "Begin the pointer with #/.")
    }
    var node = resource
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      node = try step(try unescaped(String(Substring(part))), from: node, loader)
    }
    return node
  }

  private func step(_ token: String, from node: Node, _ loader: ContractLoader) throws(Diagnostic) -> Node {
    switch node.kind {
    case .mapping:
      if let next = node.member(token) { return next }
    case .sequence:
      // Only the plain form of a number is an index: no sign, no leading zero.
      if let index = Int(token), token == String(index), let next = loader.item(index, of: node) { return next }
      throw failure(
        "unresolved-reference", "\(shortened(reference.text)) leads nowhere: the list has \(node.count) items",
        "Correct the index.")
    default: break
    }
    var failure = failure(
      "unresolved-reference",
      "\(shortened(reference.text)) leads nowhere: there is no \"\(shortened(token))\"\(hint(token, in: node, loader))",
      "Correct the reference.")
    if let other = node.entry("$ref") {
      failure.notes.append(.init("a pointer does not go through this reference", at: other.key.place))
    }
    throw failure
  }

  private func hint(_ token: String, in node: Node, _ loader: ContractLoader) -> String {
    guard node.kind == .mapping, node.count <= 5000, loader.suggestions > 0 else { return "" }
    loader.suggestions -= 1
    let near = Spelling.nearest(token, among: node.entries.lazy.map { $0.key.text })
    return near.map { "; did you mean \"\(shortened($0))\"?" } ?? ""
  }

  private func unescaped(_ token: String) throws(Diagnostic) -> String {
    guard token.utf8.contains(UInt8(ascii: "~")) else { return token }
    var result = ""
    var isEscape = false
    for scalar in token.unicodeScalars {
      if isEscape {
        guard scalar == "0" || scalar == "1" else { throw badEscape("~\(scalar)") }
        result += scalar == "0" ? "~" : "/"
        isEscape = false
      } else if scalar == "~" {
        isEscape = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    if isEscape { throw badEscape("~") }
    return result
  }

  private func badEscape(_ text: String) -> Diagnostic {
    failure("invalid-reference", "\(text) is no escape in a JSON pointer", "Write ~0 for ~ and ~1 for /.")
  }

  private func failure(_ id: String, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(id, .error, message, at: reference.place, fix: fix)
  }
}
