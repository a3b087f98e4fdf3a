/// Keys: each text is kept once, a mapping has it once.
extension TreeBuilder {
  mutating func key(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, isPlain: Bool, from start: Mark, to end: Mark
  ) throws(Diagnostic) -> Int32 {
    // Hashed once: for the table here, for keyword tables later.
    let hash = KeyTable.hash(bytes, length)
    var id = keys.find(bytes, length, hash: hash, in: pool.base)
    if id < 0 { id = keys.insert(first: pool.append(bytes, length), count: length, hash: hash) }
    // The mapping's entries before this one joins them.
    let frame = frames.base + (frames.count &- 1)
    let mapping = frame.pointee.node
    let entries = Int(frame.pointee.count) / 2
    var isRepeated = false
    let isMerge = isYAML && isPlain && length == 2 && bytes[0] == UInt8(ascii: "<") && bytes[1] == UInt8(ascii: "<")
    if isMerge {
      frame.pointee.hasMergeKeys = true
      // Few entries are compared by number, one by one; nearly all mappings have few.
    } else if entries < EntryIndex.threshold {
      let earlier = search(mapping, id)
      if earlier >= 0 { isRepeated = try admit(earlier, start, end) }
    } else {
      if !nodes.base[Int(mapping)].isIndexed { enter(mapping) }
      let earlier = index.find(mapping, id)
      if earlier >= 0 { isRepeated = try admit(earlier, start, end) }
    }
    let node = try add(
      NodeRecord(
        kind: .string, isPlain: isPlain, first: keys.entries[Int(id)].first, count: Int32(truncatingIfNeeded: length),
        extra: isRepeated ? Self.repeated : id, start: start, end: end), size: 1)
    if isRepeated {
      frames.base[frames.count &- 1].hasRepeatedKeys = true
      return node
    }
    if !isMerge, nodes.base[Int(mapping)].isIndexed { index.insert(mapping, id, node) }
    return node
  }

  /// The number of a key that no look-up finds.
  private static var repeated: Int32 { -2 }

  /// Whether a key that is there already may come again.
  private func admit(_ earlier: Int32, _ start: Mark, _ end: Mark) throws(Diagnostic) -> Bool {
    if limits.takesFirstOfEqualKeys { return true }
    throw duplicate(earlier, start, end)
  }

  /// Takes the entries of repeated keys out of a mapping's list.
  mutating func dropRepeated(_ mapping: Int32) {
    var before: Int32 = -1
    var current = nodes.base[Int(mapping)].first
    while current >= 0 {
      let value = nodes.base[Int(current)].next
      if value < 0 { return }
      let next = nodes.base[Int(value)].next
      if nodes.base[Int(current)].extra == Self.repeated {
        if before < 0 { nodes.base[Int(mapping)].first = next } else { nodes.base[Int(before)].next = next }
        nodes.base[Int(mapping)].count &-= 2
      } else {
        before = value
      }
      current = next
    }
  }

  /// The plain `<<` keeps its meaning although its text is a key like others: it is told apart by its node.
  func isMergeKey(_ node: Int32) -> Bool {
    let record = nodes.base[Int(node)]
    return record.isPlain && record.count == 2 && pool.base[Int(record.first)] == UInt8(ascii: "<")
      && pool.base[Int(record.first) &+ 1] == UInt8(ascii: "<")
  }

  /// The entry of a small mapping with this key, -1 for none.
  private func search(_ mapping: Int32, _ id: Int32) -> Int32 {
    var current = nodes.base[Int(mapping)].first
    while current >= 0 {
      if nodes.base[Int(current)].extra == id, !isMergeKey(current) { return current }
      let value = nodes.base[Int(current)].next
      if value < 0 { return -1 }
      current = nodes.base[Int(value)].next
    }
    return -1
  }

  /// Puts all entries of a mapping into the index.
  mutating func enter(_ mapping: Int32) {
    nodes.base[Int(mapping)].isIndexed = true
    var current = nodes.base[Int(mapping)].first
    while current >= 0 {
      if !isMergeKey(current) { index.insert(mapping, nodes.base[Int(current)].extra, current) }
      let value = nodes.base[Int(current)].next
      if value < 0 { return }
      current = nodes.base[Int(value)].next
    }
  }

  private func duplicate(_ earlier: Int32, _ start: Mark, _ end: Mark) -> Diagnostic {
    let first = nodes.base[Int(earlier)]
    let text = String(
      decoding: UnsafeBufferPointer(start: pool.base + Int(first.first), count: Int(first.count)), as: UTF8.self)
    // The whole key is marked.
    var here = place(start)
    here.end = Position(line: Int(end.line), column: Int(end.column))
    return Diagnostic(
      "duplicate-key", .error, "duplicate key \"\(shortened(text))\"", at: here,
      notes: [.init("first at \(first.start.line):\(first.start.column)", at: place(first.start))],
      fix: "Remove or rename one of the two.")
  }

  func complexKey(_ start: Mark) -> Diagnostic {
    // In block style the `?` before it stands in the mapping's own column.
    var mark = start
    if frames.count > 0 {
      let mapping = nodes.base[Int(frames.base[frames.count - 1].node)]
      if mapping.isPlain { mark.column = min(start.column, mapping.start.column) }
    }
    return Diagnostic(
      "complex-key", .error, "a key must be a string",
      at: place(mark),
      fix: "Write the key as plain or quoted text.")
  }
}

/// Names in messages stay readable, whatever their length.
func shortened(_ text: String) -> String {
  // A scalar has four bytes at most: long texts are not counted to their end.
  guard text.utf8.count > 60, text.unicodeScalars.prefix(61).count > 60 else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…"
}
