import HTTPTypes
import Testing

@testable import Treaty

/// Random values through every style that can bring them back: what is written is what is read.
@Suite struct StyleRoundTripTests {
  /// The same numbers in every run.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let letters = Array("abcXYZ019 +-._~!*'();:@&=$,/?%#[]|\\\"<>{}äß語😀\t")

  static func text(_ numbers: inout Numbers, without excluded: String = "", atLeast least: Int = 0) -> String {
    let count = Int.random(in: least...8, using: &numbers)
    let letters = letters.filter { !excluded.contains($0) }
    return String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &numbers)] })
  }

  @Test func queries() {
    var numbers = Numbers(state: 7)
    for _ in 0..<300 {
      let text = Self.text(&numbers)
      // One empty text that is not exploded is what no text at all is.
      let list = (0...Int.random(in: 1...4, using: &numbers)).map { _ in Self.text(&numbers) }
      // Spaces and bars split, escaped or not.
      let words = (0...3).map { _ in Self.text(&numbers, without: " +|\t", atLeast: 1) }
      let color = ParameterTests.Color(r: Int.random(in: -9...9, using: &numbers), name: Self.text(&numbers))
      for style in [ParameterStyle.form, .json] {
        for explode in [true, false] {
          Self.query(text, style, explode)
          Self.query(list, style, explode)
        }
      }
      Self.query(words, .spaceDelimited, false)
      Self.query(words, .pipeDelimited, false)
      Self.query(list, .deepObject, true)
      Self.query(color, .deepObject, true)
      Self.query(color, .json, false)
      Self.query(color, .form, false)
      Self.query(color, .form, true, properties: ["r", "name"])
    }
  }

  @Test func pathsAndHeaders() {
    var numbers = Numbers(state: 11)
    for _ in 0..<300 {
      let text = "x" + Self.text(&numbers)
      let list = (0...3).map { _ in Self.text(&numbers) + "x" }
      let color = ParameterTests.Color(r: Int.random(in: -9...9, using: &numbers), name: Self.text(&numbers))
      for style in [ParameterStyle.simple, .matrix, .json] {
        for explode in [true, false] {
          Self.path(text, style, explode)
          Self.path(list, style, explode)
          Self.path(color, style, explode)
        }
      }
      Self.path(list, .label, false)
      // A dot is no reserved character, so that it is not escaped and splits an exploded label.
      Self.path(list.map { $0.filter { $0 != "." } }, .label, true)
      // Headers know no escapes: a comma splits, and blanks at the ends are not the value's.
      Self.header(["a", "b" + Self.text(&numbers, without: ",\t ") + "c"])
      Self.header(color.name.map { ParameterTests.Color(r: color.r, name: "é" + $0) } ?? color, .json)
    }
  }

  static func query<V: JSONCodable & Hashable>(
    _ value: V, _ style: ParameterStyle, _ explode: Bool, properties: [String]? = nil
  ) where V.Value == V {
    for allowReserved in [false, true] {
      let head = try? ParameterTests.sent {
        $0.query("q", value, style: style, explode: explode, allowReserved: allowReserved)
      }
      let path = head?.path ?? ""
      var reader = ParameterTests.reader("/a/x" + path.dropFirst("/base/a/x".count))
      let back = reader.query("q", V.self, style: style, explode: explode, properties: properties, required: ())
      #expect(back == value, "\(style) \(explode) \(path): \(reader.faults)")
    }
  }

  static func path<V: JSONCodable & Hashable>(_ value: V, _ style: ParameterStyle, _ explode: Bool) where V.Value == V {
    var writer = RequestWriter(ParameterTests.route)
    writer.path("p", value, style: style, explode: explode, allowReserved: style == .simple)
    let head = try? writer.finish(ServerAddress(""), credential: nil, responseLimit: 1, deadline: nil).head
    var reader = ParameterTests.reader(head?.path ?? "")
    #expect(
      reader.path("p", V.self, style: style, explode: explode) == value,
      "\(style) \(explode) \(head?.path ?? "-"): \(reader.faults)")
  }

  static func header<V: JSONCodable & Hashable>(_ value: V, _ style: ParameterStyle = .simple) where V.Value == V {
    let head = try? ParameterTests.sent { $0.header("X-H", value, style: style) }
    var reader = ParameterTests.reader("/a/x", head?.headerFields ?? [:])
    #expect(reader.header("X-H", V.self, style: style) == value, "\(head?.headerFields ?? [:]): \(reader.faults)")
  }
}
