/// What the arena keeps of a node: fixed size, no references, so that millions of them cost one allocation.
struct NodeRecord: BitwiseCopyable {
  var kind: Node.Kind
  /// Unquoted YAML scalar, JSON number or word; a collection in YAML's block style.
  var isPlain = false
  /// `first` is the index of what the anchor holds.
  var isAlias = false
  /// A mapping whose entries stand in the document's `EntryIndex`.
  var isIndexed = false
  /// Scalars: where the cooked text starts in the pool. Collections: the first child, -1 for none.
  var first: Int32
  /// Scalars: bytes of text. Collections: children, of mappings keys and values both.
  var count: Int32
  /// The next child of the same collection, -1 for none.
  var next: Int32 = -1
  /// Keys: the id of their text. Collections: nodes in them, aliases expanded, themselves included. Others: -1.
  var extra: Int32 = -1
  var start: Mark
  var end: Mark
}

/// Line and column as a `Position` has them, without its initialiser's cost.
struct Mark: BitwiseCopyable {
  var line: Int32
  var column: Int32
}
