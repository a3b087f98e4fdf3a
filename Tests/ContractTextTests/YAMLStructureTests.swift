import ContractText
import Testing

/// Mappings, aliases, merge keys, and what a contract must not have of YAML.
struct YAMLStructureTests {
  @Test func nestedCollections() throws {
    let root = try read("a:\n  - b: 1\n    c: []\n  - [x, {y: z}]\nd: {}\n").root
    #expect(shown(root) == #"{a: [{b: 1, c: []}, ["x", {y: "z"}]], d: {}}"#)
    #expect(root.count == 2)
    #expect(root.member("a")?.count == 2)
    #expect(root.member("d")?.count == 0)
  }

  @Test func aliasesShareWhatTheirAnchorHolds() throws {
    let document = try read("a: &x {k: [1, 2]}\nb: *x\nc: [*x, *x]\nd: &s text\n*s : key\n")
    let root = document.root
    #expect(shown(root) == #"{a: {k: [1, 2]}, b: {k: [1, 2]}, c: [{k: [1, 2]}, {k: [1, 2]}], d: "text", text: "key"}"#)
    let alias = try #require(root.member("b"))
    #expect(alias.isAlias)
    #expect(alias.place.description == "a.yaml:2:4")
    #expect(alias.member("k")?.place.description == "a.yaml:1:11")
    // Nothing was copied: 1 root, 5 keys and 5 values, `k` and its list of two, the two aliases in the list.
    #expect(document.nodeCount == 17)
  }

  @Test func anAnchorCanBeSetAgain() throws {
    #expect(shown(try read("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").root) == "{a: 1, b: 1, c: 2, d: 2}")
  }

  @Test(arguments: [
    ("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n", "{b: 3, a: 1}"),
    ("x: &x {a: 1}\nz: &z {a: 2, c: 3}\ny:\n  <<: [*x, *z]\n", "{a: 1, c: 3}"),
    ("x: &x {a: 1}\ny:\n  <<: *x\n  <<: {d: 4}\n", "{a: 1, d: 4}"),
    ("y:\n  '<<': 1\n", "{<<: 1}"),
    ("x: &x {a: {b: 1}}\nw: &w\n  <<: *x\ny:\n  <<: *w\n", "{a: {b: 1}}"),
    ("y: {<<: {}, e: 5}\n", "{e: 5}"),
  ])
  func mergeKeys(text: String, expected: String) throws {
    let merged = try #require(try read(text).root.member("y"))
    #expect(shown(merged) == expected)
    for (key, value) in merged.entries { #expect(merged.member(key.text) == value) }
    #expect(merged.count == merged.entries.map(\.key).count)
  }

  @Test func manyMergedEntriesAreFound() throws {
    let base = (0..<40).map { "  k\($0): \($0)\n" }.joined()
    let merged = try #require(try read("x: &x\n\(base)y:\n  <<: *x\n  k7: own\n").root.member("y"))
    #expect(merged.count == 40)
    #expect(merged.member("k7")?.text == "own")
    #expect(merged.member("k39")?.text == "39")
    #expect(merged.member("<<") == nil)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1 duplicate-key", "1:1"),
    ("{200: a, \"200\": b}", "1:10 duplicate-key", "1:2"),
    ("a: {b: 1, c: {b: 2}, b: 3}", "1:22 duplicate-key", "1:5"),
    ((0..<30).map { "k\($0): 1\n" }.joined() + "k3: 2", "31:1 duplicate-key", "4:1"),
    ((0..<30).map { "k\($0): {a: 1, b: 2}\n" }.joined() + "k29: 2", "31:1 duplicate-key", "30:1"),
    ("? ''\n: 1\n? \"\"\n: 2", "3:3 duplicate-key", "1:3"),
  ])
  func duplicateKeys(text: String, summary: String, first: String) {
    let found = failure(text)
    #expect(found?.summary == summary)
    #expect(found?.notes.first?.message == "first at \(first)")
  }

  @Test func keysAreComparedByBytes() throws {
    // Composed and decomposed é are equal as Swift strings, and two keys all the same.
    #expect(try read("\u{E9}: 1\ne\u{301}: 2\n").root.count == 2)
    #expect(try read("a: 1\nA: 2\n").root.count == 2)
  }

  @Test(arguments: [
    ("? [a]\n: 1", "1:1 complex-key"), ("{{a: b}: c}", "1:2 complex-key"), ("a: &x [1]\n*x : 2", "2:1 complex-key"),
    ("a: 1\n---\nb: 2", "2:1 several-documents"), ("a: *b", "1:4 unknown-alias"), ("a: &x [*x]", "1:8 alias-cycle"),
    ("a: &x {<<: *x}", "1:12 alias-cycle"), ("a: {<<: 1}", "1:9 merge-key"), ("a: {<<: [{}, 2]}", "1:9 merge-key"),
    ("%YAML 2.0\n---\na: 1", "1:1 yaml-directive"), ("", "1:1 empty-document"), ("# only\n", "1:1 empty-document"),
    ("---\n...\n---\na: 1", "3:1 several-documents"),
  ])
  func refused(text: String, summary: String) {
    #expect(failure(text)?.summary == summary)
  }

  @Test(arguments: [
    ("a: \"x", "1:4", "unterminated quoted scalar"), ("a: [1, 2", "1:4", "unterminated flow collection"),
    ("a:\n  b: 1\n c: 2", "3:2", "the indentation matches no open block"),
    ("a: b: c", "1:5", "mapping values are not allowed here"),
    ("a: @x", "1:4", "a plain scalar cannot start with @"), ("a: `x", "1:4", "a plain scalar cannot start with `"),
    ("a:\n\tb: 1", "2:1", "a tab is used for indentation"),
    ("a: 1\n...\nb", "3:1", "text after the end of the document"),
    ("a: [1 2", "1:4", "unterminated flow collection"), ("a: 1\nb\nc: 2", "2:1", "a key without `:`"),
  ])
  func syntaxErrorsSayWhatAndWhere(text: String, place: String, message: String) {
    let found = failure(text)
    #expect(found?.summary == "\(place) yaml-syntax")
    #expect(found?.message.hasPrefix(message) == true, "\(found?.message ?? "read")")
    #expect(found?.fix != nil)
  }
}
