import ContractText
import Testing

@testable import ContractLint

/// Edits keep every byte that is not theirs.
struct DocumentEditorTests {
  private static func document(_ text: String, json: Bool = false) throws -> Document {
    try ContractLoader().load(Array(text.utf8), file: json ? "a.json" : "a.yaml")
  }

  /// By JSON pointer: the key of an entry, or an item.
  private static func find(_ pointer: String, in document: Document) throws -> (key: Node?, node: Node) {
    var found: (key: Node?, node: Node) = (nil, document.root)
    for part in pointer.split(separator: "/") {
      if found.node.kind == .sequence {
        let items = Array(found.node.items)
        found = (nil, items[try #require(Int(part))])
      } else {
        let (key, value) = try #require(found.node.entry(String(part)))
        found = (key, value)
      }
    }
    return found
  }

  private static func removal(_ pointer: String, _ document: Document) throws -> LintEdit {
    let (key, node) = try find(pointer, in: document)
    return key.map { .removeEntry(key: $0) } ?? .removeItem(node)
  }

  /// Removes until nothing is left to be done later, as `--fix` does; refusals end it.
  private static func removing(_ pointers: [String], from text: String, json: Bool = false) throws -> String {
    let document = try document(text, json: json)
    var editor = DocumentEditor(document)
    let (new, outcomes) = editor.apply(try pointers.map { [try removal($0, document)] })
    if let refusal = outcomes.compactMap({ if case .refused(let reason) = $0 { reason } else { nil } }).first {
      return refusal
    }
    // Of a list only the last item is left for later, and then it is the first.
    let later = zip(pointers, outcomes).filter { $0.1 == .later }.map { $0.0.replacing(/\/[0-9]+$/, with: "/0") }
    let result = new.map { String(decoding: $0, as: UTF8.self) } ?? text
    return later.isEmpty || new == nil ? result : try removing(later, from: result, json: json)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\nc: 3\n", ["/b"], "a: 1\nc: 3\n"),
    ("a: 1\r\nb: 2\r\nc: 3\r\n", ["/b"], "a: 1\r\nc: 3\r\n"),
    ("# top\na: 1 # one\n# about b\nb: 2 # two\n\nc: 3\n", ["/b"], "# top\na: 1 # one\n# about b\n\nc: 3\n"),
    ("a: 1\nb: 2", ["/b"], "a: 1\n"),
    ("a: 1\nb: 2", ["/a"], "b: 2"),
    ("a:\n  b: 1\n  # about b's end\nc: 2\n", ["/a"], "c: 2\n"),
    ("a:\n  b: 1\n  c: 2\n# about d\nd: 3\n", ["/a/c"], "a:\n  b: 1\n# about d\nd: 3\n"),
    ("a:\n  b: 1\nd: 3\n", ["/a/b"], "a: {}\nd: 3\n"),
    ("a: # words\n  b: 1\nd: 3\n", ["/a/b"], "a: # words\n  {}\nd: 3\n"),
    ("a:\n  b: 1\n  c: 2\nd: 3\n", ["/a/b", "/a/c"], "a: {}\nd: 3\n"),
    ("a: |\n  text\n  # more\n\nb: 1\n", ["/a"], "b: 1\n"),
    ("b: 1\na: >-\n  text\n", ["/a"], "b: 1\n"),
    ("a: 'x\n  y' # c\nb: 1\n", ["/a"], "b: 1\n"),
    ("a:\nb: 1\n", ["/a"], "b: 1\n"),
    ("l:\n- a\n- b # two\n- c\n", ["/l/1"], "l:\n- a\n- c\n"),
    ("l:\n  - a\n", ["/l/0"], "l: []\n"),
    ("l:\n  - a\n  - b\n", ["/l/0", "/l/1"], "l: []\n"),
    ("l:\n  - x: 1\n    y: 2\n  - z\n", ["/l/0/x"], "l:\n  - y: 2\n  - z\n"),
    ("l:\n  - x: 1\n    y: 2\n", ["/l/0/y"], "l:\n  - x: 1\n"),
    ("l:\n  - x: 1\n", ["/l/0/x"], "l:\n  - {}\n"),
    ("l: { a: 1, b: 2, c: 3 }\n", ["/l/a"], "l: { b: 2, c: 3 }\n"),
    ("l: { a: 1, b: 2, c: 3 }\n", ["/l/c"], "l: { a: 1, b: 2 }\n"),
    ("l: { a: 1, b: 2, c: 3 }\n", ["/l/a", "/l/b", "/l/c"], "l: {}\n"),
    ("l: [a, b, c] # x\n", ["/l/1"], "l: [a, c] # x\n"),
    ("l: [\n  a,\n  b,\n]\n", ["/l/1"], "l: [\n  a,\n]\n"),
    ("ä: { é: 1, ü: 'ö' }\n", ["/ä/é"], "ä: { ü: 'ö' }\n"),
    ("x: 1\n---\n".replacing("---\n", with: "") + "y: &a { b: 1 }\nz: 2\n", ["/z"], "x: 1\ny: &a { b: 1 }\n"),
  ])
  func elementsAreRemoved(_ text: String, _ pointers: [String], _ expected: String) throws {
    #expect(try Self.removing(pointers, from: text) == expected)
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", ["/b"], "{\n  \"a\": 1\n}\n"),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", ["/a"], "{\n  \"b\": 2\n}\n"),
    ("{\"a\":1,\"b\":[1,2,3]}", ["/b/0"], "{\"a\":1,\"b\":[2,3]}"),
    ("{\"a\":1,\"b\":[1,2,3]}", ["/b/0", "/b/1", "/b/2", "/a"], "{\"b\":[]}"),
    ("{ \"a\": { \"x\": 1 } }", ["/a/x"], "{ \"a\": {} }"),
  ])
  func elementsOfJSONAreRemoved(_ text: String, _ pointers: [String], _ expected: String) throws {
    #expect(try Self.removing(pointers, from: text, json: true) == expected)
  }

