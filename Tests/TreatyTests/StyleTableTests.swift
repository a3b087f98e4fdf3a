import HTTPTypes
import Testing

@testable import Treaty

/// OpenAPI 3.1.1 §4.8.12, "Style Examples", value by value, and what RFC 6570 says of its edges.
@Suite struct StyleTableTests {
  static let array: JSONValue = ["blue", "black", "brown"]
  static let object: JSONValue = ["R": "100", "G": "200", "B": "150"]

  @Test(
    arguments: [
      (ParameterStyle.matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
      (.matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
      // A dot alone is a step in a path and no value (RFC 3986 §5.2.4).
      (.label, false, nil, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
      (.label, true, nil, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
      (.simple, false, nil, "blue", "blue,black,brown", "R,100,G,200,B,150"),
      (.simple, true, nil, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ] as [(ParameterStyle, Bool, String?, String, String, String)]) func paths(
      _ style: ParameterStyle, _ explode: Bool, _ empty: String?, _ string: String, _ array: String, _ object: String
    )
  {
    #expect(Self.path("", style, explode) == empty)
    #expect(Self.path("blue", style, explode) == string)
    #expect(Self.path(Self.array, style, explode) == array)
    #expect(Self.path(Self.object, style, explode) == object)
  }

  @Test(
    arguments: [
      (ParameterStyle.form, false, "color=", "color=blue,black,brown", "color=R,100,G,200,B,150"),
      (.form, true, "color=", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
      (.spaceDelimited, false, "color=", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
      (.pipeDelimited, false, "color=", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
      (
        .deepObject, true, "color=", "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
      ),
      (
        .json, false, "color=%22%22", "color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
        "color=%7B%22R%22%3A%22100%22%2C%22G%22%3A%22200%22%2C%22B%22%3A%22150%22%7D"
      ),
    ] as [(ParameterStyle, Bool, String, String, String)]) func queries(
      _ style: ParameterStyle, _ explode: Bool, _ empty: String, _ array: String, _ object: String
    )
  {
    #expect(Self.query("", style, explode) == empty)
    #expect(Self.query(Self.array, style, explode) == array)
    #expect(Self.query(Self.object, style, explode) == object)
  }

  /// Nothing to write is written as nothing when exploded, and as no text when not.
  @Test func emptyCollections() {
    for empty in [JSONValue.array([]), .object(JSONObject())] {
      #expect(Self.query(empty, .form, true) == "")
      #expect(Self.query(empty, .form, false) == "color=")
      #expect(Self.query(empty, .deepObject, true) == "")
    }
    #expect(Self.query(.null, .form, true) == "")
    #expect(Self.query(["a", .null, "b"], .form, false) == "color=a,b")
  }

  @Test func escapes() {
    #expect(Self.query("a+b c/ü%2F", .form, true) == "color=a%2Bb%20c%2F%C3%BC%252F")
    #expect(Self.query("a+b c/ü%2F&#[]", .form, true, allowReserved: true) == "color=a%2Bb%20c/%C3%BC%252F%26%23%5B%5D")
    #expect(Self.query(["a,b", "c"], .form, false, allowReserved: true) == "color=a%2Cb,c")
    #expect(Self.query("https://x.test/?q=1", .form, true, allowReserved: true) == "color=https://x.test/?q=1")
    #expect(Self.path("a/b;c", .simple, false, allowReserved: true) == "a%2Fb;c")
  }

  /// What is nested has no rule in OpenAPI; this is what servers that read brackets agree on.
  @Test func nestedObjects() {
    let value: JSONValue = [
      "created": ["gte": 5, "lt": 9], "tags": ["a", "b"], "lines": [["sku": "x", "n": 1], ["sku": "y"]],
    ]
    let text = Self.query(value, .deepObject, true).replacing("%5B", "[").replacing("%5D", "]")
    #expect(
      text
        == "color[created][gte]=5&color[created][lt]=9&color[tags][]=a&color[tags][]=b"
        + "&color[lines][0][sku]=x&color[lines][0][n]=1&color[lines][1][sku]=y")
  }

  @Test func cookies() throws {
    func cookie(_ value: JSONValue, _ style: ParameterStyle, explode: Bool = true) throws -> String? {
      try ParameterTests.sent { $0.cookie("color", value, style: style, explode: explode) }.headerFields[.cookie]
    }
    #expect(try cookie("a b", .form) == "color=a%20b")
    #expect(try cookie("a%20b", .cookie) == "color=a%20b")
    #expect(try cookie(Self.object, .cookie) == "R=100; G=200; B=150")
    #expect(try cookie(Self.array, .cookie, explode: false) == "color=blue,black,brown")
    #expect(throws: CallFailure.self) { try cookie("a;b", .cookie) }
    #expect(throws: CallFailure.self) { try cookie("a\r\nSet-Cookie: b", .cookie) }
  }

  @Test func wholeQueries() throws {
    func query(_ value: JSONValue, _ style: ParameterStyle) throws -> String? {
      try ParameterTests.sent { $0.querystring("q", value, style: style) }.path.map { String($0.dropFirst(9)) }
    }
    #expect(try query(["a": "x y", "b": ["1", "2"]], .form) == "?a=x%20y&b=1&b=2")
    #expect(try query(["a": 1], .json) == "?%7B%22a%22%3A1%7D")
    #expect(try query("$.a[1]", .simple) == "?%24.a%5B1%5D")
    var reader = ParameterTests.reader("/a/x?%7B%22a%22%3A1%7D")
    #expect(reader.querystring("q", JSONValue.self, style: .json) == ["a": 1])
    reader = ParameterTests.reader("/a/x?r=5&name=b+c")
    #expect(reader.querystring("q", ParameterTests.Color.self) == ParameterTests.Color(r: 5, name: "b c"))
  }

  /// A request may not buy more work than its length is worth.
  @Test func hostileBrackets() {
    for query in [
      "q" + String(repeating: "[a]", count: 20_000) + "=1", "q[a]=1&q[a][b]=2", "q[a][b]=2&q[a]=1",
    ] {
      var reader = ParameterTests.reader("/a/x?\(query)")
      #expect(reader.query("q", JSONValue.self, style: .deepObject) == nil)
      #expect(reader.faults.map(\.id) == ["style"], "\(query.prefix(20))")
    }
    let many = (0..<20_000).map { "q[\($0)]=1" }.joined(separator: "&")
    var reader = ParameterTests.reader("/a/x?\(many)")
    #expect(reader.query("q", ParameterTests.Color.self, style: .deepObject) == nil)
  }

  static func path(_ value: JSONValue, _ style: ParameterStyle, _ explode: Bool, allowReserved: Bool = false) -> String?
  {
    var writer = RequestWriter(Route(.get, "/{color}", id: "a"))
    writer.path("color", value, style: style, explode: explode, allowReserved: allowReserved)
    let head = try? writer.finish(ServerAddress(""), credential: nil, responseLimit: 1, deadline: nil).head
    return head?.path.map { String($0.dropFirst()) }
  }

  static func query(_ value: JSONValue, _ style: ParameterStyle, _ explode: Bool, allowReserved: Bool = false) -> String
  {
    let head = try? ParameterTests.sent {
      $0.query("color", value, style: style, explode: explode, allowReserved: allowReserved)
    }
    return String((head?.path ?? "").dropFirst("/base/a/x?".count))
  }
}

extension String {
  fileprivate func replacing(_ text: String, _ other: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
  }
}
