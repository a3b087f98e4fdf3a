import Testing
import TreatyJSON

struct ObjectTests {
  @Test(arguments: [
    #"{"sku":"ABC","quantity":3}"#, #"{"quantity":3,"sku":"ABC"}"#, " { \"sku\" : \"ABC\" ,\n\t\"quantity\" :3 }\r\n",
    #"{"\u0073ku":"ABC","quantit\u0079":3}"#, #"{"x":{"a":[1,{}]},"sku":"ABC","sk":0,"quantity":3,"quantityy":1}"#,
  ])
  func namesInAnyOrderAndSpelling(text: String) throws {
    #expect(try read(Item.self, text) == Item(sku: "ABC", quantity: 3))
  }

  @Test func duplicates() throws {
    let text = #"{"sku":"ABC","quantity":1,"quantity":2,"sku":"DEF"}"#
    #expect(failures(Item.self, text).map(\.id) == ["duplicate", "duplicate"])
    #expect(failures(Item.self, text).map(\.pointer) == ["/quantity", "/sku"])
    #expect(failures(Item.self, text).map(\.offset) == [26, 39])
    #expect(try read(Item.self, text, .init(duplicateKeys: .lastWins)) == Item(sku: "DEF", quantity: 2))
    #expect(try read(Item.self, text, .init(duplicateKeys: .firstWins)) == Item(sku: "ABC", quantity: 1))
    // The one that does not count is checked to be JSON, but not against the contract.
    #expect(try read(Item.self, #"{"sku":"ABC","quantity":1,"sku":[]}"#, .init(duplicateKeys: .firstWins)).sku == "ABC")
  }

  @Test func duplicatesInValues() throws {
    let names = (0..<40).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    for name in ["k0", "k15", "k16", "k39"] {
      let text = "{\(names),\"\(name)\":-1}"
      #expect(failures(JSONValue.self, text).map(\.pointer) == ["/\(name)"])
      #expect(try read(JSONValue.self, text, .init(duplicateKeys: .lastWins))[name] == -1)
      #expect(try read(JSONValue.self, text, .init(duplicateKeys: .firstWins))[name] != -1)
    }
  }

  @Test(arguments: [
    #"{"sku" "ABC"}"#, #"{"sku":"ABC",}"#, #"{"sku":"ABC" "quantity":1}"#, #"{sku:1}"#, #"{"sku"}"#, "{", "{\"sku\":",
    "{,}",
  ])
  func brokenObjects(text: String) {
    #expect(failures(Item.self, text).map(\.id) == ["syntax"])
    #expect(failures(JSONValue.self, text).map(\.id) == ["syntax"])
    #expect(failures(Skipped.self, text).map(\.id) == ["syntax"])
  }

  @Test func manyFields() throws {
    let text = "{" + (0..<5_000).reversed().map { "\"name\($0)\":\($0)" }.joined(separator: ",") + "}"
    #expect(try read(Many.self, text) == 5_000)
    #expect(try read(Many.self, "[{\"name4999\":4999,\"name0\":0}]".dropFirst().dropLast() + "") == 2)
    let missing = failures(Many.self, #"{"name70":70,"name70":70}"#)
    #expect(missing.map { "\($0.id) \($0.pointer)" } == ["required /name0", "required /name4999", "duplicate /name70"])
    // One after the other: the first one's marks are gone.
    #expect(try read([Many].self, #"[{"name0":0,"name4999":4999},{"name0":0,"name4999":4999}]"#) == [2, 2])
  }

  enum Many: JSONReadable {
    static let fields = JSONFields((0..<5_000).map { "name\($0)" }, required: [0, 4_999])

    /// How many fields had the value that belongs to their name.
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
      guard var object = try json.object(fields) else { return nil }
      var right = 0
      while let field = try json.next(&object) {
        if try json.integer(Int.self) == field { right += 1 }
      }
      return try json.end(object) ? right : nil
    }
  }

  @Test func namesOfEveryLengthAreToldApart() throws {
    let names =
      (1...40).map { String(repeating: "n", count: $0) } + (1...40).map { String(repeating: "n", count: $0) + "x" }
    let fields = JSONFields(names)
    Fields.current.withLock { $0 = fields }
    for (index, name) in names.enumerated() {
      #expect(try read(Fields.self, "{\"\(name)\":1}") == [index])
      #expect(try read(Fields.self, "{\"\(name)z\":1}") == [names.count])
    }
    #expect(try read(Fields.self, "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}") == Array(0..<80))
  }

  @Test func maps() throws {
    #expect(try read(JSONMap<Int>.self, #"{"a":1,"\u00e9":2}"#) == ["a": 1, "é": 2])
    #expect(failures(JSONMap<Int>.self, #"{"a":1,"a":2}"#).map(\.id) == ["duplicate"])
    #expect(try read(JSONMap<Int>.self, #"{"a":1,"a":2}"#, .init(duplicateKeys: .lastWins)) == ["a": 2])
    #expect(try read(JSONMap<Int>.self, #"{"a":1,"a":2}"#, .init(duplicateKeys: .firstWins)) == ["a": 1])
    #expect(failures(Pair.self, "{}").map(\.id) == ["minProperties"])
    #expect(failures(Pair.self, #"{"a":1,"b":2,"c":"ignored"}"#).map(\.id) == ["maxProperties"])
    #expect(failures(Pair.self, #"{"a":1,"b":"2"}"#).map(\.pointer) == ["/b"])
    #expect(try written(["b": 2, "a": 1, "é": 3]) == #"{"a":1,"b":2,"é":3}"#)
  }

  enum Pair: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> [String: Int]? {
      try json.map(of: Int.self, min: 1, max: 2)
    }
  }

  @Test func memberCounts() {
    #expect(failures(Counted.self, #"{"x":1}"#).map(\.id) == ["minProperties"])
    #expect(failures(Counted.self, #"{"a":1,"x":1}"#).isEmpty)
    #expect(failures(Counted.self, #"{"a":1,"x":1,"y":2,"z":3}"#).map(\.id) == ["maxProperties"])
  }

  enum Counted: JSONReadable {
    static let fields = JSONFields("a")
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
      guard var object = try json.object(fields) else { return nil }
      while try json.next(&object) != nil { try json.unknown(&object) }
      return try json.end(object, min: 2, max: 3) ? 1 : nil
    }
  }
}
