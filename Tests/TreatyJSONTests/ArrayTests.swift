import Testing
import TreatyJSON

struct ArrayTests {
  @Test func readsAndWrites() throws {
    #expect(try read([Int].self, "[]") == [])
    #expect(try read([[Int]].self, "[[1, 2],[ ], [3]]") == [[1, 2], [], [3]])
    #expect(try written([[1, 2], [], [3]]) == "[[1,2],[],[3]]")
    #expect(try read([SkuRule].self, #"["ABC","DEF"]"#) == ["ABC", "DEF"])
    for text in ["[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "[]]"] {
      #expect(failures([Int].self, text).map(\.id) == ["syntax"], "\(text)")
    }
  }

  @Test func everyElementIsReported() {
    let found = failures([Int].self, #"[1, "a", 2, null, {"x": [1]}, 1.5]"#)
    #expect(found.map(\.pointer) == ["/1", "/3", "/4", "/5"])
    #expect(found.map(\.offset) == [4, 12, 18, 30])
  }

  @Test func bounds() throws {
    #expect(failures(OneToThree.self, "[]").map(\.id) == ["minItems"])
    #expect(try read(OneToThree.self, "[1,2,3]") == [1, 2, 3])
    // What is beyond the bound is not looked at further.
    #expect(failures(OneToThree.self, "[1,2,3,\"x\"]").map(\.id) == ["maxItems"])
    #expect(failures(OneToThree.self, "[1,2,3,x]").map(\.id) == ["syntax"])
  }

  enum OneToThree: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> [Int]? {
      try json.array(of: Int.self, min: 1, max: 3)
    }
  }

  @Test func uniqueComparesJSONValues() throws {
    let text = #"[1, "1", {"a":1,"b":2}, {"b":2,"a":1.0}, 1.0, 10e-1, true, [true], "1"]"#
    #expect(failures(Unique.self, text).map(\.pointer) == ["/3", "/4", "/5", "/8"])
    #expect(try read(Unique.self, #"["é", "e\u0301", 1, 2]"#).count == 4)
  }

  enum Unique: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> [JSONValue]? {
      try json.array(of: JSONValue.self, unique: true)
    }
  }
}
