/// Merge keys (`<<`, of YAML 1.1, which real documents go on using).
extension TreeBuilder {
  /// Entries that the mapping does not have itself come in behind its own, as aliases of the originals. Of several
  /// sources the earlier one wins.
  mutating func merge(_ mapping: Int32) throws(Diagnostic) {
    // Own entries stay in front, in their order; `<<` itself goes.
    var sources: [Int32] = []
    var kept: [(key: Int32, value: Int32)] = []
    var seen: Set<Int32> = []
    var current = nodes.base[Int(mapping)].first
    while current >= 0 {
      let value = nodes.base[Int(current)].next
      guard value >= 0 else { break }
      if isMergeKey(current) {
        sources += try mergeSources(value)
      } else {
        kept.append((current, value))
        seen.insert(nodes.base[Int(current)].extra)
      }
      current = nodes.base[Int(value)].next
    }
    var size = Int(nodes.base[Int(mapping)].extra)
    // A source was closed before: its own merge keys are merged already.
    for source in sources {
      var current = nodes.base[Int(source)].first
      while current >= 0 {
        let value = nodes.base[Int(current)].next
        guard value >= 0 else { break }
        // Looking at an entry is work too, even when it is hidden: it counts.
        var cost = 2
        if seen.insert(nodes.base[Int(current)].extra).inserted {
          let original = nodes.base[Int(value)]
          let meant = original.isAlias ? nodes.base[Int(original.first)] : original
          cost = 1 + (meant.kind == .mapping || meant.kind == .sequence ? max(1, Int(meant.extra)) : 1)
          kept.append((copy(current), copy(value)))
        }
        expanded += cost
        size += cost
        if expanded > limits.nodes { throw tooManyNodes(place(nodes.base[Int(mapping)].start)) }
        current = nodes.base[Int(value)].next
      }
    }
    // Those around this mapping grow by what came in.
    if frames.count > 0 { frames.base[frames.count - 1].size += size - Int(nodes.base[Int(mapping)].extra) }
    nodes.base[Int(mapping)].extra = Int32(clamping: size)
    link(mapping, kept)
  }

  /// Makes these the mapping's entries, and lets the index know them.
  private mutating func link(_ mapping: Int32, _ entries: [(key: Int32, value: Int32)]) {
    var previous: Int32 = -1
    nodes.base[Int(mapping)].first = entries.first?.key ?? -1
    nodes.base[Int(mapping)].count = Int32(truncatingIfNeeded: entries.count * 2)
    for (key, value) in entries {
      if previous >= 0 { nodes.base[Int(previous)].next = key }
      nodes.base[Int(key)].next = value
      nodes.base[Int(value)].next = -1
      previous = value
    }
    if nodes.base[Int(mapping)].isIndexed || entries.count > EntryIndex.threshold { enter(mapping) }
  }

  /// A mapping, an alias of one, or a list of those (yaml.org/type/merge.html).
  private func mergeSources(_ value: Int32) throws(Diagnostic) -> [Int32] {
    let target = nodes.base[Int(value)].isAlias ? nodes.base[Int(value)].first : value
    let record = nodes.base[Int(target)]
    if record.kind == .mapping { return [target] }
    var sources: [Int32] = []
    var current = record.kind == .sequence ? record.first : -1
    while current >= 0 {
      let item = nodes.base[Int(current)].isAlias ? nodes.base[Int(current)].first : current
      guard nodes.base[Int(item)].kind == .mapping else { break }
      sources.append(item)
      current = nodes.base[Int(current)].next
    }
    guard record.kind == .sequence, current < 0 else {
      throw Diagnostic(
        "merge-key", .error, "a merge key takes a mapping, or a list of mappings",
        at: place(nodes.base[Int(value)].start), fix: "Merge an alias of a mapping.")
    }
    return sources
  }

  /// An entry stands in one list only, so that a merged one is a node of its own.
  private mutating func copy(_ index: Int32) -> Int32 {
    var record = nodes.base[Int(index)]
    record.next = -1
    if !record.isAlias, record.kind == .mapping || record.kind == .sequence {
      record.first = index
      record.isAlias = true
    }
    return nodes.append(record)
  }
}
