/// A JSON number as it was written. Two numbers are equal when they have the same mathematical value: `1`, `1.0`, `10e-1`.
public struct JSONNumber: Sendable {
  /// The number's text, by the grammar of RFC 8259 §6.
  public let lexeme: String

  /// Takes text that is known to be a JSON number.
  @inlinable
  public init(uncheckedLexeme lexeme: String) { self.lexeme = lexeme }

  /// Takes text when it is exactly one JSON number.
  public init?(lexeme: String) {
    guard case .number(let number)? = try? JSONReader.decode(JSONValue.self, from: Array(lexeme.utf8)),
      number.lexeme.utf8.count == lexeme.utf8.count
    else { return nil }
    self = number
  }

  /// Takes an integer of any size.
  public init(_ value: some BinaryInteger) { lexeme = String(value) }

  /// The shortest decimal that reads back as `value`; nil for infinity and NaN, which JSON does not have.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var json = JSONWriter()
    json.double(value)
    lexeme = json.withWritten { String(decoding: $0, as: UTF8.self) }
  }

  /// The value when it is whole (`1.0` is) and fits.
  public var int64: Int64? { integer(Int64.self) }
  /// The value when it is whole, not negative, and fits.
  public var uint64: UInt64? { integer(UInt64.self) }

  /// Whether the value has no fraction; `1.0` and `10e-1` have none.
  public var isWhole: Bool { DecimalDigits(lexeme).isWhole }

  /// The value as any integer type, exactly or not at all.
  public func integer<I: FixedWidthInteger>(_: I.Type) -> I? { DecimalDigits(lexeme).integer(I.self) }

  /// The nearest `Double`, ties to even; nil when the number is too large for one.
  public var double: Double? {
    let value = nearestDouble(lexeme)
    return value.isFinite ? value : nil
  }

  /// Whether the number is a whole multiple of `divisor`, in exact decimal arithmetic; false for a divisor
  /// of zero or of more than 18 significant digits, more than any `Double` is written with.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    DecimalDigits(lexeme).isMultiple(of: DecimalDigits(divisor.lexeme))
  }
}

extension JSONNumber: Hashable {
  /// By value, however it is written; no power of ten is ever multiplied out, so `1e999999999` costs nothing.
  public static func == (a: JSONNumber, b: JSONNumber) -> Bool {
    a.lexeme == b.lexeme || DecimalDigits(a.lexeme) == DecimalDigits(b.lexeme)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(DecimalDigits(lexeme)) }
}

extension JSONNumber: Comparable {
  /// By value, exactly.
  public static func < (a: JSONNumber, b: JSONNumber) -> Bool { DecimalDigits(a.lexeme) < DecimalDigits(b.lexeme) }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as it was written.
  public var description: String { lexeme }
}
