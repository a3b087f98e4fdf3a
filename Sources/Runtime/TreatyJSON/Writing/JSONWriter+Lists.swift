extension JSONWriter {
  /// Writes a list whose items have positions. The first `required` are written in any case; of the others those up to the
  /// last that is there, as nothing else keeps its place. What is not there is null.
  public mutating func list(
    _ positions: (any JSONWritable)?..., required: Int = 0, rest: [some JSONWritable] = [Never]()
  ) {
    let last = rest.isEmpty ? positions.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0 : positions.count
    beginArray()
    for position in positions.prefix(max(last, required)) {
      if let position { position.write(&self) } else { null() }
    }
    for item in rest { item.write(&self) }
    endArray()
  }
}
