import TreatyJSON

/// Writes an object as `application/x-www-form-urlencoded`.
enum FormWriter {
  static func encode<V: JSONWritable>(_ value: V, _ encoding: FormEncoding) throws(JSONFailures) -> [UInt8] {
    let value = try JSONReader.decode(JSONValue.self, from: JSONWriter.encode(value))
    guard case .object(let object) = value else {
      throw JSONFailures(JSONFailure(pointer: "", id: "type", message: "a form is an object", offset: 0))
    }
    var out: [UInt8] = []
    for member in object.members {
      for pair in pairs(member.key, member.value, encoding[member.key]) {
        if !out.isEmpty { out.append(UInt8(ascii: "&")) }
        out += pair.name
        out.append(UInt8(ascii: "="))
        out += pair.value
      }
    }
    return out
  }

  private static func pairs(_ name: String, _ value: JSONValue, _ field: FieldEncoding?) -> [ParameterWriter.Pair] {
    var writer = ParameterWriter(json: value)
    if field?.allowReserved == true { writer.kept = PercentEncoding.reserved }
    if let field, let style = field.style { return writer.pairs(name, style: style, explode: field.explode) }
    if field?.isJSON == true { return writer.pairs(name, style: .json, explode: false) }
    // Lists one by one; an object is one value, and values inside values are JSON.
    if case .object = value { return writer.pairs(name, style: .json, explode: false) }
    return writer.pairs(name, style: .form, explode: true)
  }
}
