import Testing
import TreatyJSON

struct ValueTests {
  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("100", "1E2"), ("0", "-0.00e5"), ("0.1", "1e-1"), ("1e400", "10e399"),
    ("1e-99999999", "0.1e-99999998"), ("123456789012345678901234567890", "1.2345678901234567890123456789e29"),
  ])
  func equalNumbers(a: String, b: String) {
    let (a, b) = (JSONNumber(uncheckedLexeme: a), JSONNumber(uncheckedLexeme: b))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
  }

  @Test(arguments: [
    ("1", "-1"), ("1", "1.0000000000000000000000001"), ("1e400", "1e401"), ("0", "1e-400"), ("12", "120"),
  ])
  func differentNumbers(a: String, b: String) {
    #expect(JSONNumber(uncheckedLexeme: a) != JSONNumber(uncheckedLexeme: b))
  }

  @Test func objectsIgnoreTheOrder() throws {
    let a = try read(JSONValue.self, #"{"a":1,"b":[{"x":null,"y":2.0}],"c":"é"}"#)
    let b = try read(JSONValue.self, #"{"c":"é","b":[{"y":2,"x":null}],"a":1e0}"#)
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != .object(JSONObject([("a", 1)])))
    #expect(JSONObject([("é", 1)]) != JSONObject([("e\u{301}", 1)]))
    #expect(JSONValue.string("é") != .string("e\u{301}"))
    let large = (0..<2_000).map { (key: "k\($0)", value: JSONValue.number(JSONNumber($0))) }
    #expect(JSONObject(large) == JSONObject(large.reversed()))
  }

  @Test func accessors() throws {
    let value: JSONValue = ["a": [1, 2.5, "x", nil, true], "b": -1]
    #expect(value["a"]?[0]?.int64 == 1 && value["b"]?.uint64 == nil && value["b"]?.int64 == -1)
    #expect(value["a"]?[1]?.double == 2.5 && value["a"]?[1]?.int64 == nil)
    #expect(value["a"]?[2]?.string == "x" && value["a"]?[3]?.isNull == true && value["a"]?[4]?.bool == true)
    #expect(value["a"]?[5] == nil && value["a"]?[-1] == nil && value["c"] == nil && value[0] == nil)
    #expect(value.description == #"{"a":[1,2.5,"x",null,true],"b":-1}"#)
    #expect(value.kind == .object && value["a"]?.kind == .array)
    var object = JSONObject([("a", 1)])
    object["b"] = 2
    object["a"] = nil
    #expect(object == JSONObject([("b", 2)]))
    #expect(JSONNumber(lexeme: "1.50")?.lexeme == "1.50")
    for text in ["", "x", " 1", "1 ", "1,", "01", "[1]"] { #expect(JSONNumber(lexeme: text) == nil) }
    #expect(JSONNumber(Double.nan) == nil)
  }

  @Test(arguments: [
    ("9", "3", true), ("10", "3", false), ("0.3", "0.1", true), ("1e300", "7", false), ("7e300", "7", true),
    ("0", "5", true), ("0.35", "0.1", false), ("1", "0.0001", true), ("19.99", "0.01", true), ("5", "0", false),
    ("-9", "3", true), ("123456789123456789123456789", "9", true), ("5", "2.5", true), ("25", "20", false),
    ("1e3", "20", true),
  ])
  func multiples(a: String, b: String, isMultiple: Bool) {
    #expect(JSONNumber(uncheckedLexeme: a).isMultiple(of: JSONNumber(uncheckedLexeme: b)) == isMultiple)
  }

  @Test func randomValuesSurvive() throws {
    var random = Seeded(state: 6)
    for _ in 0..<500 {
      let value = anyValue(4, &random)
      let bytes = try JSONWriter.encode(value)
      #expect(try JSONReader.decode(JSONValue.self, from: bytes, options: .init(duplicateKeys: .lastWins)) == value)
    }
  }

  private func anyValue(_ depth: Int, _ random: inout Seeded) -> JSONValue {
    switch random.next() % (depth == 0 ? 5 : 7) {
    case 0: return nil
    case 1: return .bool(random.next() % 2 == 0)
    case 2: return .number(JSONNumber(Int64(bitPattern: random.next())))
    case 3: return JSONNumber(Double(bitPattern: random.next())).map(JSONValue.number) ?? nil
    case 4: return .string(anyText(&random))
    case 5: return .array((0..<random.next() % 5).map { _ in anyValue(depth - 1, &random) })
    default:
      return .object(
        JSONObject((0..<random.next() % 25).map { ("\($0)" + anyText(&random), anyValue(depth - 1, &random)) }))
    }
  }

  private func anyText(_ random: inout Seeded) -> String {
    String(
      String.UnicodeScalarView(
        (0..<random.next() % 20).compactMap { _ in
          Unicode.Scalar(UInt32(truncatingIfNeeded: random.next() % (random.next() % 2 == 0 ? 0x80 : 0x11_0000)))
        }))
  }
}
