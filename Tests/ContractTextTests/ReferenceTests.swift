import ContractText
import Foundation
import Testing

/// References within a document and between the files of a folder.
struct ReferenceTests {
  /// Follows the reference at `at` in the entry document: the text found, or the failure.
  private func follow(_ files: [String: String], root: String? = nil) throws -> (loader: ContractLoader, result: String)
  {
    let folder = try Folder(files)
    let loader = ContractLoader(root: root.map { folder.path($0) })
    let entry = files.keys.contains("a.json") ? "a.json" : "a.yaml"
    let document = try loader.load(folder.path(entry))
    let reference = try #require(document.root.member("at"))
    do throws(Diagnostic) { return (loader, shown(try loader.resolve(reference))) } catch {
      return (loader, "\(error.summary): \(error.message)")
    }
  }

  @Test(arguments: [
    ("#/b/c", "1"), ("#", "{at: \"#\", b: {c: 1}, l: [\"x\", {y: 2}], a/b: {m~n: 3, \"é %\": 4, : 5}}"),
    ("#/l/1/y", "2"), ("#/a~1b/m~0n", "3"), ("#/a~1b/%22%C3%A9%20%25%22", "4"), ("#/a~1b/", "5"),
    ("#/a%7E1b/m~0n", "3"),
    ("", "1:5 invalid-reference: the reference is empty"),
    ("#/b/d", "1:5 unresolved-reference: #/b/d leads nowhere: there is no \"d\""),
    ("#/l/2", "1:5 unresolved-reference: #/l/2 leads nowhere: the list has 2 items"),
    ("#/l/01", "1:5 unresolved-reference: #/l/01 leads nowhere: the list has 2 items"),
    ("#/l/-", "1:5 unresolved-reference: #/l/- leads nowhere: the list has 2 items"),
    ("#/b/c/d", "1:5 unresolved-reference: #/b/c/d leads nowhere: there is no \"d\""),
    ("#b/c", "1:5 unresolved-reference: #b/c leads nowhere: no such anchor, and a JSON pointer starts with \"/\""),
    ("#/b/~2", "1:5 invalid-reference: ~2 is no escape in a JSON pointer"),
    ("#/b/~", "1:5 invalid-reference: ~ is no escape in a JSON pointer"),
    ("#/b/%2", "1:5 invalid-reference: a bad percent escape in the reference"),
    ("#/b/%FF", "1:5 invalid-reference: a bad percent escape in the reference"),
  ])
  func pointers(reference: String, expected: String) throws {
    let text = "at: '\(reference)'\nb: {c: 1}\nl: [x, {y: 2}]\na/b: {m~n: 3, '\"é %\"': 4, '': 5}\n"
    #expect(try follow(["a.yaml": text]).result == expected)
  }

  @Test func aPointerGoesThroughAReferenceWithAWarning() throws {
    let loader = ContractLoader()
    let text = "at: '#/b/c/d'\nb:\n  c: {$ref: '#/e'}\ne: {d: 1}\nno: '#/b/c/x'\n"
    let root = try loader.load(Array(text.utf8), file: "a.yaml").root
    #expect(try loader.resolve(try #require(root.member("at"))).text == "1")
    #expect(loader.diagnostics.map(\.id) == ["pointer-through-reference"])
    #expect(loader.diagnostics.first?.place?.description == "a.yaml:1:5")
    let error = #expect(throws: Diagnostic.self) { try loader.resolve(try #require(root.member("no"))) }
    #expect(error?.id == "unresolved-reference")
    #expect(error?.notes.first?.place?.description == "a.yaml:3:7")
  }

  @Test(arguments: ["{$ref: '#/a/x'}", "{$ref: '#/b/x'}\nb: {$ref: '#/a/x'}", "{$ref: '#/a'}"])
  func pointersThroughReferencesThatLeadBackEnd(_ value: String) throws {
    let loader = ContractLoader()
    let root = try loader.load(Array("a: \(value)\nat: '#/a/x/y/z'\n".utf8), file: "a.yaml").root
    #expect(throws: Diagnostic.self) { try loader.resolve(try #require(root.member("at"))) }
  }

  @Test func anErrorNamesTheRootThatWouldDo() throws {
    let files = ["api/v1/a.yaml": "at: ../../common/b.yaml\n", "common/b.yaml": "x: 1\n"]
    let folder = try Folder(files)
    let loader = ContractLoader()
    let node = try loader.load(folder.path("api/v1/a.yaml")).root
    let error = #expect(throws: Diagnostic.self) { try loader.resolve(try #require(node.member("at"))) }
    #expect(error?.id == "reference-outside-root")
    #expect(error?.fix?.hasSuffix("widen it with --root \(folder.url.path).") == true, "\(error?.fix ?? "")")
  }

