import TreatyJSON

/// The JSON that a text may mean, the likeliest first. Readers are textual: a string does for a number or a boolean, but
/// XML Schema allows spellings of both that JSON does not, and blanks around them.
enum XMLLeaf {
  static func readings(_ text: [UInt8]) -> [[UInt8]] {
    var readings = [string(text)]
    let trimmed = text.trimmed
    if trimmed.count != text.count { readings.append(string(Array(trimmed))) }
    if trimmed.isEmpty {
      // An element without anything in it.
      readings += [Array("{}".utf8), Array("[]".utf8)]
      return readings
    }
    if let number = number(trimmed) { readings.append(number) }
    if trimmed.elementsEqual("true".utf8) || trimmed.elementsEqual("1".utf8) { readings.append(Array("true".utf8)) }
    if trimmed.elementsEqual("false".utf8) || trimmed.elementsEqual("0".utf8) { readings.append(Array("false".utf8)) }
    readings.append([UInt8(ascii: "[")] + string(text) + [UInt8(ascii: "]")])
    return readings
  }

  static func string(_ text: [UInt8]) -> [UInt8] {
    var json = JSONWriter(reserving: text.count + 16)
    json.string(String(decoding: text, as: UTF8.self))
    return json.withWritten { Array($0) }
  }

  /// The words of a list (XML Schema's `list`), as strings.
  static func list(_ text: [UInt8]) -> [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for word in text.split(whereSeparator: \.isXMLWhitespace) {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json += string(Array(word))
    }
    json.append(UInt8(ascii: "]"))
    return json
  }

  /// `+5`, `007` and `.5` are numbers to XML Schema.
  private static func number(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    // Longer ones are read as they stand or not at all: this is for spellings, not for arithmetic.
    guard text.count <= 64 else { return nil }
    var rest = text
    var sign: [UInt8] = []
    if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      if first == UInt8(ascii: "-") { sign = [first] }
      rest.removeFirst()
    }
    while rest.count > 1, rest.first == UInt8(ascii: "0"), let next = rest.dropFirst().first, isDigit(next) {
      rest.removeFirst()
    }
    var digits = Array(rest)
    if digits.first == UInt8(ascii: ".") { digits.insert(UInt8(ascii: "0"), at: 0) }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    let lexeme = sign + digits
    return JSONNumber(lexeme: String(decoding: lexeme, as: UTF8.self)) == nil ? nil : lexeme
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
