import TreatyJSON

/// A positive decimal number, `mantissa` × 10^-`scale`, whose multiples are written exactly: 3 × 0.1 is `0.3`.
struct DecimalStep {
  var mantissa: Int64
  var scale: Int

  /// Nil for what is not positive or has more digits than fit.
  init?(_ number: JSONNumber) {
    var text = number.lexeme[...]
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let written = Int(text[text.index(after: mark)...]) else { return nil }
      exponent = written
      text = text[..<mark]
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard let mantissa = Int64(String(whole + fraction)), mantissa > 0 else { return nil }
    self.mantissa = mantissa
    scale = fraction.count - exponent
    while scale < 0 {
      let (product, overflow) = self.mantissa.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      self.mantissa = product
      scale += 1
    }
    if scale > 18 { return nil }
  }

  var double: Double { (JSONNumber(uncheckedLexeme: "\(mantissa)e-\(scale)")).double ?? 1 }

  /// The multiple as JSON; nil when it is too large.
  func times(_ count: Int64) -> JSONNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: count)
    guard !overflow else { return nil }
    guard scale > 0 else { return JSONNumber(product) }
    var digits = String(product.magnitude)
    while digits.count <= scale { digits = "0" + digits }
    var text = digits.dropLast(scale) + "." + digits.suffix(scale)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return JSONNumber(lexeme: (product < 0 ? "-" : "") + text)
  }
}
