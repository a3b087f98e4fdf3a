/// Collects nodes in document order and keeps the limits. Shared by the YAML and the JSON reader.
struct TreeBuilder {
  private struct Frame {
    var node: Int32
    var last: Int32 = -1
    var count: Int32 = 0
    /// Keys by hash, once there are too many to compare one by one.
    var keys: [UInt64: Int32] = [:]
    var size = 1
    var mergeKeys: [Int32] = []
  }

  let file: String
  let limits: TextLimits
  private(set) var nodes: [NodeRecord] = []
  private(set) var pool: [UInt8] = []
  private var frames: [Frame] = []
  private(set) var root: Int32 = -1
  /// Nodes, counting what aliases repeat.
  private var expanded = 0
  /// What each anchored collection holds, aliases in it expanded.
  private var sizes: [Int32: Int] = [:]
  private let isYAML: Bool

  init(file: String, limits: TextLimits, bytes: Int, isYAML: Bool) {
    self.file = file
    self.limits = limits
    self.isYAML = isYAML
    nodes.reserveCapacity(bytes / 12)
    pool.reserveCapacity(bytes / 2)
  }

  var depth: Int { frames.count }
  var isInMapping: Bool { frames.last.map { nodes[Int($0.node)].kind == .mapping } ?? false }
  /// The next node is a key.
  var isAtKey: Bool { isInMapping && (frames.last?.count ?? 0) % 2 == 0 }
  /// Where the innermost collection that is still open began.
  var innermost: (Int32, Int32)? { frames.last.map { (nodes[Int($0.node)].line, nodes[Int($0.node)].column) } }

  mutating func scalar(
    _ kind: Node.Kind, _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, from start: (Int32, Int32), to end: (Int32, Int32)
  ) throws(Diagnostic) -> Int32 {
    let record = NodeRecord(
      kind: kind, isPlain: isPlain, first: Int32(truncatingIfNeeded: pool.count), count: Int32(truncatingIfNeeded: bytes.count),
      line: start.0, column: start.1, endLine: end.0, endColumn: end.1)
    pool.append(contentsOf: bytes)
    return try add(record, size: 1)
  }

  mutating func open(_ kind: Node.Kind, at start: (Int32, Int32)) throws(Diagnostic) -> Int32 {
    guard frames.count < limits.depth else {
      throw Diagnostic(
        "depth-limit", .error, "nested deeper than \(limits.depth) levels", at: place(start),
        fix: "Flatten the document, or raise the limit with --max-depth.")
    }
    let record = NodeRecord(kind: kind, first: -1, count: 0, line: start.0, column: start.1, endLine: start.0, endColumn: start.1)
    let index = try add(record, size: 1)
    frames.append(Frame(node: index))
    return index
  }

  mutating func close(at end: (Int32, Int32)) throws(Diagnostic) {
    guard let frame = frames.popLast() else { return }
    nodes[Int(frame.node)].endLine = end.0
    nodes[Int(frame.node)].endColumn = end.1
    sizes[frame.node] = isYAML ? frame.size : nil
    if !frames.isEmpty { frames[frames.count - 1].size += frame.size - 1 }
    if !frame.mergeKeys.isEmpty { try merge(frame) }
  }

  mutating func alias(to target: Int32, from start: (Int32, Int32), to end: (Int32, Int32)) throws(Diagnostic) {
    if frames.contains(where: { $0.node == target }) {
      throw Diagnostic(
        "alias-cycle", .error, "the alias stands inside its own anchor: the tree would have no end", at: place(start),
        fix: "Use $ref for recursion.")
    }
    var record = NodeRecord(
      kind: nodes[Int(target)].kind, first: target, count: 0, line: start.0, column: start.1, endLine: end.0, endColumn: end.1)
    // An alias of an alias leads to what both mean.
    if nodes[Int(target)].isAlias { record.first = nodes[Int(target)].first }
    record.isAlias = true
    _ = try add(record, size: sizes[record.first] ?? 1)
  }

