import Testing
import Treaty

@Suite struct ValueTests {
  static func failures<T: JSONReadable>(_: T.Type, _ json: String) -> [String] {
    do throws(JSONFailures) {
      _ = try JSONReader.decode(T.self, from: Array(json.utf8))
      return []
    } catch {
      return error.all.map(\.id)
    }
  }

  static func text<T: JSONWritable>(_ value: T) throws -> String {
    String(decoding: try JSONWriter.encode(value), as: UTF8.self)
  }

  @Test func uuids() throws {
    let text = "\"6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f\""
    let uuid = try JSONReader.decode(UUID.self, from: Array(text.uppercased().utf8))
    #expect(uuid.uuidString == "6F1E2D3C-4B5A-4697-8879-6A5B4C3D2E1F")
    #expect(try Self.text(uuid) == text)
    for bad in [
      "\"\"", "\"6f1e2d3c4b5a469788796a5b4c3d2e1f\"", "\"6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1g\"",
      "\"{6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f}\"", "\"6f1e2d3c-4b5a-4697-88796-a5b4c3d2e1f\"",
    ] {
      #expect(Self.failures(UUID.self, bad) == ["format"], "\(bad)")
    }
    #expect(Self.failures(UUID.self, "1") == ["type"])
  }

  @Test func urls() throws {
    let text = "\"https://example.com/a%20b?c=d#e\""
    #expect(try Self.text(JSONReader.decode(URL.self, from: Array(text.utf8))) == text)
    for bad in ["\"\"", "\"/relative\"", "\"http://a b\"", "\"//host\""] {
      #expect(Self.failures(URL.self, bad) == ["format"], "\(bad)")
    }
  }

  @Test func bytes() throws {
    for (bytes, text) in [
      ([], ""), ([0], "AA=="), ([0, 16], "ABA="), ([255, 254, 253], "//79"), (Array(0...5), "AAECAwQF"),
    ]
      as [([UInt8], String)]
    {
      #expect(try Self.text(Data(bytes)) == "\"\(text)\"")
      #expect(try JSONReader.decode(Data.self, from: Array("\"\(text)\"".utf8)) == Data(bytes))
    }
    for bad in ["A", "AA", "AA=", "AA===", "A===", "AB==", "AAB=", "AA==AA==", "AA\\n==", "_-==", "===="] {
      #expect(Self.failures(Data.self, "\"\(bad)\"") == ["format"], "\(bad)")
    }
  }

  /// What is read, and how it is written.
  static let decimals: [(String, String)] = [
    ("0", "0"), ("-0", "0"), ("0.00", "0"), ("1", "1"), ("-1.50", "-1.5"), ("12.5", "12.5"), ("0.001", "0.001"),
    ("1e2", "100"), ("1E-2", "0.01"),
    ("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("-0.00000000000000000000000000000000000001", "-0.00000000000000000000000000000000000001"),
    ("1e127", "1e127"), ("1000e124", "1e127"), ("1e-128", "0." + String(repeating: "0", count: 127) + "1"),
    ("18446744073709551616", "18446744073709551616"), ("1.00000000000000000000000000000000000000000", "1"),
  ]

  @Test(arguments: decimals.indices) func readsAndWritesDecimals(_ index: Int) throws {
    let (text, written) = Self.decimals[index]
    let value = try JSONReader.decode(Decimal.self, from: Array(text.utf8))
    #expect(try Self.text(value) == written)
    #expect(try JSONReader.decode(Decimal.self, from: Array(written.utf8)) == value)
  }

  @Test func decimalsAreExact() throws {
    #expect(Self.failures(Decimal.self, "100000000000000000000000000000000000001") == ["format"])
    #expect(Self.failures(Decimal.self, "1e999999999999") == ["format"])
    #expect(Self.failures(Decimal.self, "1e-200") == ["format"])
    #expect(Self.failures(Decimal.self, "1e128") == ["format"])
    #expect(Self.failures(Decimal.self, "\"1\"") == ["type"])
    let sum =
      try JSONReader.decode(Decimal.self, from: Array("0.1".utf8))
      + JSONReader.decode(Decimal.self, from: Array("0.2".utf8))
    #expect(try Self.text(sum) == "0.3")
    #expect(try Self.text(sum - 1) == "-0.7")
    #expect(throws: JSONFailures.self) { try Self.text(Decimal.nan) }
    #expect(try Self.text(DecimalString(sum)) == "\"0.3\"")
    #expect(Self.failures(DecimalString.self, "\"0.3x\"") == ["format"])
    #expect(Self.failures(DecimalString.self, "\"\"") == ["format"])
  }

  enum Price: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Decimal? {
      try json.decimal(minimum: "0.01", exclusiveMaximum: "100", multipleOf: "0.01")
    }
  }
  enum Code: JSONReadable {
    static let pattern = Pattern(literal: "^[a-z]+$")
    static func read(_ json: inout JSONReader) throws(JSONError) -> String? {
      try json.string(minLength: 2, maxLength: 4, pattern: pattern)
    }
  }
  enum Site: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> URL? {
      try json.string(as: URL.self, maxLength: 20)
    }
  }

  @Test func checksConstraints() {
    #expect(Self.failures(Price.self, "99.99") == [])
    #expect(Self.failures(Price.self, "0") == ["minimum"])
    #expect(Self.failures(Price.self, "100") == ["exclusiveMaximum"])
    #expect(Self.failures(Price.self, "0.015") == ["multipleOf"])
    #expect(Self.failures(Code.self, "\"abc\"") == [])
    #expect(Self.failures(Code.self, "\"a\"") == ["minLength"])
    #expect(Self.failures(Code.self, "\"abcde\"") == ["maxLength"])
    #expect(Self.failures(Code.self, "\"ab1\"") == ["pattern"])
    #expect(Self.failures(Site.self, "\"http://a.example\"") == [])
    #expect(Self.failures(Site.self, "\"http://a.example/too-long\"") == ["maxLength"])
    #expect(Self.failures(Site.self, "\"a\"") == ["format"])
  }

  @Test func boxes() throws {
    var box = Indirect(1)
    let copy = box
    box.value = 2
    #expect(copy.value == 1)
    #expect(box != copy)
    #expect(Set([copy, Indirect(1)]).count == 1)
    #expect(try JSONReader.decode(NullableRule<Price>.self, from: Array("null".utf8)) == .null)
  }
}
