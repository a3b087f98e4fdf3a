extension JSONWriter {
  /// Writes a value that is held as several views: the only one there is, or the members of all objects together, the
  /// first view's first. Without any view an empty object is written.
  public mutating func views(_ views: (any JSONWritable)?...) {
    let present = views.compactMap(\.self)
    if present.count == 1 {
      present[0].write(&self)
      return
    }
    var members: [JSONObject.Member] = []
    var seen: Set<String> = []
    for view in present {
      guard let value = JSONWriter.value(of: view) else { continue }
      guard case .object(let object) = value else {
        self.value(value)
        return
      }
      for member in object.members where seen.insert(member.key).inserted { members.append(member) }
    }
    value(.object(JSONObject(members)))
  }

  /// Writes the members of facets into the object that was begun, without those of its own fields and without repeating
  /// any. What is no object has no members.
  public mutating func facets(besides fields: JSONFields, _ facets: (any JSONWritable)?...) {
    var seen = Set((0..<fields.count).map { fields[$0] })
    for case let facet? in facets {
      guard case .object(let object)? = JSONWriter.value(of: facet) else { continue }
      for member in object.members where seen.insert(member.key).inserted {
        key(member.key)
        value(member.value)
      }
    }
  }

  private static func value(of part: any JSONWritable) -> JSONValue? {
    guard let bytes = try? JSONWriter.encode(part) else { return nil }
    return try? JSONReader.decode(JSONValue.self, from: bytes)
  }
}
