import TreatyJSON

/// `format: decimal` on numbers: at most 38 significant digits, exactly; more are the failure `format`.
extension Decimal: JSONReadable, JSONWritable {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Decimal? { try json.decimal() }

  public func write(_ json: inout JSONWriter) {
    // NaN, which JSON does not have.
    guard !isNaN else { return json.double(.nan) }
    DecimalParts(self).withText { json.raw($0) }
  }
}

extension JSONReader {
  /// Reads a decimal.
  public mutating func decimal() throws(JSONError) -> Decimal? {
    try number(format: "decimal") { DecimalParts($0)?.decimal }
  }

  /// Reads a decimal within bounds, which are written as JSON numbers.
  public mutating func decimal(
    minimum: StaticString? = nil, maximum: StaticString? = nil, exclusiveMinimum: StaticString? = nil,
    exclusiveMaximum: StaticString? = nil, multipleOf: StaticString? = nil
  ) throws(JSONError) -> Decimal? {
    let offset = self.offset
    var lexeme: JSONNumber?
    let value = try number(format: "decimal") { text in
      if multipleOf != nil { lexeme = JSONNumber(uncheckedLexeme: String(decoding: text, as: UTF8.self)) }
      return DecimalParts(text)?.decimal
    }
    guard let value else { return nil }
    if let minimum, let bound = Self.bound(minimum), value < bound {
      fail("minimum", "less than \(minimum)", at: offset)
    } else if let maximum, let bound = Self.bound(maximum), value > bound {
      fail("maximum", "greater than \(maximum)", at: offset)
    } else if let exclusiveMinimum, let bound = Self.bound(exclusiveMinimum), value <= bound {
      fail("exclusiveMinimum", "not greater than \(exclusiveMinimum)", at: offset)
    } else if let exclusiveMaximum, let bound = Self.bound(exclusiveMaximum), value >= bound {
      fail("exclusiveMaximum", "not less than \(exclusiveMaximum)", at: offset)
    } else if let multipleOf, let lexeme,
      !lexeme.isMultiple(of: JSONNumber(uncheckedLexeme: multipleOf.description))
    {
      fail("multipleOf", "not a multiple of \(multipleOf)", at: offset)
    } else {
      return value
    }
    return nil
  }

  private static func bound(_ text: StaticString) -> Decimal? { DecimalParts(text.bytes)?.decimal }
}

/// `format: decimal` on strings: `"12.50"`.
public struct DecimalString: TextFormat, Sendable, Hashable {
  public var value: Decimal

  public init(_ value: Decimal) { self.value = value }

  public static var formatName: StaticString { "decimal" }

  public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> DecimalString? {
    DecimalParts(utf8).map { DecimalString($0.decimal) }
  }

  public func write(_ json: inout JSONWriter) {
    guard !value.isNaN else { return json.double(.nan) }
    DecimalParts(value).withText { json.string($0) }
  }
}

extension DecimalString: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The shortest text: `12.5`.
  public var description: String { DecimalParts(value).withText { String(decoding: $0, as: UTF8.self) } }

  /// `"12.50"`; a literal that is no decimal is not a number, which cannot be sent.
  public init(stringLiteral text: String) {
    var text = text
    self.init(text.withUTF8 { DecimalParts($0)?.decimal } ?? .nan)
  }
}
