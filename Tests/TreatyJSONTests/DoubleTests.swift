import Foundation
import Testing

@testable import TreatyJSON

/// Numbers against the platform: nearest on reading, shortest on writing.
struct DoubleTests {
  #if DEBUG
    static let rounds = 40_000
  #else
    static let rounds = 1_000_000
  #endif

  @Test func randomBitPatternsSurviveAndAreShortest() throws {
    var random = Seeded(state: 1)
    for _ in 0..<Self.rounds {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = try written(value)
      #expect(strtod(text, nil).bitPattern == value.bitPattern, "\(value) became \(text)")
      #expect(try read(Double.self, text).bitPattern == value.bitPattern, "\(text)")
      // As many digits as the standard library's shortest, and as near.
      #expect(DecimalDigits(text) == DecimalDigits("\(value)"), "\(text) is not \(value)")
    }
  }

  @Test func randomFloatsSurviveAndAreShortest() throws {
    var random = Seeded(state: 2)
    for _ in 0..<Self.rounds {
      let value = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      guard value.isFinite else { continue }
      let text = try written(value)
      #expect(try read(Float.self, text).bitPattern == value.bitPattern, "\(value) became \(text)")
      #expect(DecimalDigits(text) == DecimalDigits("\(value)"), "\(text) is not \(value)")
    }
  }

  /// Decimals of every length, near the places where the fast ways hand over to the exact one.
  @Test func randomDecimalsAreReadLikeThePlatformReadsThem() throws {
    var random = Seeded(state: 3)
    for _ in 0..<Self.rounds / 2 {
      let length = Int.random(in: 1...(random.next() % 8 == 0 ? 40 : 20), using: &random)
      var text = (0..<length).map { _ in String(random.next() % 10) }.joined()
      text = String(text.drop { $0 == "0" })
      if text.isEmpty { text = "0" }
      if random.next() % 2 == 0 { text += "." + String(random.next() % 1_000_000_007) }
      if random.next() % 2 == 0 { text += "e\(Int.random(in: -345...310, using: &random))" }
      let expected = strtod(text, nil)
      let value = try? read(Double.self, text)
      #expect(value == (expected.isFinite ? expected : nil), "\(text)")
      #expect(JSONNumber(uncheckedLexeme: text).double == (expected.isFinite ? expected : nil), "\(text)")
      let float = strtof(text, nil)
      #expect((try? read(Float.self, text)) == (float.isFinite ? float : nil), "\(text)")
    }
  }

  /// Midpoints between neighbours, with a digit more on either side: every bit of them matters.
  @Test func halfwayDecimalsRoundToEven() throws {
    var random = Seeded(state: 4)
    for _ in 0..<400 {
      let value = Double(bitPattern: random.next() & 0x7FFF_FFFF_FFFF_FFFF % (2046 << 52))
      guard value.isFinite, value.nextUp.isFinite else { continue }
      let (low, high) = (String(format: "%.1100g", value), String(format: "%.1100g", value.nextUp))
      for text in [low, high, low + (low.contains("e") ? "" : low.contains(".") ? "1" : "")] {
        #expect(try read(Double.self, text) == strtod(text, nil), "\(text)")
      }
    }
    for (text, bits) in [
      ("9007199254740993", 0x4340_0000_0000_0000),
      ("9007199254740993.0000000000000000000000000001", 0x4340_0000_0000_0001),
      ("9007199254740995", 0x4340_0000_0000_0002), ("2.4703282292062327e-324", 0), ("2.4703282292062328e-324", 1),
      ("1.7976931348623158e308", 0x7FEF_FFFF_FFFF_FFFF),
      ("0.000000000000000000000000000000000000000000001e45", 0x3FF0_0000_0000_0000),
    ] as [(String, UInt64)] {
      #expect(try read(Double.self, text).bitPattern == bits, "\(text)")
    }
    let long = "1." + String(repeating: "0", count: 200_000) + "1"
    #expect(try read(Double.self, long) == 1)
    #expect(try read(Double.self, "0." + String(repeating: "0", count: 100_000) + "1e100001") == 1)
  }

  @Test func tooLargeIsAFailureTooSmallIsZero() throws {
    #expect(failures(Double.self, "1e309").map(\.id) == ["format"])
    #expect(failures(Double.self, "1" + String(repeating: "0", count: 400)).map(\.id) == ["format"])
    #expect(failures(Float.self, "-3.5e38").map(\.id) == ["format"])
    #expect(try read(Double.self, "1e-99999999999999999999999") == 0)
    #expect(try read(Double.self, "-0.0").sign == .minus)
    #expect(try read(Float.self, "1e-46") == 0)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "-0"), (1, "1"), (0.1, "0.1"), (-12.5, "-12.5"), (1e20, "100000000000000000000"), (1e21, "1e+21"),
    (1.5e300, "1.5e+300"), (1e-6, "0.000001"), (1.25e-7, "1.25e-7"), (.leastNonzeroMagnitude, "5e-324"),
    (123456789.125, "123456789.125"),
    (0.30000000000000004, "0.30000000000000004"), (9007199254740992, "9007199254740992"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
  ])
  func notation(value: Double, text: String) throws {
    #expect(try written(value) == text)
  }

  @Test func bounds() throws {
    #expect(failures(InRange.self, "0").map(\.id) == ["exclusiveMinimum"])
    #expect(failures(InRange.self, "10.1").map(\.id) == ["maximum"])
    #expect(failures(InRange.self, "0.35").map(\.id) == ["multipleOf"])
    // In binary arithmetic 0.3 is no multiple of 0.1.
    #expect(try read(InRange.self, "0.3") == 0.3)
    #expect(try read(InRange.self, "0.30e0") == 0.3)
  }

  enum InRange: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Double? {
      try json.double(minimum: 0, maximum: 10, exclusiveMinimum: true, multipleOf: 0.1)
    }
  }
}
