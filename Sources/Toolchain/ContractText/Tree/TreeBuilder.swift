/// Collects nodes in document order and keeps the limits. Shared by the YAML and the JSON reader.
struct TreeBuilder: ~Copyable {
  /// For places.
  let file: String
  let limits: TextLimits
  let isYAML: Bool
  var nodes: NodeArena
  var pool: BytePool
  var keys = KeyTable()
  var index = EntryIndex()
  var frames = FrameStack()
  /// -1 until there is a node.
  private(set) var root: Int32 = -1
  /// Nodes, counting what aliases repeat.
  var expanded = 0

  /// Room is reserved for what documents usually have: a node for every 18 bytes.
  init(file: String, limits: TextLimits, bytes: Int, isYAML: Bool) {
    self.file = file
    self.limits = limits
    self.isYAML = isYAML
    nodes = NodeArena(capacity: bytes / 18)
    pool = BytePool(capacity: bytes / 2)
  }

  /// Gives all blocks away: nothing is copied.
  consuming func document(source: [UInt8], realPath: String) -> Document {
    Document(
      file: file, isJSON: !isYAML, rootIndex: root, realPath: realPath, source: source, nodes: nodes, pool: pool,
      keys: keys,
      index: index)
  }

  /// The next node is a key.
  var isAtKey: Bool {
    if frames.count == 0 { return false }
    let frame = frames.base + (frames.count &- 1)
    return frame.pointee.count & 1 == 0 && nodes.base[Int(frame.pointee.node)].kind == .mapping
  }

  var isInMapping: Bool {
    frames.count > 0 && nodes.base[Int(frames.base[frames.count &- 1].node)].kind == .mapping
  }

  /// Where the innermost collection that is still open began.
  var innermost: Mark? { frames.count == 0 ? nil : nodes.base[Int(frames.base[frames.count - 1].node)].start }

  mutating func scalar(
    _ kind: Node.Kind, _ bytes: UnsafePointer<UInt8>, _ length: Int, isPlain: Bool, from start: Mark, to end: Mark
  ) throws(Diagnostic) -> Int32 {
    // Keys go their own way: they are interned and compared.
    if isAtKey { return try key(bytes, length, isPlain: isPlain, from: start, to: end) }
    let first = pool.append(bytes, length)
    return try add(
      NodeRecord(
        kind: kind, isPlain: isPlain, first: first, count: Int32(truncatingIfNeeded: length), start: start, end: end),
      size: Self.weight(length))
  }

  mutating func open(_ kind: Node.Kind, isBlock: Bool = false, at start: Mark) throws(Diagnostic) -> Int32 {
    if isAtKey { throw complexKey(start) }
    // Before anything is kept: the input may be nothing but brackets.
    guard frames.count < limits.depth else {
      throw Diagnostic(
        "depth-limit", .error, "nested deeper than \(limits.depth) levels", at: place(start),
        fix: "Flatten the document, or raise the limit with --max-depth.")
    }
    let index = try add(
      NodeRecord(kind: kind, isPlain: isBlock, first: -1, count: 0, start: start, end: start), size: 1)
    frames.push(index)
    return index
  }

  /// `end` is nil where the text has no closing sign: the collection ends with its last child.
  mutating func close(at end: Mark?) throws(Diagnostic) {
    guard let frame = frames.pop() else { return }
    let node = nodes.base + Int(frame.node)
    node.pointee.extra = Int32(clamping: frame.size)
    node.pointee.count = frame.count
    if let end { node.pointee.end = end } else if frame.last >= 0 { node.pointee.end = nodes.base[Int(frame.last)].end }
    // The collection itself was counted when it was opened.
    if frames.count > 0 { frames.base[frames.count &- 1].size &+= frame.size &- 1 }
    if frame.hasRepeatedKeys { dropRepeated(frame.node) }
    if frame.hasMergeKeys { try merge(frame.node) }
  }

  mutating func alias(to target: Int32, from start: Mark, to end: Mark) throws(Diagnostic) {
    var open = frames.count
    while open > 0 {
      open &-= 1
      if frames.base[open].node == target {
        throw Diagnostic(
          "alias-cycle", .error, "the alias stands inside its own anchor: the tree would have no end", at: place(start),
          fix: "Use $ref for recursion.")
      }
    }
    // An alias of an alias leads to what both mean.
    let own = nodes.base[Int(target)]
    let meant = own.isAlias ? own.first : target
    let record = nodes.base[Int(meant)]
    let isCollection = record.kind == .mapping || record.kind == .sequence
    if isAtKey {
      // An alias as a key is its text: it gets a node like any other key.
      if isCollection { throw complexKey(start) }
      // The pool may move while the key is added: its text is copied first.
      let length = Int(record.count)
      let text = UnsafeMutablePointer<UInt8>.allocate(capacity: length + 1)
      defer { text.deallocate() }
      text.initialize(from: pool.base + Int(record.first), count: length)
      _ = try key(text, length, isPlain: false, from: start, to: end)
      return
    }
    let alias = NodeRecord(kind: record.kind, isAlias: true, first: meant, count: 0, start: start, end: end)
    _ = try add(alias, size: isCollection ? Int(record.extra) : Self.weight(Int(record.count)))
  }

  /// Puts a node behind the last child of the innermost open collection.
  mutating func add(_ record: NodeRecord, size: Int) throws(Diagnostic) -> Int32 {
    // What an alias repeats counts as if it were written out: readers walk it as often.
    expanded &+= size
    if expanded > limits.nodes { throw tooManyNodes(place(record.start)) }
    let index = nodes.append(record)
    if frames.count == 0 {
      root = index
      return index
    }
    let frame = frames.base + (frames.count &- 1)
    frame.pointee.size &+= size
    if frame.pointee.last >= 0 {
      nodes.base[Int(frame.pointee.last)].next = index
    } else {
      nodes.base[Int(frame.pointee.node)].first = index
    }
    frame.pointee.last = index
    frame.pointee.count &+= 1
    return index
  }

  /// Long text weighs as much as the nodes it could have been: repeated by aliases it would fill the memory as well.
  private static func weight(_ length: Int) -> Int { 1 &+ length >> 6 }

  func tooManyNodes(_ place: Place?) -> Diagnostic {
    Diagnostic(
      "node-limit", .error, "more than \(limits.nodes) nodes, counting what aliases and merge keys repeat", at: place,
      fix: "Use fewer aliases of large parts, or raise the limit with --max-nodes.")
  }

  func place(_ mark: Mark) -> Place {
    let position = Position(line: Int(mark.line), column: Int(mark.column))
    return Place(file: file, start: position, end: position)
  }
}