  @Test func proseIsOneString() throws {
    let files = ["a.yaml": "at: b.md\n", "b.md": "# *No* YAML: {\n- a\n\tb: [\n"]
    #expect(try follow(files).result == "\"# *No* YAML: {\n- a\n\tb: [\n\"")
  }

  @Test func aDocumentHasAURIOfItsOwn() throws {
    let files = [
      "a.yaml":
        "openapi: 3.2.0\n$self: https://example.com/api/a.yaml\nat: https://example.com/api/a.yaml#/b\nb: 1\nc: d.yaml#/e\n",
      "d.yaml": "e: 2\n",
    ]
    #expect(try follow(files).result == "1")
    #expect(
      try follow(files.mapValues { $0.replacing("\nat: ", with: "\nno: ").replacing("\nc: ", with: "\nat: ") }).result
        == "2")
  }

  @Test(arguments: [
    ("b.yaml#/x", "1"), ("./b.yaml#/x", "1"), ("d/../b.yaml#/x", "1"), ("d/c%20c.json#/y/0", "2"),
    ("d/c c.json#/y/0", "2"),
    ("d/c%20c.json", "{y: [2], back: \"../b.yaml#/x\"}"), ("a.yaml#/b", "{c: 3}"),
    ("no.yaml", "1:5 missing-file: no such file: no.yaml"),
    ("B.yaml", "1:5 missing-file: no such file: B.yaml; did you mean \"b.yaml\"?"),
    ("d/cc.json", "1:5 missing-file: no such file: d/cc.json; did you mean \"c c.json\"?"),
    ("d", "1:5 unreadable-file: d: this is a directory"),
    ("b.yaml#/z", "1:5 unresolved-reference: b.yaml#/z leads nowhere: there is no \"z\""),
    ("b.yaml?q", "1:5 invalid-reference: a reference to a file has no query"),
    ("d/%zz", "1:5 invalid-reference: a bad percent escape in the reference"),
  ])
  func files(reference: String, expected: String) throws {
    let files = [
      "a.yaml": "at: '\(reference)'\nb: {c: 3}\n", "b.yaml": "x: 1\n",
      "d/c c.json": #"{"y": [2], "back": "../b.yaml#/x"}"#,
    ]
    #expect(try follow(files).result == expected)
  }

  @Test(arguments: [
    "../secret.yaml#/s", "..%2fsecret.yaml", "%2e%2e/secret.yaml", "x/../../secret.yaml", "/etc/passwd", "~/x",
    "..\\secret.yaml",
    "b.yaml%00", "../../../../../../../../etc/passwd", "C:/x", "C:\\x", "//host/x", "out.yaml", "out/secret.yaml",
  ])
  func nothingOutsideOfTheRootIsRead(reference: String) throws {
    let folder = try Folder(["in/a.yaml": "at: '\(reference)'\n", "secret.yaml": "s: secret\n"])
    try folder.link("in/out.yaml", to: "../secret.yaml")
    try folder.link("in/out", to: "..")
    let loader = ContractLoader()
    let reference = try #require(try loader.load(folder.path("in/a.yaml")).root.member("at"))
    let error = #expect(throws: Diagnostic.self) { try loader.resolve(reference) }
    #expect(["reference-outside-root", "remote-reference", "invalid-reference"].contains(error?.id))
    #expect(error?.message.contains("s: secret") == false)
    #expect(error?.message.contains(folder.url.lastPathComponent) == false)
    #expect(loader.files.count == 1)
  }

  @Test func aWiderRootAndLinksWithinItAreFine() throws {
    let folder = try Folder(["in/a.yaml": "at: '../b.yaml#/x'\nlink: 'l.yaml#/x'\n", "b.yaml": "x: 1\n"])
    try folder.link("in/l.yaml", to: "../b.yaml")
    let loader = ContractLoader(root: folder.url.path)
    let root = try loader.load(folder.path("in/a.yaml")).root
    let first = try loader.resolve(try #require(root.member("at")))
    #expect(first.text == "1")
    // One file, however it is reached.
    #expect(try loader.resolve(try #require(root.member("link"))) == first)
    #expect(loader.files.count == 2)
    #expect(loader.files[1].file == folder.path("b.yaml"))
  }

  @Test func loopsPipesAndDanglingLinksAreNotWaitedFor() throws {
    let folder = try Folder(["a.yaml": "loop: loop.yaml\ndangling: gone.yaml\npipe: pipe.yaml\n"])
    try folder.link("loop.yaml", to: "other.yaml")
    try folder.link("other.yaml", to: "loop.yaml")
    try folder.link("gone.yaml", to: "nowhere.yaml")
    #expect(mkfifo(folder.path("pipe.yaml"), 0o600) == 0)
    let loader = ContractLoader()
    let root = try loader.load(folder.path("a.yaml")).root
    var found: [String] = []
    for (key, value) in root.entries {
      let error = #expect(throws: Diagnostic.self) { try loader.resolve(value) }
      found.append("\(key.text) \(error?.summary ?? ""): \(error?.message ?? "")")
    }
    #expect(
      found == [
        "loop 1:7 missing-file: too many levels of symbolic links: loop.yaml",
        "dangling 2:11 missing-file: no such file: gone.yaml, its link leads nowhere",
        "pipe 3:7 unreadable-file: pipe.yaml: this is not a regular file",
      ])
    for (name, message) in [
      ("loop.yaml", "too many levels of symbolic links"), ("gone.yaml", "no such file"),
      ("pipe.yaml", "this is not a regular file"),
      ("", "this is a directory"),
    ] {
      let error = #expect(throws: Diagnostic.self) { try ContractLoader().load(folder.path(name)) }
      #expect(error?.message == message)
    }
  }

  @Test(arguments: [
    ("https://example.com/a.yaml", "https://example.com/a.yaml is remote", true),
    ("http://user:hunter2@example.com/a.yaml?token=hunter2", "http://example.com/a.yaml is remote", true),
    ("//example.com/a.yaml", "//example.com/a.yaml is remote", false),
    ("file:///etc/passwd", "file:///etc/passwd has a scheme", false),
    ("ftp://example.com/x", "ftp://example.com/x has a scheme", false),
    ("data:text/plain,hunter2", "data:… has a scheme", false),
    ("urn:x:y", "urn:… has a scheme", false), ("jar:file:/x!/y", "jar:… has a scheme", false),
  ])
  func theNetworkIsNotTouched(reference: String, message: String, saysHow: Bool) throws {
    let (loader, result) = try follow(["a.yaml": "at: '\(reference)#/x'\n"])
    #expect(result.hasPrefix("1:5 remote-reference: the reference \(message)"))
    #expect(!result.contains("hunter2"))
    #expect(loader.files.count == 1)
  }

  @Test func anAllowedHostIsNamedAsSuch() throws {
    let loader = ContractLoader(allowedHosts: ["example.com"])
    let root = try loader.load(Array("at: 'https://Example.com:443/a.yaml'".utf8), file: "a.yaml").root
    let error = #expect(throws: Diagnostic.self) { try loader.resolve(try #require(root.member("at"))) }
    #expect(error?.id == "unsupported.remote-reference")
  }

  @Test func onlyStringsAreReferences() throws {
    let loader = ContractLoader()
    let root = try loader.load(Array("a: 1\nb: {}\nc: null\n".utf8), file: "a.yaml").root
    for value in root.entries.map(\.value) {
      let error = #expect(throws: Diagnostic.self) { try loader.resolve(value) }
      #expect(error?.message == "$ref must be a string")
    }
  }

  @Test func anErrorInAReferencedFileStandsThere() throws {
    let folder = try Folder(["d/a.yaml": "one: e/b.yaml\ntwo: e/b.yaml#/x\n", "d/e/b.yaml": "a: 1\na: 2\n"])
    let loader = ContractLoader()
    let entry = folder.path("d/a.yaml")
    let root = try loader.load(entry).root
    for (_, value) in root.entries {
      let error = #expect(throws: Diagnostic.self) { try loader.resolve(value) }
      #expect(error?.summary == "2:1 duplicate-key")
      #expect(error?.place?.file == folder.path("d/e/b.yaml"))
      #expect(error?.notes.last == .init("referenced here", at: value.place))
      #expect(error.flatMap { loader.sources[$0.place?.file ?? ""] } == Array("a: 1\na: 2\n".utf8))
    }
  }

  @Test func filesAreCounted() throws {
    var files = ["a.yaml": "at: f0.yaml\n"]
    for number in 0..<10 { files["f\(number).yaml"] = "at: f\(number + 1).yaml\n" }
    let folder = try Folder(files)
    var limits = TextLimits()
    limits.files = 5
    let loader = ContractLoader(limits: limits)
    var node = try loader.load(folder.path("a.yaml")).root
    let error = #expect(throws: Diagnostic.self) {
      while true { node = try loader.resolve(try #require(node.member("at"))) }
    }
    #expect(error?.id == "file-limit")
    #expect(loader.files.count == 5)
  }

  /// As many references into one long mapping and one long list as they have entries: quadratic work would take minutes.
  @Test func manyReferencesAreLinear() throws {
    let count = 20_000
    let text =
      "{\"refs\": [\((0..<count).flatMap { ["\"#/big/k\($0)\"", "\"#/list/\($0)\""] }.joined(separator: ","))],"
      + "\"big\": {\((0..<count).map { "\"k\($0)\": \($0)" }.joined(separator: ","))},"
      + "\"list\": [\((0..<count).map(String.init).joined(separator: ","))]}"
    let loader = ContractLoader()
    let root = try loader.load(Array(text.utf8), file: "a.json").root
    var sum = 0
    for reference in try #require(root.member("refs")).items { sum += Int(try loader.resolve(reference).text) ?? 0 }
    #expect(sum == count * (count - 1))
  }
}
