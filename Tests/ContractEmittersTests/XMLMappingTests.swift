import ContractEmitters
import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing

/// Which names are generated, and what is said of those that XML does not have.
@Suite struct XMLMappingTests {
  private func emit(_ schemas: String, body: String) throws -> (mappings: [String], diagnostics: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-xml-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "openapi.yaml")
    let text = """
      openapi: 3.2.0
      info: { title: T, version: "1" }
      paths:
        /: { post: { operationId: go, requestBody: { content: { application/xml: { schema: \(body) } } }, responses: { "204": { description: D } } } }
      components: { schemas: { \(schemas) } }
      """
    try Data(text.utf8).write(to: file)
    let loader = ContractLoader(root: folder.path)
    let contract = try #require(OpenAPIReader.read(try loader.load(file.path), loader: loader).contract)
    let result = SwiftEmitter.emit(contract, options: .init(module: "T", source: "openapi.yaml", version: "0"))
    let lines = result.files.flatMap { $0.text.split(separator: "\n") }.map(String.init)
    let mappings = lines.filter { $0.contains("XMLMapping(") && !$0.contains("(body") }
    return (mappings.map { String($0.trimmingPrefix { $0 == " " }) }, result.diagnostics.map(\.id))
  }

  /// Nothing is generated of a type whose names are those of JSON.
  @Test func defaults() throws {
    let (mappings, diagnostics) = try emit(
      "A: { type: object, properties: { b: { $ref: '#/components/schemas/A' }, c: { type: string, xml: { name: c } } } }",
      body: "{ $ref: '#/components/schemas/A' }")
    #expect(mappings == ["let body = request.xml(A.self, XMLMapping(\"A\"), required: false)"])
    #expect(diagnostics.isEmpty)
  }

  /// A property is called as it says itself, else as what it refers to, whatever stands between.
  @Test func references() throws {
    let (mappings, _) = try emit(
      """
      A: { type: object, properties: { b: { allOf: [{ $ref: '#/components/schemas/B' }] }, \
      c: { $ref: '#/components/schemas/B', xml: { name: own } }, d: { anyOf: [{ $ref: '#/components/schemas/B' }, { type: 'null' }] } } }, \
      B: { type: object, xml: { name: bee }, properties: { x: { type: string } } }
      """, body: "{ $ref: '#/components/schemas/A' }")
    #expect(
      mappings.first
        == #"static let a: XMLMapping = XMLMapping("A", .element("b", "bee"), .element("c", "own"), .element("d", "bee"))"#
    )
  }

  @Test func namesThatXMLDoesNotHave() throws {
    let (mappings, diagnostics) = try emit(
      "A: { type: object, xml: { name: '##default' }, properties: { 'a b': { type: string }, c: { type: string, xml: { name: '1' } } } }",
      body: "{ $ref: '#/components/schemas/A' }")
    #expect(mappings.contains { $0.contains("XMLMapping(\"A\"") })
    #expect(diagnostics.allSatisfy { $0 == "xml-name" } && !diagnostics.isEmpty)
  }

  @Test func rootsWithoutAName() throws {
    let (mappings, diagnostics) = try emit(
      "A: { type: object }", body: "{ type: array, items: { $ref: '#/components/schemas/A' } }")
    #expect(mappings == ["static let goBody: XMLMapping = XMLMapping(items: nil)"])
    #expect(diagnostics == ["xml-root"])
  }

  /// A list of texts without elements would run together.
  @Test func nodesThatAreNotGenerated() throws {
    let (_, diagnostics) = try emit(
      """
      A: { type: object, properties: { a: { type: array, items: { type: string, xml: { nodeType: text } } }, \
      b: { $ref: '#/components/schemas/A', xml: { nodeType: none } } } }
      """, body: "{ $ref: '#/components/schemas/A' }")
    #expect(Set(diagnostics) == ["unsupported.xml-node"])
  }
}
