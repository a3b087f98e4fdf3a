import ContractText
import Testing

/// JSON by its own reader, and what people take for JSON.
struct JSONTests {
  @Test func values() throws {
    let text =
      #"{"a": [1, -2.5e3, 0.10, 18446744073709551616], "b": {"c": null, "d": true}, "": "x\n\u00e9\ud83d\ude00\/"}"#
    let document = try read(text, "a.json")
    #expect(document.isJSON)
    #expect(shown(document.root) == "{a: [1, -2.5e3, 0.10, 18446744073709551616], b: {c: null, d: true}, : \"x\né😀/\"}")
    #expect(document.root.member("a")?.items.map(\.kind) == [.integer, .float, .float, .integer])
  }

  @Test func placesCountScalars() throws {
    let root = try read("{\"é😀\": \"a\\u0041\",\n  \"b\": [1,  22]}", "a.json").root
    let (key, value) = try #require(root.entry("é😀"))
    #expect(key.place.start == Position(line: 1, column: 2))
    #expect(value.place.start == Position(line: 1, column: 8))
    #expect(value.place.end == Position(line: 1, column: 17))
    let list = try #require(root.member("b"))
    #expect(list.place.start == Position(line: 2, column: 8))
    #expect(list.place.end == Position(line: 2, column: 16))
    #expect(Array(list.items).last?.place.start == Position(line: 2, column: 13))
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "1:9", "JSON has no trailing comma"), ("[1,]", "1:4", "JSON has no trailing comma"),
    ("{\"a\": 1 // x\n}", "1:9", "JSON has no comments"), ("// x\n{}", "1:1", "JSON has no comments"),
    ("{'a': 1}", "1:2", "JSON strings use double quotes"), ("{\"a\": 'b'}", "1:7", "JSON strings use double quotes"),
    ("{\"a\": NaN}", "1:7", "NaN is no JSON number"), ("[-Infinity]", "1:2", "-Infinity is no JSON number"),
    ("[01]", "1:2", "a JSON number has no leading zero"), ("[-01]", "1:2", "a JSON number has no leading zero"),
    ("[.5]", "1:2", "a JSON number begins with a digit"), ("[+5]", "1:2", "a JSON number begins with a digit"),
    ("[1.]", "1:4", "expected a digit after the point"), ("[1e]", "1:4", "expected a digit in the exponent"),
    ("[1_000]", "1:2", "this is no JSON number"), ("[True]", "1:2", "JSON words are in small letters"),
    ("[None]", "1:2", "None is no JSON value"), ("[undefined]", "1:2", "undefined is no JSON value"),
    ("{a: 1}", "1:2", "expected a key in double quotes"), ("{\"a\" 1}", "1:6", "expected `:` after the key"),
    ("[1 2]", "1:4", "expected `,` or `]`"), ("[1}", "1:3", "expected `,` or `]`, not `}`"),
    ("[,1]", "1:2", "a comma too many"),
    ("{\"a\":}", "1:6", "a value is missing here"), ("{\"a\": \"b", "1:7", "unterminated string"),
    ("{\"a\": \"b\n\"}", "1:7", "unterminated string"), ("[\"\t\"]", "1:3", "control character U+0009 must be escaped"),
    ("[\"\\x41\"]", "1:3", "there is no such escape"), ("[\"\\u12\"]", "1:3", "\\u takes four"),
    ("[\"\\ud800\"]", "1:3", "half of a surrogate pair"), ("[\"\\ud800\\u0041\"]", "1:3", "half of a surrogate pair"),
    ("{\"a\": [1", "1:9", "the text ends inside an array"), ("{", "1:2", "the text ends inside an object"),
    ("{}\n{}", "2:1", "text after the document"), ("[1]]", "1:4", "text after the document"),
  ])
  func faultsAreNamedAtTheirPlace(text: String, place: String, message: String) {
    let found = failure(text, "a.json")
    #expect(found?.summary == "\(place) json-syntax")
    #expect(found?.message.hasPrefix(message) == true, "\(found?.message ?? "read")")
  }

  @Test func whatYAMLRefusesIsFineInJSON() throws {
    let key = String(repeating: "k", count: 5000)
    let root = try read("{\"\(key)\": \"\u{7F}\u{81}\u{FFFE}\", \"\\u0000\": 1}", "a.json").root
    #expect(root.member(key)?.text == "\u{7F}\u{81}\u{FFFE}")
    #expect(root.member("\0")?.text == "1")
  }

  @Test func escapedKeysAreTheSameKey() {
    #expect(failure(#"{"a": 1, "\u0061": 2}"#, "a.json")?.summary == "1:10 duplicate-key")
  }

  @Test func contentDecidesUnlessTheNameSaysJSON() throws {
    #expect(try read("{\"a\": 1}", "a.yaml").isJSON)
    #expect(try !read("{a: 1}", "a.yaml").isJSON)
    #expect(try !read("{a: 1, # c\n b: [x,]}", "a").isJSON)
    #expect(failure("a: 1", "a.json")?.id == "json-syntax")
    // Neither: the reader that came further is right about what was meant.
    #expect(failure("{\"a\": [1, 2\n\"b\": 3}", "a.yaml")?.place?.start.line == 2)
  }
}
