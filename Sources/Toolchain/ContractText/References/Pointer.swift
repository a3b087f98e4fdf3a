/// The fragment of a reference: a JSON pointer (RFC 6901) or the name of an anchor.
struct Pointer {
  /// As it is written behind the `#`, percent escapes included.
  private let fragment: String
  /// Where errors stand.
  private let reference: Node

  init(_ fragment: String, _ reference: Node) {
    self.fragment = fragment
    self.reference = reference
  }

  /// - Parameter resource: where a pointer starts: a document's root, or the mapping with the `$id` that was named.
  func resolve(in resource: Node, loader: ContractLoader) throws(Diagnostic) -> Node {
    if fragment.isEmpty { return resource }
    // RFC 6901 §6: percent escapes go first, `~` escapes after the pointer was split.
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
    // Split by bytes: a slash and a combining mark behind it are one Swift character.
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      node = try step(try unescaped(String(Substring(part))), from: node, loader)
    }
    return node
  }

  /// One token further: by key in a mapping, by number in a list.
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
    if let next = behind(node, token, loader) { return next }
    var failure = failure(
      "unresolved-reference",
      "\(shortened(reference.text)) leads nowhere: there is no \"\(shortened(token))\"\(hint(token, in: node, loader))",
      "Correct the reference.")
    if let other = node.entry("$ref") {
      failure.notes.append(.init("what this reference leads to has no such member either", at: other.key.place))
    }
    throw failure
  }

  /// A member of what a reference on the way leads to. RFC 6901 knows documents only, but contracts are written with
  /// tools that put the target in the reference's place first.
  private func behind(_ node: Node, _ token: String, _ loader: ContractLoader) -> Node? {
    guard let link = node.member("$ref"), link.kind == .string, loader.pointerDepth < 16 else { return nil }
    loader.pointerDepth += 1
    defer { loader.pointerDepth -= 1 }
    guard let target = try? loader.resolve(link), target != node, let next = try? step(token, from: target, loader)
    else { return nil }
    loader.warn(
      Diagnostic(
        "pointer-through-reference", .warning,
        "\(shortened(reference.text)) goes through another reference; it is followed",
        at: reference.place, notes: [.init("this one", at: link.place)], fix: "Refer to the target directly."))
    return next
  }

  /// Suggestions look at every key: not in huge mappings, and not for every one of a thousand bad references.
  private func hint(_ token: String, in node: Node, _ loader: ContractLoader) -> String {
    guard node.kind == .mapping, node.count <= 5000, loader.suggestions > 0 else { return "" }
    loader.suggestions -= 1
    let near = Spelling.nearest(token, among: node.entries.lazy.map { $0.key.text })
    return near.map { "; did you mean \"\(shortened($0))\"?" } ?? ""
  }

  /// RFC 6901 §4: `~1` is a slash, `~0` a tilde, and nothing else follows a tilde.
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
