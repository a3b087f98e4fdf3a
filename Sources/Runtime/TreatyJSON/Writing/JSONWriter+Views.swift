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
      guard let bytes = try? JSONWriter.encode(view),
        let value = try? JSONReader.decode(JSONValue.self, from: bytes)
      else { continue }
      guard case .object(let object) = value else {
        self.value(value)
        return
      }
      for member in object.members where seen.insert(member.key).inserted { members.append(member) }
    }
    value(.object(JSONObject(members)))
  }
}
