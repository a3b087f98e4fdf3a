import Testing
import TreatyJSON

/// Generated types are equal when they are the same JSON.
struct ModelTests {
  struct Sample: JSONModel {
    var name: String?
    var count: Double = 0
    var other: JSONValue = .null

    static func read(_ json: inout JSONReader) throws(JSONError) -> Sample? {
      _ = try json.value()
      return nil
    }

    func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("name", name)
      json.field("count", count)
      json.field("other", other)
      json.endObject()
    }
  }

  private func value(_ text: String) throws -> JSONValue {
    try JSONReader.decode(JSONValue.self, from: Array(text.utf8))
  }

  @Test func comparesEveryMember() {
    #expect(Sample(name: "a") == Sample(name: "a"))
    #expect(Sample(name: "a").hashValue == Sample(name: "a").hashValue)
    #expect(Sample(name: "a") != Sample(name: "b"))
    #expect(Sample(name: "a") != Sample())
    #expect(Sample(count: 1) != Sample(count: 2))
    // What JSON cannot write is equal to itself, which a set needs.
    #expect(Sample(count: .nan) == Sample(count: .nan))
  }

  @Test func ignoresOrderAndSpelling() throws {
    let one = Sample(other: try value(#"{"a": 1, "b": [1.50, {"x": 0, "y": -0.0}]}"#))
    let other = Sample(other: try value(#"{"b": [15e-1, {"y": 0, "x": 0}], "a": 1.0}"#))
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one != Sample(other: try value(#"{"a": 1, "b": [1.51, {"x": 0, "y": 0}]}"#)))
  }

  enum Colour: OpenEnum {
    case red, blue
    case unknown(String)
    static let cases = EnumCases<Colour>(of: [.red, .blue])
    var rawValue: String {
      switch self {
      case .red: "red"
      case .blue: "blue"
      case .unknown(let value): value
      }
    }
  }

  @Test func comparesEnumerationsByTheirValues() {
    #expect(Colour(rawValue: "red") == .red)
    #expect(Colour.unknown("red") == .red)
    #expect(Colour.unknown("red").hashValue == Colour.red.hashValue)
    #expect(Colour.red != .blue)
    #expect(Colour.cases.rawValues == ["red", "blue"])
  }
}
