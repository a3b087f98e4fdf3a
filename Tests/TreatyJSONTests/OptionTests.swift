import Testing
import TreatyJSON

struct OptionTests {
  @Test func textualScalars() throws {
    let textual = JSONReader.Options(isTextual: true)
    #expect(try read([Int].self, #"["1", "-5", 3, "1e2"]"#, textual) == [1, -5, 3, 100])
    #expect(try read([Double].self, #"["1.5", 2]"#, textual) == [1.5, 2])
    #expect(try read([Float].self, #"["1.5"]"#, textual) == [1.5])
    #expect(try read([Bool].self, #"["true", "false", true]"#, textual) == [true, false, true])
    #expect(try read(JSONNumber.self, "\"1.50\"", textual).lexeme == "1.50")
    #expect(try read(String.self, "\"1\"", textual) == "1")
    #expect(try read(Level.self, "\"9\"", textual) == .high)
    #expect(try read(DoubleTests.InRange.self, "\"0.3\"", textual) == 0.3)
    let wrong = failures([Int].self, #"["", "1x", " 1", "1 ", "true", "01", "\u0031", "0x1", "1.5", [1], ""]"#, textual)
    #expect(wrong.map(\.pointer) == (0...10).map { "/\($0)" })
    #expect(wrong.allSatisfy { $0.id == "type" })
    #expect(failures([Bool].self, #"["TRUE", "1", 1, ""]"#, textual).count == 4)
    #expect(failures([Int].self, #"["1", "2]"#, textual).map(\.id) == ["syntax"])
  }

  @Test func depth() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    func objects(_ depth: Int) -> String {
      String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
    }
    for text in [nested(128), objects(128)] {
      _ = try read(JSONValue.self, text)
      _ = try read(Skipped.self, text)
    }
    for text in [nested(129), objects(129), nested(100_000), objects(100_000)] {
      #expect(failures(JSONValue.self, text).map(\.id) == ["depth"])
      #expect(failures(Skipped.self, text).map(\.id) == ["depth"])
      #expect(failures(Item.self, text).map(\.id) == ["depth"] || text.first == "{")
    }
    _ = try read(JSONValue.self, nested(1_024), .init(maxDepth: 5_000))
    #expect(failures(JSONValue.self, nested(1_025), .init(maxDepth: 5_000)).map(\.id) == ["depth"])
    // Siblings are not deep.
    _ = try read(JSONValue.self, "[" + Array(repeating: "[{}]", count: 1_000).joined(separator: ",") + "]")
  }

  @Test func failuresAreCapped() {
    let text = "[" + Array(repeating: "true", count: 1_000).joined(separator: ",") + "]"
    #expect(failures([Int].self, text).count == 64)
    #expect(failures([Int].self, text, .init(maxFailures: 3)).map(\.pointer) == ["/0", "/1", "/2"])
    #expect(failures([Int].self, text, .init(maxFailures: 0)).count == 1)
  }

  @Test func wholeTexts() throws {
    #expect(try read(Int.self, " 1\n") == 1)
    #expect(failures(Int.self, "1 1").map(\.offset) == [2])
    #expect(failures(Int.self, "").map(\.id) == ["syntax"])
    #expect(failures(Int.self, "  ").map(\.offset) == [2])
    #expect(failures(Int.self, "\u{FEFF}1").map(\.id) == ["syntax"])
    #expect(failures(Int.self, "tru").map(\.id) == ["syntax"])
    let bytes = Array("[1,2]".utf8)
    #expect(try bytes.withUnsafeBytes { try JSONReader.decode([Int].self, from: $0) } == [1, 2])
    #expect(try JSONReader.decode([Int].self, from: bytes.span) == [1, 2])
  }

  @Test func openEnums() throws {
    #expect(try read(Status.self, "\"paid\"") == .paid)
    #expect(try read(Status.self, #""p\u0061id""#) == .paid)
    #expect(try read(Status.self, "\"lost\"") == .unknown("lost"))
    #expect(try read(Level.self, "9.0") == .high)
    #expect(try read(Level.self, "5") == .unknown(5))
    let server = JSONReader.Options(refusesUnknown: true)
    #expect(
      failures(Status.self, "\"lost\"", server).map(\.message) == [#"must be one of "pending", "paid", "shipped""#])
    #expect(failures(Level.self, "5", server).map(\.id) == ["enum"])
    #expect(failures(Status.self, "5").map(\.id) == ["type"])
    #expect(Status(rawValue: "paid") == .paid && Status(rawValue: "x") == .unknown("x"))
    #expect(try written([Status.pending, .unknown("a\"")]) == #"["pending","a\""]"#)
  }

  @Test func constants() throws {
    #expect(failures(Constants.self, #"["a\u0062", true, 1.0, 5e-1, [1, {"x": null}]]"#).isEmpty)
    let wrong = failures(Constants.self, #"["abc", false, 2, 0.25, [1, {"x": 0}]]"#)
    #expect(wrong.map(\.id) == Array(repeating: "const", count: 5))
    #expect(wrong.map(\.pointer) == ["/0", "/1", "/2", "/3", "/4"])
    #expect(failures(Constants.self, #"[1, "true", "1", null, {}]"#).map(\.id) == Array(repeating: "const", count: 5))
    #expect(failures(Constants.self, #"["ab", "true", "1", "0.50", [1, {"x": null}]]"#, .init(isTextual: true)).isEmpty)
  }

  enum Constants: JSONReadable {
    /// The array's elements, each against its own constant.
    static func read(_ json: inout JSONReader) throws(JSONError) -> Bool? {
      let start = json.failureMark
      var index = 0
      try json.elements { json throws(JSONError) in
        switch index {
        case 0: try json.constant("ab")
        case 1: try json.constant(true)
        case 2: try json.constant(1)
        case 3: try json.constant(0.5)
        default: try json.constant(value: [1, ["x": nil]])
        }
        index += 1
      }
      return json.failed(since: start) ? nil : true
    }
  }
}
