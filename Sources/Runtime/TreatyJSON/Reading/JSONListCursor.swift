/// Where a reader is in a list whose items have positions.
public struct JSONListCursor {
  let offset: Int
  let mark: Int
  var count = 0
  var isFirst = true
}

extension JSONReader {
  /// Begins a list whose items have positions. Nil when something else was there: that is recorded and skipped.
  public mutating func list() throws(JSONError) -> JSONListCursor? {
    guard try nextByte() == UInt8(ascii: "[") else {
      try mismatch("array")
      return nil
    }
    let list = JSONListCursor(offset: cursor - base, mark: failureCount)
    try descend()
    cursor += 1
    return list
  }

  /// Goes to the next item: its position, nil at the list's end. The item has to be read or skipped before the next call.
  public mutating func next(_ list: inout JSONListCursor) throws(JSONError) -> Int? {
    guard try nextElement(&list.isFirst) else { return nil }
    list.count += 1
    return list.count - 1
  }

  /// Reads an item behind the last position.
  public mutating func append<R: JSONReadable>(_: R.Type, to items: inout [R.Value]) throws(JSONError) {
    if let value = try R.read(&self) { items.append(value) }
  }

  /// Ends a list of so many items (`minItems`, `maxItems`). False when anything failed since it began.
  public mutating func end(_ list: JSONListCursor, min: Int = 0, max: Int = .max) -> Bool {
    if list.count < min { fail("minItems", "fewer than \(min) items", at: list.offset) }
    if list.count > max { fail("maxItems", "more than \(max) items", at: list.offset) }
    return failureCount == list.mark
  }
}
