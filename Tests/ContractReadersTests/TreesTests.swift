import ContractModel
import ContractReaders
import ContractText
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Contracts of many files.
final class TreesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("treaty-tree-\(UUID().uuidString)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func reading(_ path: String, root: String? = nil) -> Verdict {
    Verdict.reading(folder.path + "/" + path, root: root.map { folder.path + "/" + $0 })
  }

  private static let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n"

  @Test(.heavy) func aThousandFilesAreOneContract() throws {
    let count = 1_000
    var text = Self.head + "paths:\n"
    for index in 0..<count { text += "  /p\(index): { $ref: paths/p\(index).yaml }\n" }
    try write("openapi.yaml", text)
    try write("shared/error.yaml", "description: { $ref: ../texts/error.md }\ncontent: { application/json: {} }\n")
    try write("texts/error.md", "# What went *wrong*: {\n")
    for index in 0..<count {
      try write(
        "paths/p\(index).yaml",
        """
        get:
          responses:
            '200': { description: ok, content: { application/json: { schema: { $ref: ../models/m\(index).yaml } } } }
            default: { $ref: ../shared/error.yaml }
        """)
      // Each leads to the next, and the last to the first.
      try write(
        "models/m\(index).yaml",
        "type: object\nproperties:\n  next: { $ref: m\((index + 1) % count).yaml }\n"
          + "  first: { $ref: 'm0.yaml#/properties/next' }\n")
    }
    let clock = ContinuousClock()
    var verdict = Verdict(contract: nil, diagnostics: [])
    let time = clock.measure { verdict = reading("openapi.yaml") }
    print("a tree of \(2 * count + 3) files: \(time)")
    #expect(verdict.errors.isEmpty, "\(Verdict.line(verdict.errors))")
    let contract = try #require(verdict.contract)
    #expect(contract.operations.count == count)
    #expect(contract.schemas.named.count == count)
    #expect(contract.operations.last?.responses.last?.description == "# What went *wrong*: {\n")
  }

  @Test func referencesLeadIntoAnythingOfOtherFiles() throws {
    try write(
      "openapi.yaml",
      Self.head + """
        paths:
          /a: { $ref: 'other.yaml#/x/items/0' }
          /b:
            post:
              requestBody: { $ref: 'other.yaml#/paths/~1a/get/responses/200' }
              responses: { '204': { description: done } }
        """)
    try write(
      "other.yaml",
      """
      x: { items: [{ get: { parameters: [{ $ref: 'deep/three.json#/1' }], responses: { '200': { $ref: '#/r' } } } }] }
      r: { description: ok, content: { application/json: { schema: { $ref: 'deep/three.json#/0/properties/a/b' } } } }
      paths: { /a: { get: { responses: { 200: { content: { text/plain: {} } } } } } }
      """)
    try write(
      "deep/three.json",
      ##"[{"properties": {"a": {"$ref": "#/2"}}}, {"name": "q", "in": "query", "schema": {"$ref": "#/0"}}, {"b": {"type": "string"}}]"##
    )
    let verdict = reading("openapi.yaml")
    #expect(verdict.errors.isEmpty, "\(Verdict.line(verdict.errors))")
    // One pointer goes through a reference on its way.
    #expect(verdict.ids.contains("pointer-through-reference"))
    let operation = try #require(verdict.contract?.operations.first)
    #expect(operation.parameters.map(\.name) == ["q"])
    let schema = try #require(operation.responses.first?.content.first?.schema)
    #expect(verdict.contract?.schemas[schema].types == .string)
  }

  @Test func filesThatLeadToEachOtherEnd() throws {
    try write(
      "openapi.yaml", Self.head + "paths: { /a: { $ref: a.yaml } }\ncomponents: { schemas: { A: { $ref: c.yaml } } }\n")
    try write("a.yaml", "$ref: b.yaml\n")
    try write("b.yaml", "$ref: a.yaml\n")
    try write("c.yaml", "$ref: d.yaml\n")
    try write("d.yaml", "$ref: c.yaml\n")
    let verdict = reading("openapi.yaml")
    #expect(verdict.contract != nil)
    #expect(Set(verdict.errors.map(\.id)) == ["reference-cycle"])
  }

  @Test func oneFileThatIsAskedForInManyWaysIsReadOnce() throws {
    var text = Self.head + "components:\n  schemas:\n"
    for index in 0..<500 {
      let way = String(repeating: "./x/../", count: index % 50)
      text += "    S\(index): { allOf: [{ $ref: '\(way)m.yaml#/S' }] }\n"
    }
    try write("openapi.yaml", text)
    try write("x/keep.yaml", "{}\n")
    try write("m.yaml", "S: { type: object }\n")
    let loader = ContractLoader()
    let document = try loader.load(folder.path + "/openapi.yaml")
    let result = OpenAPIReader.read(document, loader: loader)
    #expect(result.diagnostics.isEmpty, "\(Verdict.line(result.diagnostics))")
    #expect(loader.files.count == 2)
  }

  @Test func swaggerTreesShareTheirParts() throws {
    try write(
      "spec/swagger.yaml",
      """
      swagger: "2.0"
      info: { title: T, version: "1" }
      paths:
        /a: { $ref: 'paths.yaml#/a' }
      """)
    try write(
      "spec/paths.yaml",
      """
      a:
        get:
          parameters: [{ $ref: '../common/parameters.yaml#/limit' }]
          responses: { 200: { description: ok, schema: { $ref: '../common/Thing.json' } } }
      """)
    try write("common/parameters.yaml", "limit: { name: limit, in: query, type: integer }\n")
    try write("common/Thing.json", #"{"type": "object", "x-nullable": true}"#)
    let refused = reading("spec/swagger.yaml")
    #expect(Set(refused.errors.map(\.id)) == ["reference-outside-root"])
    let verdict = reading("spec/swagger.yaml", root: ".")
    #expect(verdict.diagnostics.isEmpty, "\(Verdict.line(verdict.diagnostics))")
    #expect(verdict.contract?.schemas.named.map { verdict.contract?.schemas[$0].name } == ["Thing"])
  }
}
