/// One text read into a tree: nodes in one array, scalars in one pool of bytes. A `Node` is a handle into them.
public final class Document: Sendable {
  /// As diagnostics show it: relative to the contract root, or as the user named it.
  public let file: String
  public let isJSON: Bool
  let nodes: [NodeRecord]
  let pool: [UInt8]
  let rootIndex: Int32
  /// The file's path with links resolved; empty for texts that came as bytes.
  public let realPath: String

  init(file: String, isJSON: Bool, nodes: [NodeRecord], pool: [UInt8], rootIndex: Int32, realPath: String) {
    self.file = file
    self.isJSON = isJSON
    self.nodes = nodes
    self.pool = pool
    self.rootIndex = rootIndex
    self.realPath = realPath
  }

  public var root: Node { Node(document: self, index: rootIndex) }
}

/// What the arena keeps of a node. Fixed size, no references.
struct NodeRecord {
  var kind: Node.Kind
  var isPlain = false
  var isAlias = false
  /// Scalars: where the cooked text starts in the pool. Collections: the first child, -1 for none. Aliases: the target.
  var first: Int32
  /// Scalars: bytes of text. Collections: children, of mappings keys and values both.
  var count: Int32
  /// The next child of the same collection, -1 for none.
  var next: Int32 = -1
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32
}
