import ContractText

extension LintEdit {
  /// What it is about, which also tells in which document; nil for a comment.
  var node: Node? {
    switch self {
    case .removeEntry(let key): key
    case .removeItem(let node), .replace(let node, _), .insert(_, _, let node): node
    case .rewriteComment: nil
    }
  }

  var isRemoval: Bool {
    switch self {
    case .removeEntry, .removeItem: true
    default: false
    }
  }

  /// The document that it changes.
  package var document: Document {
    switch self {
    case .removeEntry(let node), .removeItem(let node), .replace(let node, _), .insert(_, _, let node),
      .rewriteComment(_, let node, _):
      node.document
    }
  }
}
