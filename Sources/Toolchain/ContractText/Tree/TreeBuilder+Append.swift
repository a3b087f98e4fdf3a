/// Two halves of one document that were read apart.
extension TreeBuilder {
  /// Puts the other half behind this one: its root's first entry goes on with the mapping that is this one's last value,
  /// or one level deeper.
  ///
  /// - Parameter indents: spaces before the entries of those mappings, the outer one first.
  /// - Returns: false where one reading of the whole text would have ended otherwise, with an error or another tree. This
  ///   half is of no use then.
  mutating func append(_ other: borrowing TreeBuilder, indents: [Int]) -> Bool {
    guard let own = seam(indents, isFirst: false), let next = other.seam(indents, isFirst: true) else { return false }
    // Merge keys put a mapping's entries in another order once all of them are known.
    guard !hasMergeKeys, !other.hasMergeKeys else { return false }
    // The root, and each section with its key, are in both halves.
    let repeated = 1 + 2 * indents.count
    guard next.indices.allSatisfy({ next[$0] == 2 * $0 }), expanded + other.expanded - repeated <= limits.nodes else {
      return false
    }
    expanded += other.expanded - repeated

    let shift = Int32(truncatingIfNeeded: nodes.count - repeated)
    adopt(other, from: repeated, shift)
    for (level, mapping) in own.enumerated() {
      let rest = other.nodes.base[Int(next[level])]
      let isInnermost = level == own.count - 1
      let last = isInnermost ? self.last(nodes.base[Int(mapping)].first).value : own[level + 1]
      let first = isInnermost ? rest.first : other.nodes.base[Int(next[level + 1])].next
      if first >= 0 { nodes.base[Int(last)].next = first &+ shift }
      let node = nodes.base + Int(mapping)
      node.pointee.count &+= rest.count - (isInnermost ? 0 : 2)
      let size = Int(node.pointee.extra) + Int(rest.extra) - (repeated - 2 * level)
      node.pointee.extra = Int32(clamping: size)
      node.pointee.end = rest.end
    }
    var index = nodes.count - (other.nodes.count - repeated)
    while index < nodes.count {
      if nodes.base[index].isIndexed { enter(Int32(truncatingIfNeeded: index)) }
      index &+= 1
    }
    for mapping in own where !enterDistinct(mapping) { return false }
    return true
  }

  /// The root and the mappings that are its last values, or first ones, each in block style and where `indents` say.
  private func seam(_ indents: [Int], isFirst: Bool) -> [Int32]? {
    guard root >= 0, frames.count == 0, isBlockMapping(root, column: 1) else { return nil }
    var mappings = [root]
    for indent in indents {
      var key = nodes.base[Int(mappings[mappings.count - 1])].first
      guard key >= 0 else { return nil }
      if !isFirst { key = last(key).key }
      let section = nodes.base[Int(key)].next
      guard section >= 0, isBlockMapping(section, column: indent + 1), nodes.base[Int(section)].first >= 0 else {
        return nil
      }
      mappings.append(section)
    }
    // An open entry at the end has no value yet; none is left open without an error.
    return last(nodes.base[Int(mappings[mappings.count - 1])].first).value < 0 ? nil : mappings
  }

  /// Copies the other half's nodes from one on.
  private mutating func adopt(_ other: borrowing TreeBuilder, from start: Int, _ shift: Int32) {
    let ids = adoptKeys(other)
    defer { ids.deallocate() }
    let text = pool.append(UnsafePointer(other.pool.base), other.pool.count)
    var index = start
    while index < other.nodes.count {
      var record = other.nodes.base[index]
      if record.next >= 0 { record.next &+= shift }
      if record.isAlias || record.kind == .mapping || record.kind == .sequence {
        if record.first >= 0 { record.first &+= shift }
      } else if record.extra >= 0 {
        record.extra = ids[Int(record.extra)]
        record.first = keys.entries[Int(record.extra)].first
      } else {
        record.first &+= text
      }
      _ = nodes.append(record)
      index &+= 1
    }
  }

  private func isBlockMapping(_ node: Int32, column: Int) -> Bool {
    let record = nodes.base[Int(node)]
    return record.kind == .mapping && record.isPlain && !record.isAlias && Int(record.start.column) == column
  }

  /// The last entry of a mapping, from one of its keys on.
  private func last(_ key: Int32) -> (key: Int32, value: Int32) {
    var key = key
    while true {
      let value = nodes.base[Int(key)].next
      guard value >= 0 else { return (key, -1) }
      let next = nodes.base[Int(value)].next
      guard next >= 0 else { return (key, value) }
      key = next
    }
  }

  private var hasMergeKeys: Bool {
    let merge: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: "<")]
    return merge.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return keys.find(start, bytes.count, hash: KeyTable.hash(start, bytes.count), in: pool.base) >= 0
    }
  }

  /// The numbers that the other half's keys have here, by their numbers there.
  private mutating func adoptKeys(_ other: borrowing TreeBuilder) -> UnsafeMutablePointer<Int32> {
    let ids = UnsafeMutablePointer<Int32>.allocate(capacity: other.keys.count + 1)
    var index = 0
    while index < other.keys.count {
      let entry = other.keys.entries[index]
      let (bytes, count) = (UnsafePointer(other.pool.base + Int(entry.first)), Int(entry.count))
      var id = keys.find(bytes, count, hash: entry.hash, in: pool.base)
      if id < 0 { id = keys.insert(first: pool.append(bytes, count), count: count, hash: entry.hash) }
      ids[index] = id
      index &+= 1
    }
    return ids
  }

  /// Puts all entries of a mapping into the index; false when two have one key.
  private mutating func enterDistinct(_ mapping: Int32) -> Bool {
    nodes.base[Int(mapping)].isIndexed = true
    var key = nodes.base[Int(mapping)].first
    while key >= 0 {
      let earlier = index.find(mapping, nodes.base[Int(key)].extra)
      if earlier >= 0, earlier != key { return false }
      index.insert(mapping, nodes.base[Int(key)].extra, key)
      let value = nodes.base[Int(key)].next
      key = value < 0 ? -1 : nodes.base[Int(value)].next
    }
    return true
  }
}
