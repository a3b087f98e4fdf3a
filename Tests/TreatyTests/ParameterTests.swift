import HTTPTypes
import TestSupport
import Testing

@testable import Treaty

/// Each style in both directions: what the writer writes is what the reader reads.
@Suite struct ParameterTests {
  struct Color: JSONReadable, JSONWritable, Hashable {
    var r: Int
    var name: String?
    static let fields = JSONFields("r", "name", required: [0])
    static func read(_ json: inout JSONReader) throws(JSONError) -> Color? {
      guard var object = try json.object(fields) else { return nil }
      var r: Int?
      var name: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: r = try json.integer(Int.self)
        case 1: name = try json.string()
        default: try json.unknown(&object, closed: true)
        }
      }
      guard try json.end(object), let r else { return nil }
      return Color(r: r, name: name)
    }
    func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("r", r)
      json.field("name", name)
      json.endObject()
    }
  }

  static let route = Route(.get, "/a/{p}", id: "a")
  static let nasty = "a,b &=+%/?#ü;|\"\\ \u{1}😀"

  static func sent(_ write: (inout RequestWriter) -> Void) throws(CallFailure) -> HTTPRequest {
    var writer = RequestWriter(route)
    writer.path("p", "x")
    write(&writer)
    return try writer.finish(ServerAddress("http://h/base/"), credential: nil, responseLimit: 1, deadline: nil).head
  }

  static func reader(_ path: String, _ headers: HTTPFields = HTTPFields()) -> RequestReader {
    let request = ServerRequest(
      head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: path, headerFields: headers), body: .none)
    let captures = route.template.captures(in: request, from: 0) ?? []
    return RequestReader(route: route, request: request, captures: captures)
  }

  /// Writes and reads back a query parameter; the text in between.
  static func roundTrip<V: JSONCodable & Hashable>(
    _ value: V, _ style: ParameterStyle, explode: Bool, properties: [String]? = nil
  ) throws -> String where V.Value == V {
    let head = try sent { $0.query("q", value, style: style, explode: explode) }
    let query = head.path.map { String($0.dropFirst("/base/a/x?".count)) } ?? ""
    var reader = reader("/a/x?first=1&\(query)&last=2")
    let back = reader.query("q", V.self, style: style, explode: explode, properties: properties, required: ())
    #expect(back == value, "\(query): \(reader.faults)")
    return query
  }

  @Test func queries() throws {
    #expect(try Self.roundTrip(5, .form, explode: true) == "q=5")
    #expect(try Self.roundTrip(true, .form, explode: true) == "q=true")
    #expect(try Self.roundTrip(1.5, .form, explode: false) == "q=1.5")
    #expect(try Self.roundTrip("", .form, explode: true) == "q=")
    #expect(try Self.roundTrip("a b", .form, explode: true) == "q=a%20b")
    _ = try Self.roundTrip(Self.nasty, .form, explode: true)
    _ = try Self.roundTrip(Self.nasty, .form, explode: false)
    #expect(try Self.roundTrip([1, 2], .form, explode: true) == "q=1&q=2")
    #expect(try Self.roundTrip([1], .form, explode: true) == "q=1")
    #expect(try Self.roundTrip([1, 2], .form, explode: false) == "q=1,2")
    #expect(try Self.roundTrip([String](), .form, explode: false) == "q=")
    #expect(try Self.roundTrip([Self.nasty, "b"], .form, explode: false).contains(",b"))
    #expect(try Self.roundTrip(["a", "b"], .spaceDelimited, explode: false) == "q=a%20b")
    #expect(try Self.roundTrip(["a", "b"], .pipeDelimited, explode: false) == "q=a%7Cb")
    #expect(try Self.roundTrip(Color(r: 1, name: "x"), .form, explode: false) == "q=r,1,name,x")
    #expect(
      try Self.roundTrip(Color(r: 1, name: "x"), .form, explode: true, properties: ["r", "name"]) == "r=1&name=x")
    #expect(
      try Self.roundTrip(Color(r: 1, name: Self.nasty), .deepObject, explode: true).hasPrefix("q%5Br%5D=1&q%5Bname%5D=")
    )
  }

  @Test func otherSpellings() throws {
    var reader = Self.reader("/a/x?%71=1&plus=a+b%2Bc&empty&brackets[r]=7&&=x&spaces=a+b%20c&pipes=a|b&flag=true")
    #expect(reader.query("q", Int.self) == 1)
    #expect(reader.query("plus", String.self) == "a b+c")
    #expect(reader.query("empty", String.self) == "")
    #expect(reader.query("brackets", Color.self, style: .deepObject) == Color(r: 7))
    #expect(reader.query("spaces", [String].self, style: .spaceDelimited, explode: false) == ["a", "b", "c"])
    #expect(reader.query("pipes", [String].self, style: .pipeDelimited, explode: false) == ["a", "b"])
    #expect(reader.query("flag", Bool.self) == true)
    #expect(reader.query("absent", Int.self) == nil)
    #expect(reader.isValid)
    #expect(reader.query("needed", Int.self, required: ()) == nil)
    #expect(reader.query("flag", Int.self) == nil)
    #expect(reader.query("brackets", Color.self, style: .deepObject) != nil)
    #expect(reader.query("plus", [Int].self) == nil)
    #expect(reader.faults.map(\.id) == ["required", "type", "type"])
    #expect(reader.faults.map(\.name) == ["needed", "flag", "plus"])
  }

  static func pathTrip<V: JSONCodable & Hashable>(_ value: V, _ style: ParameterStyle, explode: Bool) throws -> String
  where V.Value == V {
    var writer = RequestWriter(route)
    writer.path("p", value, style: style, explode: explode)
    let path = try writer.finish(ServerAddress(""), credential: nil, responseLimit: 1, deadline: nil).head.path ?? ""
    var reader = reader(path)
    let back = reader.path("p", V.self, style: style, explode: explode)
    #expect(back == value, "\(path): \(reader.faults)")
    return String(path.dropFirst(3))
  }

  @Test func paths() throws {
    #expect(try Self.pathTrip("a/b", .simple, explode: false) == "a%2Fb")
    _ = try Self.pathTrip(Self.nasty, .simple, explode: false)
    #expect(try Self.pathTrip([1, 2], .simple, explode: false) == "1,2")
    #expect(try Self.pathTrip(Color(r: 1, name: "x"), .simple, explode: false) == "r,1,name,x")
    #expect(try Self.pathTrip(Color(r: 1, name: "x"), .simple, explode: true) == "r=1,name=x")
    #expect(try Self.pathTrip([1, 2], .label, explode: false) == ".1,2")
    #expect(try Self.pathTrip([1, 2], .label, explode: true) == ".1.2")
    #expect(try Self.pathTrip([1, 2], .matrix, explode: false) == ";p=1,2")
    #expect(try Self.pathTrip([1, 2], .matrix, explode: true) == ";p=1;p=2")
    #expect(try Self.pathTrip(Color(r: 1, name: "x"), .matrix, explode: true) == ";r=1;name=x")
    #expect(try Self.pathTrip(5, .matrix, explode: false) == ";p=5")
    for bad in ["", ".", ".."] {
      #expect(throws: CallFailure.self, "\(bad)") { try Self.pathTrip(bad, .simple, explode: false) }
    }
  }

  @Test func headersAndCookies() throws {
    let head = try Self.sent {
      $0.header("X-List", ["a", "b"])
      $0.header("X-Color", Color(r: 1, name: "x"), explode: true)
      $0.header("X-None", Int?.none)
      $0.cookie("session", Self.nasty)
      $0.cookie("n", 7)
    }
    var reader = Self.reader("/a/x", head.headerFields)
    #expect(head.path == "/base/a/x")
    #expect(reader.header("X-List", [String].self) == ["a", "b"])
    #expect(reader.header("x-color", Color.self, explode: true) == Color(r: 1, name: "x"))
    #expect(reader.header("X-None", Int.self) == nil)
    #expect(reader.cookie("session", String.self) == Self.nasty)
    #expect(reader.cookie("n", Int.self) == 7)
    #expect(reader.isValid)
    #expect(reader.cookie("gone", Int.self, required: ()) == nil)
    #expect(reader.header("X-Gone", Int.self, required: ()) == nil)
    #expect(reader.faults.map(\.place) == [.cookie, .header])
    #expect(throws: CallFailure.self) { try Self.sent { $0.header("X-Bad", "a\r\nX-Injected: 1") } }
  }

  @Test func repeatedHeaders() throws {
    var fields = HTTPFields()
    let name = try #require(HTTPField.Name("X-List"))
    for value in ["a , b", "c"] { fields.append(HTTPField(name: name, value: value)) }
    fields.append(HTTPField(name: .cookie, value: "a=\"q\"; b=%zz;c"))
    var reader = Self.reader("/a/x", fields)
    #expect(reader.header("X-List", [String].self) == ["a", "b", "c"])
    #expect(reader.header("X-List", String.self) == nil)
    #expect(reader.cookie("a", String.self) == "q")
    #expect(reader.cookie("b", String.self) == nil)
    #expect(reader.cookie("c", String.self) == "")
    #expect(reader.faults.map(\.id) == ["duplicate", "encoding"])
  }

  /// Noise never does more than be refused.
  @Test(.heavy) func survivesNoise() {
    var state: UInt64 = 3
    func below(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pieces = Array("q=&;%,|+ []#?/.a0f\"\\")
    var read = 0
    for _ in 0..<20_000 {
      let text = String((0..<below(16)).map { _ in pieces[below(UInt64(pieces.count))] })
      var reader = Self.reader("/a/\(text)?q\(text)")
      for explode in [true, false] {
        for style in ParameterStyle.allCases {
          if reader.query("q", [String].self, style: style, explode: explode) != nil { read += 1 }
          if reader.path("p", Color.self, style: style, explode: explode) != nil { read += 1 }
        }
      }
    }
    #expect(read > 1000)
  }
}