  @Test(arguments: [
    // What an alias or merge key repeats.
    ("a: &x\n  b: 1\n  c: 2\nd: *x\n", "/a/b"), ("a: &x\n  b: 1\n  c: 2\nd: *x\n", "/a"),
    ("a: &x\n  b: 1\nd:\n  <<: *x\n  e: 1\n", "/a/b"), ("a: &x\n  b: 1\nd:\n  <<: *x\n  e: 1\n", "/d/b"),
    // Comments that would go with it.
    ("l: [\n  a, # first\n  b\n]\n", "/l/0"), ("l: {\n  a: 1\n  # all\n}\n", "/l/a"),
    ("l:\n  - x: 1 # one\n    # two\n    y: 2\n", "/l/0/x"),
    // Keys that are written as nobody writes them.
    ("? a\n: 1\nb: 2\n", "/a"), ("l: [a: 1]\n", "/l/0/a"),
  ])
  func whatIsNotCertainIsRefused(_ text: String, _ pointer: String) throws {
    let document = try Self.document(text)
    var editor = DocumentEditor(document)
    let (new, outcomes) = editor.apply([[try Self.removal(pointer, document)]])
    #expect(new == nil)
    if case .refused = outcomes[0] {} else { Issue.record("\(outcomes)") }
  }

  @Test(arguments: [
    ("a: old # c\n", "new", "a: new # c\n"), ("a: old\n", "new: it's", "a: 'new: it''s'\n"),
    ("a: old\n", "true", "a: 'true'\n"), ("a: old\n", "1.0", "a: '1.0'\n"), ("a: old\n", "no", "a: 'no'\n"),
    ("a: old\n", "", "a: ''\n"), ("a: old\n", "two\nlines", "a: \"two\\nlines\"\n"),
    ("a: 'old'\n", "it's", "a: 'it''s'\n"), ("a: \"old\"\n", "a\"b", "a: \"a\\\"b\"\n"),
    ("a: true\n", "false", "a: false\n"), ("a: 1\n", "20", "a: 20\n"), ("{ a: old }\n", "b, c", "{ a: 'b, c' }\n"),
  ])
  func scalarsAreReplaced(_ text: String, _ value: String, _ expected: String) throws {
    let document = try Self.document(text)
    var editor = DocumentEditor(document)
    let (new, _) = editor.apply([[.replace(try Self.find("/a", in: document).node, with: value)]])
    #expect(new.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func keysAreReplaced() throws {
    let document = try Self.document("a:\n  old: 1 # c\n")
    let key = try #require(try Self.find("/a/old", in: document).key)
    var editor = DocumentEditor(document)
    #expect(
      editor.apply([[.replace(key, with: "new")]]).text.map { String(decoding: $0, as: UTF8.self) }
        == "a:\n  new: 1 # c\n")
    // One that is there already would make the text unreadable.
    let twice = try Self.document("a: 1\nb: 2\n")
    let other = try #require(try Self.find("/b", in: twice).key)
    var second = DocumentEditor(twice)
    #expect(second.apply([[.replace(other, with: "a")]]).text == nil)
  }

  @Test(arguments: [
    ("a:\n  b: 1 # c\nd: 2\n", false, "a:\n  b: 1 # c\n  k: v\nd: 2\n"),
    ("a:\r\n  b: 1\r\n", false, "a:\r\n  b: 1\r\n  k: v\r\n"), ("a:\n    b: 1", false, "a:\n    b: 1\n    k: v"),
    ("a:\n  b: |\n    text\nd: 2\n", false, "a:\n  b: |\n    text\n  k: v\nd: 2\n"),
    ("a: { b: 1 }\n", false, "a: { b: 1, k: v }\n"), ("a: {}\n", false, "a: { k: v }\n"),
    ("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n", true, "{\n  \"a\": {\n    \"b\": 1,\n    \"k\": \"v\"\n  }\n}\n"),
    ("{\"a\":{}}", true, "{\"a\":{\"k\": \"v\"}}"),
  ])
  func entriesAreInserted(_ text: String, _ isJSON: Bool, _ expected: String) throws {
    let document = try Self.document(text, json: isJSON)
    var editor = DocumentEditor(document)
    let mapping = try Self.find("/a", in: document).node
    let (new, _) = editor.apply([[.insert(key: "k", value: "v", into: mapping)]])
    #expect(new.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func editsOfOneFindingAreMadeTogetherOrNotAtAll() throws {
    let document = try Self.document("a: &x { b: 1 }\nc: *x\nd: 1\n")
    var editor = DocumentEditor(document)
    let group = [try Self.removal("/d", document), try Self.removal("/a/b", document)]
    let (new, outcomes) = editor.apply([group])
    #expect(new == nil)
    #expect(outcomes != [.made])
  }

  /// A text that is one long line costs no more than its length.
  @Test(.timeLimit(.minutes(1))) func oneLongLineIsNoTrouble() throws {
    let text = "{" + (0..<100_000).map { "k\($0): \($0)" }.joined(separator: ", ") + "}"
    let document = try Self.document(text)
    var editor = DocumentEditor(document)
    let edits = try (0..<1_000).map { [try Self.removal("/k\($0 * 100 + 50)", document)] }
    let (new, outcomes) = editor.apply(edits)
    #expect(new != nil)
    #expect(outcomes.allSatisfy { $0 == .made })
  }
}
