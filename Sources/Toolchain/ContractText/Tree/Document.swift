/// One text read into a tree: nodes in one block, scalars in one pool of bytes. A `Node` is a handle into them.
public final class Document: Sendable {
  /// As diagnostics show it: relative to the contract root, or as the user named it.
  public let file: String
  public let isJSON: Bool
  /// The text itself in UTF-8, for messages that show a line of it.
  public let source: [UInt8]
  let rootIndex: Int32
  /// The file's path with links resolved; empty for texts that came as bytes.
  public let realPath: String
  let nodes: NodeArena
  let pool: BytePool
  let keys: KeyTable
  let index: EntryIndex

  init(
    file: String, isJSON: Bool, rootIndex: Int32, realPath: String, source: [UInt8], nodes: consuming NodeArena,
    pool: consuming BytePool, keys: consuming KeyTable, index: consuming EntryIndex
  ) {
    self.file = file
    self.isJSON = isJSON
    self.rootIndex = rootIndex
    self.realPath = realPath
    self.source = source
    self.nodes = nodes
    self.pool = pool
    self.keys = keys
    self.index = index
  }

  public var root: Node { Node(document: self, index: rootIndex) }

  /// Nodes of the tree as it stands in memory: what aliases repeat is there once.
  public var nodeCount: Int { nodes.count }

  /// Whether any mapping has this key.
  public func hasKey(_ key: String) -> Bool { keyID(key) >= 0 }

  /// The number that a key has in this document, -1 when no mapping has such a key.
  func keyID(_ key: String) -> Int32 {
    var key = key
    return key.withUTF8 { bytes in
      // An empty string has no address; any will do for no bytes.
      let start = bytes.baseAddress ?? UnsafePointer(pool.base)
      return keys.find(start, bytes.count, hash: KeyTable.hash(start, bytes.count), in: pool.base)
    }
  }
}