  private mutating func add(_ record: NodeRecord, size: Int) throws(Diagnostic) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    expanded += size
    guard expanded <= limits.nodes else {
      throw Diagnostic(
        "node-limit", .error, "more than \(limits.nodes) nodes, counting what aliases repeat", at: place((record.line, record.column)),
        fix: "Use fewer aliases of large parts, or raise the limit with --max-nodes.")
    }
    nodes.append(record)
    guard !frames.isEmpty else {
      root = index
      return index
    }
    let top = frames.count - 1
    frames[top].size += size
    if frames[top].last >= 0 { nodes[Int(frames[top].last)].next = index } else { nodes[Int(frames[top].node)].first = index }
    frames[top].last = index
    frames[top].count += 1
    nodes[Int(frames[top].node)].count += 1
    if nodes[Int(frames[top].node)].kind == .mapping, frames[top].count % 2 == 1 { try checkKey(index, top) }
    return index
  }

  // MARK: - Keys

  private mutating func checkKey(_ index: Int32, _ top: Int) throws(Diagnostic) {
    let key = resolved(index)
    guard key.kind != .mapping, key.kind != .sequence else {
      throw Diagnostic(
        // The `?` before it stands in the mapping's own column.
        "complex-key", .error, "a key must be a string",
        at: place((nodes[Int(index)].line, nodes[Int(frames[top].node)].column)),
        fix: "Write the key as plain or quoted text.")
    }
    if isYAML, key.isPlain, key.count == 2, pool[Int(key.first)] == UInt8(ascii: "<"), pool[Int(key.first) + 1] == UInt8(ascii: "<") {
      frames[top].mergeKeys.append(index)
      return
    }
    if let earlier = find(key, top) {
      let first = nodes[Int(earlier)]
      let here = nodes[Int(index)]
      throw Diagnostic(
        "duplicate-key", .error, "duplicate key \"\(shortened(text(key)))\"", at: place((here.line, here.column)),
        notes: [.init("first at \(first.line):\(first.column)", at: place((first.line, first.column)))],
        fix: "Remove or rename one of the two.")
    }
    frames[top].keys[hash(key), default: index] = frames[top].keys[hash(key)] ?? index
  }

  private func find(_ key: NodeRecord, _ top: Int) -> Int32? {
    guard let candidate = frames[top].keys[hash(key)] else { return nil }
    if isEqual(resolved(candidate), key) { return candidate }
    // Two keys with one hash: compare with all of them.
    var current = nodes[Int(frames[top].node)].first
    let last = frames[top].last
    while current >= 0, current != last {
      if isEqual(resolved(current), key) { return current }
      let value = nodes[Int(current)].next
      guard value >= 0 else { break }
      current = nodes[Int(value)].next
    }
    return nil
  }

  private func resolved(_ index: Int32) -> NodeRecord {
    let own = nodes[Int(index)]
    return own.isAlias ? nodes[Int(own.first)] : own
  }

  private func isEqual(_ left: NodeRecord, _ right: NodeRecord) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<Int(left.count) where pool[Int(left.first) + offset] != pool[Int(right.first) + offset] { return false }
    return true
  }

  /// FNV-1a.
  private func hash(_ key: NodeRecord) -> UInt64 {
    pool.withUnsafeBufferPointer { pool in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var offset = Int(key.first)
      let end = offset + Int(key.count)
      while offset < end {
        hash = (hash ^ UInt64(pool[offset])) &* 0x100_0000_01b3
        offset += 1
      }
      return hash
    }
  }

  /// `<<`: entries that the mapping does not have itself come in behind its own, as aliases of the originals.
  private mutating func merge(_ frame: Frame) throws(Diagnostic) {
    var seen: Set<[UInt8]> = []
    var sources: [Int32] = []
    var kept: [(Int32, Int32)] = []
    var current = nodes[Int(frame.node)].first
    while current >= 0 {
      let value = nodes[Int(current)].next
      guard value >= 0 else { break }
      let next = nodes[Int(value)].next
      if frame.mergeKeys.contains(current) {
        sources += try mergeSources(value)
      } else {
        kept.append((current, value))
        seen.insert(bytes(resolved(current)))
      }
      current = next
    }
    for source in sources {
      var current = nodes[Int(source)].first
      while current >= 0 {
        let value = nodes[Int(current)].next
        guard value >= 0 else { break }
        if seen.insert(bytes(resolved(current))).inserted { kept.append((copy(current), copy(value))) }
        expanded += 2
        guard expanded <= limits.nodes else {
          throw Diagnostic(
            "node-limit", .error, "more than \(limits.nodes) nodes, counting what merge keys repeat", at: nil,
            fix: "Use fewer merge keys, or raise the limit with --max-nodes.")
        }
        current = nodes[Int(value)].next
      }
    }
    var previous: Int32 = -1
    nodes[Int(frame.node)].first = kept.first?.0 ?? -1
    nodes[Int(frame.node)].count = Int32(truncatingIfNeeded: kept.count * 2)
    for (key, value) in kept {
      if previous >= 0 { nodes[Int(previous)].next = key }
      nodes[Int(key)].next = value
      nodes[Int(value)].next = -1
      previous = value
    }
  }

  private func mergeSources(_ value: Int32) throws(Diagnostic) -> [Int32] {
    let target = nodes[Int(value)].isAlias ? nodes[Int(value)].first : value
    let record = nodes[Int(target)]
    if record.kind == .mapping { return [target] }
    var sources: [Int32] = []
    var current = record.kind == .sequence ? record.first : -1
    while current >= 0 {
      let item = nodes[Int(current)].isAlias ? nodes[Int(current)].first : current
      guard nodes[Int(item)].kind == .mapping else { break }
      sources.append(item)
      current = nodes[Int(current)].next
    }
    guard record.kind == .sequence, current < 0 else {
      throw Diagnostic(
        "merge-key", .error, "a merge key takes a mapping, or a list of mappings",
        at: place((nodes[Int(value)].line, nodes[Int(value)].column)), fix: "Merge an alias of a mapping.")
    }
    return sources
  }

  private mutating func copy(_ index: Int32) -> Int32 {
    var record = nodes[Int(index)]
    record.next = -1
    if !record.isAlias, record.kind == .mapping || record.kind == .sequence {
      record.first = index
      record.isAlias = true
    }
    nodes.append(record)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  private func bytes(_ record: NodeRecord) -> [UInt8] { Array(pool[Int(record.first)..<Int(record.first + record.count)]) }
  private func text(_ record: NodeRecord) -> String { String(decoding: bytes(record), as: UTF8.self) }

  func place(_ start: (Int32, Int32)) -> Place {
    let position = Position(line: Int(start.0), column: Int(start.1))
    return Place(file: file, start: position, end: position)
  }
}

/// Names in messages stay readable, whatever their length.
public func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…" : text
}
