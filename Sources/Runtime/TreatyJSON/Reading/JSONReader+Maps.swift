extension JSONReader {
  /// Reads an object whose names are data, without constraints.
  @inlinable
  public mutating func map<R: JSONReadable>(of: R.Type) throws(JSONError) -> [String: R.Value]? {
    try map(of: R.self, min: 0, max: .max)
  }

  /// Reads an object whose names are data (`minProperties`, `maxProperties`). Members beyond `max` are not kept.
  @inlinable
  public mutating func map<R: JSONReadable>(of: R.Type, min: Int = 0, max: Int = .max)
    throws(JSONError) -> [String: R.Value]?
  {
    guard try nextByte() == UInt8(ascii: "{") else {
      try mismatch("object")
      return nil
    }
    let offset = cursor - base
    let mark = failureCount
    try descend()
    cursor += 1
    var values: [String: R.Value] = [:]
    var count = 0
    var isFirst = true
    while try nextMember(&isFirst) {
      try readKey()
      count += 1
      if count > max { try skipValue() } else { try member(R.self, into: &values) }
    }
    unfamiliar &+= count
    if count < min { fail("minProperties", "fewer than \(min) members", at: offset) }
    if count > max { fail("maxProperties", "more than \(max) members", at: offset) }
    return failureCount == mark ? values : nil
  }

  /// Reads the members of an object whose names are wanted; in a closed object any other is a failure where unknown things
  /// are refused.
  @inlinable
  public mutating func map<R: JSONReadable>(
    of: R.Type, min: Int = 0, max: Int = .max, closed: Bool, where isWanted: (String) -> Bool
  ) throws(JSONError) -> [String: R.Value]? {
    guard var object = try object(JSONReader.noFields) else { return nil }
    var values: [String: R.Value] = [:]
    while try next(&object) != nil {
      if !isWanted(key()) {
        try unknown(&object, closed: closed)
      } else if object.count > max {
        try skipValue()
      } else {
        try additional(&object, R.self, into: &values)
      }
    }
    return try end(object, min: min, max: max) ? values : nil
  }

  @usableFromInline static let noFields = JSONFields([])
}
