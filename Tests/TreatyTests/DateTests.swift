import Testing
import Treaty

@Suite struct DateTests {
  static func read(_ text: String) -> Date? { try? JSONReader.decode(Date.self, from: Array("\"\(text)\"".utf8)) }

  static func write(_ date: Date) throws -> String {
    String(decoding: try JSONWriter.encode(date).dropFirst().dropLast(), as: UTF8.self)
  }

  /// Text, and the seconds since 1970 that it is.
  static let valid: [(String, Double)] = [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01t00:00:00z", 0), ("2026-02-28T12:30:15Z", 1_772_281_815),
    ("2026-02-28T12:30:15.5Z", 1_772_281_815.5), ("2026-02-28T12:30:15.500000000000Z", 1_772_281_815.5),
    ("2026-02-28T12:30:15+01:00", 1_772_278_215), ("2026-02-28T12:30:15-23:59", 1_772_368_155),
    ("2024-02-29T00:00:00-00:00", 1_709_164_800), ("0000-01-01T00:00:00Z", -62_167_219_200),
    ("9999-12-31T23:59:59Z", 253_402_300_799), ("2000-02-29T00:00:00Z", 951_782_400),
    ("1998-12-31T23:59:60Z", 915_148_800), ("1998-12-31T15:59:60.25-08:00", 915_148_800.25),
    ("1969-12-31T23:59:59.75Z", -0.25),
  ]

  @Test(arguments: valid.indices) func reads(_ index: Int) {
    let (text, seconds) = Self.valid[index]
    #expect(Self.read(text)?.timeIntervalSince1970 == seconds, "\(text)")
  }

  @Test(arguments: [
    "", "2026-02-28", "2026-02-28T12:30:15", "2026-02-28 12:30:15Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "1998-12-31T23:58:60Z",
    "1998-12-30T23:59:60Z", "1998-12-31T22:59:60Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+1:00",
    "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+01:60", "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00ZZ",
    "2026-01-01T00:00:00Z ", "26-01-01T00:00:00Z", "+2026-01-01T00:00:00Z", "２026-01-01T00:00:00Z", "2026-1-1T0:0:0Z",
    "2026-01-01T00:00:00,5Z", "2026-01-01T00:00:00.5", "2026-01-01T00:00:00+01:00:00",
  ]) func refuses(_ text: String) {
    #expect(Self.read(text) == nil)
  }

  @Test func writesTheShortest() throws {
    #expect(try Self.write(Date(timeIntervalSince1970: 0)) == "1970-01-01T00:00:00Z")
    #expect(try Self.write(Date(timeIntervalSince1970: -0.25)) == "1969-12-31T23:59:59.75Z")
    #expect(try Self.write(Date(timeIntervalSinceReferenceDate: 0.1)) == "2001-01-01T00:00:00.1Z")
    #expect(try Self.write(Date(timeIntervalSinceReferenceDate: 793_974_615.123)) == "2026-02-28T12:30:15.123Z")
    #expect(try Self.write(Date(timeIntervalSinceReferenceDate: 0.999_999_999_9)) == "2001-01-01T00:00:01Z")
    #expect(throws: JSONFailures.self) { try Self.write(.distantFuture.addingTimeInterval(1e12)) }
    #expect(throws: JSONFailures.self) { try Self.write(Date(timeIntervalSince1970: .nan)) }
  }

  @Test func readsWhatItWrote() throws {
    var state: UInt64 = 99
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let date = Date(timeIntervalSinceReferenceDate: Double(Int64(bitPattern: state) >> 20) / 1_000_000 * 1.37 + 7e8)
      let text = try Self.write(date)
      #expect(Self.read(text) == date, "\(text)")
    }
  }

  @Test func days() throws {
    #expect(LocalDate("2024-02-29")?.day == 29)
    for text in ["2023-02-29", "2024-2-29", "2024-02-29T", "", "2024/02/29"] {
      #expect(LocalDate(text) == nil, "\(text)")
    }
    let date = try #require(LocalDate(year: 9, month: 1, day: 2))
    #expect(date.description == "0009-01-02")
    #expect(String(decoding: try JSONWriter.encode(date), as: UTF8.self) == "\"0009-01-02\"")
  }
}
