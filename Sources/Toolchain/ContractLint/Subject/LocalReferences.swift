import ContractText

/// Follows references among the documents that were read. The loader did so before and reported what leads nowhere;
/// here only the nodes are looked for.
struct LocalReferences: Sendable {
  private var documents: [String: Document] = [:]

  init(_ documents: [Document]) {
    for document in documents { self.documents[Self.normalized(document.file)] = document }
  }

  /// What a mapping's `$ref` leads to, in one step.
  func target(of node: Node) -> Node? {
    guard let reference = node.member("$ref"), reference.kind == .string else { return nil }
    let parts = reference.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var document: Document? = reference.document
    if let file = parts.first, !file.isEmpty {
      let folder = reference.document.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      document = documents[Self.normalized((folder + [file]).joined(separator: "/"))]
    }
    var target = document?.root
    for token in parts.count == 2 ? parts[1].split(separator: "/") : [] {
      // RFC 6901 §4; escapes of URIs are rare in names of components, and then nothing is found.
      let key = String(token).replacing("~1", with: "/").replacing("~0", with: "~")
      target = target?.member(key)
    }
    return target
  }

  /// Without steps that lead nowhere: `a/./b/../c` is `a/c`.
  private static func normalized(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/", omittingEmptySubsequences: false) where step != "." {
      if step == "..", let last = steps.last, last != "..", !last.isEmpty {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
