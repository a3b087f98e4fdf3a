import ContractText
import Testing

/// `$id`, `$anchor` and the bases they give (JSON Schema 2020-12 §8.2).
struct ResourceTests {
  private func follow(_ text: String, _ path: [String], _ loader: ContractLoader = .init()) throws -> String {
    var node = try loader.load(Array(text.utf8), file: "a.yaml").root
    for key in path { node = try #require(node.member(key)) }
    do throws(Diagnostic) { return shown(try loader.resolve(node)) } catch { return "\(error.id): \(error.message)" }
  }

  @Test func anchorsNameMappings() throws {
    let text = "a: {$ref: '#x'}\nb: {$anchor: x, v: 1}\nc: {$dynamicAnchor: y, v: 2}\nd: {$id: '#z', v: 3}\n"
    #expect(try follow(text, ["a", "$ref"]) == "{$anchor: \"x\", v: 1}")
    #expect(try follow(text.replacing("#x", with: "#y"), ["a", "$ref"]) == "{$dynamicAnchor: \"y\", v: 2}")
    #expect(try follow("a: {$ref: '#z'}\nd: {$id: '#z', v: 3}\n", ["a", "$ref"]) == "{$id: \"#z\", v: 3}")
  }

  @Test func aResourceIsItsOwnRoot() throws {
    let text = """
      one: {$ref: 'https://example.com/b#/d'}
      two: {$ref: 'https://example.com/b#here'}
      b:
        x: {$ref: '#/d'}
        y: {$ref: '#here'}
        z: {$ref: c}
        e: {$id: c, v: 2, w: {$ref: 'b#/d'}}
        d: {v: 1, $anchor: here}
        $id: https://example.com/b
      d: {v: other}
      """
    for path in [
      ["one", "$ref"], ["two", "$ref"], ["b", "x", "$ref"], ["b", "y", "$ref"], ["b", "e", "w", "$ref"],
    ] {
      #expect(try follow(text, path) == "{v: 1, $anchor: \"here\"}", "\(path)")
    }
    #expect(try follow(text, ["b", "z", "$ref"]) == "{$id: \"c\", v: 2, w: {$ref: \"b#/d\"}}")
  }

  /// The same in every run, and what stands where a schema does before data.
  @Test func ofTwoResourcesOfOneURISchemasComeFirst() throws {
    let data = ["enum: [{$id: 'urn:x', v: 0}]", "const: {$id: 'urn:x', v: 0}", "odd: {a: {$id: 'urn:x', v: 0}}"]
    let schemas = [
      "not: {$id: 'urn:x', v: 1}", "anyOf: [{$id: 'urn:x', v: 1}]", "properties: {enum: {$id: 'urn:x', v: 1}}",
    ]
    for one in data {
      for other in schemas {
        let text = "ref: {$ref: 'urn:x#/v'}\na: {\(one)}\nb: {\(other)}\n"
        #expect(try follow(text, ["ref", "$ref"]) == "1", "\(text)")
      }
    }
    let texts = (0..<40).map { "s\($0): {not: {$id: 'urn:x', v: \($0)}}\n" }.joined()
    #expect(try follow("ref: {$ref: 'urn:x#/v'}\n" + texts, ["ref", "$ref"]) == "0")
  }

  @Test func aBaseMakesRelativeReferencesRemote() throws {
    let text = "a: {$id: 'https://example.com/a/', b: {$ref: 'b.json'}}"
    let found = try follow(text, ["a", "b", "$ref"])
    #expect(found == "remote-reference: the reference https://example.com/a/b.json is remote and is not followed")
  }

  @Test func aPointerFromTheDocumentsRootIsReadAsMeant() throws {
    let loader = ContractLoader()
    let text = "a: {$id: 'https://example.com/a', b: {$ref: '#/c'}}\nc: 1\n"
    #expect(try follow(text, ["a", "b", "$ref"], loader) == "1")
    #expect(loader.diagnostics.map(\.summary) == ["1:45 reference-base"])
    #expect(try follow(text.replacing("#/c", with: "#/d"), ["a", "b", "$ref"]).hasPrefix("unresolved-reference"))
  }

  @Test func aRelativeIdMovesTheBaseOfFiles() throws {
    let folder = try Folder(["a.yaml": "a: {$id: sub/x, b: {$ref: 'y.yaml#/v'}}\n", "sub/y.yaml": "v: 7\n"])
    let loader = ContractLoader()
    let root = try loader.load(folder.path("a.yaml")).root
    let reference = try #require(root.member("a")?.member("b")?.member("$ref"))
    #expect(try loader.resolve(reference).text == "7")
  }

  @Test func resourcesOfOtherFilesAreKnown() throws {
    let folder = try Folder([
      "a.yaml": "load: b.yaml\nuse: {$ref: 'https://example.com/b#/v'}\n",
      "b.yaml": "$id: https://example.com/b\nv: {w: 7}\nx: '#/v'\n",
    ])
    let loader = ContractLoader()
    let root = try loader.load(folder.path("a.yaml")).root
    let file = try loader.resolve(try #require(root.member("load")))
    #expect(shown(try loader.resolve(try #require(root.member("use")?.member("$ref")))) == "{w: 7}")
    #expect(shown(try loader.resolve(try #require(file.member("x")))) == "{w: 7}")
  }

  @Test func aPropertyCalledIdIsNoBase() throws {
    let text = "a: {properties: {$id: {type: string}, $anchor: [x]}, b: {$ref: '#/c'}}\nc: 1\n"
    #expect(try follow(text, ["a", "b", "$ref"]) == "1")
  }

  /// RFC 3986 §5.4, by way of what the reference leads to.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("../g", "http://a/b/g"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("..", "http://a/b/"), (".", "http://a/b/c/"), ("//g", "http://g"),
    ("g.", "http://a/b/c/g."),
  ])
  func resolution(reference: String, expected: String) throws {
    let found = try follow("a: {$id: 'http://a/b/c/d;p?q', r: {$ref: '\(reference)'}}", ["a", "r", "$ref"])
    #expect(found == "remote-reference: the reference \(expected) is remote and is not followed")
  }
}
