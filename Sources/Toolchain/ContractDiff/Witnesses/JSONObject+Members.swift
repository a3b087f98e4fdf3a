import TreatyJSON

extension JSONObject {
  /// The object with this member, in its old place or last.
  func setting(_ name: String, _ value: JSONValue) -> JSONValue {
    var members = members
    if let index = members.firstIndex(where: { $0.key.utf8.elementsEqual(name.utf8) }) {
      members[index].value = value
    } else {
      members.append((name, value))
    }
    return .object(JSONObject(members))
  }

  func without(_ name: String) -> JSONObject {
    JSONObject(members.filter { !$0.key.utf8.elementsEqual(name.utf8) })
  }

  func removing(_ name: String) -> JSONValue { .object(without(name)) }
}
