import ContractText
import TreatyJSON

extension Reading {
  /// A length or count: a whole number that is not negative.
  func count(_ node: Node, _ field: Keyword) -> Int? {
    guard let number = number(node, field) else { return nil }
    if let value = number.int64, value >= 0 { return Int(exactly: value) ?? .max }
    // Beyond Int nothing can be that long: the largest count says the same.
    if let double = number.double, double > 9e18, number.uint64 != nil || !number.lexeme.contains(".") { return .max }
    report(
      "not-a-count", "\"\(field.rawValue)\" must be a whole number that is not negative, not \(number.lexeme)", at: node
    )
    return nil
  }

  /// A number, as written: bounds beyond what Int64 or Double hold are real.
  func number(_ node: Node, _ field: Keyword) -> JSONNumber? {
    guard node.kind == .integer || node.kind == .float else {
      wrongType(node, field, "a number")
      return nil
    }
    guard let number = JSONNumber(yaml: node.text) else {
      report("not-a-json-number", "\(node.text) is not a JSON number", at: node)
      return nil
    }
    return number
  }
}

extension JSONNumber {
  /// A number of YAML's core schema in JSON's grammar: no plus sign, no bare point, no octal or hexadecimal digits.
  init?(yaml text: String) {
    var bytes = Array(text.utf8)
    if Self.isPlain(bytes) {
      self.init(uncheckedLexeme: text)
      return
    }
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0"), bytes[1] == UInt8(ascii: "x") || bytes[1] == UInt8(ascii: "o") {
      guard let value = UInt64(text.dropFirst(2), radix: bytes[1] == UInt8(ascii: "x") ? 16 : 8) else { return nil }
      self.init(value)
      return
    }
    if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    while bytes.count > 1, bytes[0] == UInt8(ascii: "0"), bytes[1] >= 48, bytes[1] <= 57 { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: ".") { bytes.insert(UInt8(ascii: "0"), at: 0) }
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      let next = point + 1
      if next == bytes.count || bytes[next] < 48 || bytes[next] > 57 { bytes.insert(UInt8(ascii: "0"), at: next) }
    }
    if isNegative { bytes.insert(UInt8(ascii: "-"), at: 0) }
    guard Self.isPlain(bytes) else { return nil }
    self.init(uncheckedLexeme: String(decoding: bytes, as: UTF8.self))
  }

  /// Whether the bytes are a number by the grammar of RFC 8259 §6.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var index = 0
    func digits() -> Bool {
      let start = index
      while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
      return index > start
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let start = index
    guard digits(), index == start + 1 || bytes[start] != UInt8(ascii: "0") else { return false }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return false }
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard digits() else { return false }
    }
    return index == bytes.count
  }
}
