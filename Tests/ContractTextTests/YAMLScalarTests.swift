import ContractText
import Testing

/// YAML 1.2's core schema, by unquoted scalars.
struct YAMLScalarTests {
  @Test(arguments: [
    ("null", Node.Kind.null), ("Null", .null), ("NULL", .null), ("~", .null), ("nULL", .string), ("nulls", .string),
    ("true", .boolean), ("True", .boolean), ("FALSE", .boolean), ("tRue", .string), ("truE", .string), ("y", .string),
    ("yes", .string), ("No", .string), ("ON", .string), ("off", .string),
    ("0", .integer), ("-12", .integer), ("+7", .integer), ("017", .integer), ("0o17", .integer), ("0x1F", .integer),
    ("0o8", .string), ("0xG", .string), ("-0x1", .string), ("1_000", .string), ("12:30:45", .string), ("0b11", .string),
    ("1.5", .float), (".5", .float), ("1.", .float), ("1e3", .float), ("-1.2E+4", .float), ("e3", .string),
    (".", .string),
    ("1e", .string), ("1.2.3", .string), ("--1", .string), ("2020-01-02", .string),
    (".inf", .float), ("-.INF", .float), ("+.Inf", .float), (".nan", .float), (".NaN", .float), (".NAN", .float),
    ("-.nan", .string), (".Nan", .float), (".iNF", .string), ("9223372036854775808", .integer),
  ])
  func kinds(text: String, kind: Node.Kind) throws {
    let node = try #require(try read("a: \(text)").root.member("a"))
    #expect(node.kind == kind, "\(text)")
    // A number, a word and a string keep what was written.
    #expect(node.text == text)
    #expect(node.isPlain)
  }

  @Test func quotedScalarsAreStrings() throws {
    let root = try read(#"{a: "1", b: 'true', c: "", d: "\x41\u00e9\U0001F600\n\t"}"#, "a.yaml").root
    #expect(shown(root) == "{a: \"1\", b: \"true\", c: \"\", d: \"Aé😀\n\t\"}")
    #expect(root.member("a")?.isPlain == false)
  }

  @Test func emptyValuesAreNull() throws {
    #expect(shown(try read("a:\nb: ~\nc: ''\n").root) == "{a: null, b: null, c: \"\"}")
  }

  @Test func keysAreStringsInEveryStyle() throws {
    let root = try read("200: a\n'404': b\ntrue: c\nnull: d\n1.5: e\n").root
    #expect(root.entries.map(\.key.kind) == [.string, .string, .string, .string, .string])
    #expect(root.entries.map(\.key.text) == ["200", "404", "true", "null", "1.5"])
    #expect(root.member("200")?.text == "a")
  }

  @Test func oldBooleansAreWarnedOfOnceForEachPlace() throws {
    let loader = ContractLoader()
    let root = try loader.load(Array("a: no\nno: Yes\nb: 'off'\nc: [ON, y, n]\nd: &x on\ne: *x\n".utf8), file: "a.yaml")
      .root
    #expect(root.member("a")?.kind == .string)
    #expect(
      loader.diagnostics.map(\.summary) == [
        "1:4 yaml-1.1-boolean", "2:5 yaml-1.1-boolean", "4:5 yaml-1.1-boolean", "5:4 yaml-1.1-boolean",
      ])
  }

  @Test func standardTagsAreHonoured() throws {
    let root = try read("a: !!str 12\nb: !!int 12\nc: !!float 1\nd: !!null ''\ne: !!map {}\nf: !!seq []\ng: ! 12\n")
      .root
    #expect(root.entries.map(\.value.kind) == [.string, .integer, .float, .null, .mapping, .sequence, .string])
  }

  @Test(arguments: [
    ("a: !!int x", "1:4 tag-mismatch"), ("a: !!bool 1", "1:4 tag-mismatch"), ("a: !mine x", "1:4 unknown-tag"),
    ("a: !!set {x}", "1:4 unknown-tag"), ("a: !!python/name:os.system ''", "1:4 unknown-tag"),
    ("!!seq {}", "1:1 unknown-tag"),
  ])
  func otherTagsAreRefused(text: String, summary: String) {
    #expect(failure(text)?.summary == summary)
  }

  @Test func blockScalars() throws {
    let root = try read("a: |\n  one\n   two\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  k\n\nd: |2\n   s\n").root
    #expect(root.entries.map(\.value.text) == ["one\n two\n", "x y\nz", "k\n\n", " s\n"])
  }
}
