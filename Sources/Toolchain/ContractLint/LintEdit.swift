import ContractText

/// A change of a contract's text that a rule knows to be safe. What stands around it keeps its bytes: comments, order,
/// quotes and indentation.
public enum LintEdit: Sendable, Hashable {
  /// Takes an entry out of its mapping: the key, its value, and the lines that are only theirs.
  case removeEntry(key: Node)
  /// Takes an item out of its sequence.
  case removeItem(Node)
  /// Writes another scalar in the place of one, with the quotes that it needs.
  case replace(Node, with: String)
  /// Writes another comment in the place of one, or takes it away with the line that holds nothing else.
  ///
  /// - Parameter root: of the document that it stands in: comments are no nodes.
  case rewriteComment(Place, root: Node, with: String?)
  /// Adds an entry at the end of a mapping; the value is a scalar's text, and of the kind that a plain one would have.
  case insert(key: String, value: String, into: Node)
}
