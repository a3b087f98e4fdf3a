import Testing
import TreatyJSON

struct IntegerTests {
  @Test func everyWidthHoldsItsEdgesAndNothingBeyond() throws {
    try edges(Int8.self)
    try edges(Int16.self)
    try edges(Int32.self)
    try edges(Int64.self)
    try edges(Int.self)
    try edges(UInt8.self)
    try edges(UInt16.self)
    try edges(UInt32.self)
    try edges(UInt64.self)
    try edges(UInt.self)
  }

  private func edges<I: FixedWidthInteger & JSONReadable & JSONWritable & Sendable>(_: I.Type) throws
  where I.Value == I {
    for value in [I.min, I.min + 1, 0, 1, I.max - 1, I.max] {
      let text = "\(value)"
      #expect(try read(I.self, text) == value)
      #expect(try read(I.self, text + ".00") == value)
      #expect(try read(I.self, text + "e+0") == value)
      #expect(try read(I.self, "\"\(text)\"", JSONReader.Options(isTextual: true)) == value)
      #expect(try written(value) == text)
      #expect(JSONNumber(uncheckedLexeme: text).integer(I.self) == value)
    }
    for text in beyond(I.max, I.min) { #expect(failures(I.self, text).map(\.id) == ["format"], "\(I.self) \(text)") }
    for text in ["0.5", "1e-1", "-0.1", "12345678901234567890.5"] {
      #expect(failures(I.self, text).map(\.id) == ["type"], "\(text)")
    }
  }

  /// One more and one less than the type holds, and much more.
  private func beyond<I: FixedWidthInteger>(_ max: I, _ min: I) -> [String] {
    func next(_ digits: String) -> String {
      // No edge ends in nine.
      let last = digits.last.flatMap(\.wholeNumberValue) ?? 0
      return digits.dropLast() + "\(last + 1)"
    }
    let less = min == 0 ? "-1" : next("\(min)")
    return [
      next("\(max)"), less, "99999999999999999999999999", "-99999999999999999999999999", "1e300",
      "1e99999999999999999999",
    ]
  }

  @Test func otherSpellings() throws {
    #expect(try read(Int.self, "-0") == 0)
    #expect(try read(UInt8.self, "-0") == 0)
    #expect(try read(Int.self, "1e2") == 100)
    #expect(try read(Int.self, "1.20E+1") == 12)
    #expect(try read(Int.self, "0e99999999999999999999") == 0)
    #expect(failures(Int.self, "\"1\"").map(\.id) == ["type"])
    for text in ["01", "+1", "-", "1.", ".5", "1e", "1e+", "--1", "0x1", "1_000"] {
      #expect(failures(Int.self, text).map(\.id) == ["syntax"], "\(text)")
    }
  }

  @Test func bounds() throws {
    #expect(try read(Even.self, "4") == 4)
    #expect(failures(Even.self, "0").map(\.id) == ["minimum"])
    #expect(failures(Even.self, "12").map(\.id) == ["maximum"])
    #expect(failures(Even.self, "3").map(\.id) == ["multipleOf"])
    #expect(failures(Even.self, "300").map(\.id) == ["format"])
  }

  enum Even: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int8? {
      try json.integer(Int8.self, in: 1...10, multipleOf: 2)
    }
  }

  @Test func wideIntegers() throws {
    let text = "170141183460469231731687303715884105727"
    #expect(try read(Wide.self, text) == Int128.max)
    #expect(failures(Wide.self, text + "0").map(\.id) == ["format"])
  }

  enum Wide: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int128? { try json.integer(Int128.self) }
  }
}
