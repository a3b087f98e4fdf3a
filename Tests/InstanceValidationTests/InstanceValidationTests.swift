import ContractText
import Foundation
import Testing

@testable import InstanceValidation

@Suite struct InstanceValidationTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "instances-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      "order.schema.json",
      ##"{"$defs": {"item": {"required": ["q"], "properties": {"q": {"minimum": 1}, "day": {"format": "date"}}}},"##
        + ##" "properties": {"items": {"items": {"$ref": "#/$defs/item"}}}}"##)
    try write(
      "api.yaml",
      """
      openapi: 3.0.3
      info: { title: T, version: '1' }
      paths: {}
      components: { schemas: { Item: { type: object, properties: { a: { type: string, nullable: true } } } } }
      """)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func messages(_ instance: String, _ address: String, asserts: Bool = false) throws -> [String] {
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = try InstanceSchema.read(
      SchemaAddress("\(folder.path)/\(address)"), loader: ContractLoader(), formats: asserts ? .assertion : .byDialect)
    let file = InstanceFile("-", text: Array(instance.utf8), against: schema, limits: TextLimits())
    return (schema.diagnostics + file.diagnostics).map {
      "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.message)"
    }
  }

  @Test func failuresStandInTheInstance() throws {
    let found = try messages("items:\n- q: 1\n- q: 0\n- {}\n", "order.schema.json")
    #expect(found == ["3:6 /items/1/q must be at least 1", "4:3 /items/2 must have the member \"q\""])
  }

  @Test func aDocumentIsNamedByItsID() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("of-both.json", ##"{"$ref": "https://example.com/named"}"##)
    try write("named.json", ##"{"$id": "https://example.com/named", "type": "string"}"##)
    try write("nameless.json", ##"{"type": "string"}"##)
    func read(_ also: [String]) throws(Diagnostic) -> InstanceSchema {
      try InstanceSchema.read(
        SchemaAddress("\(folder.path)/of-both.json"), loader: ContractLoader(),
        also: also.map { folder.appending(path: $0).path })
    }
    #expect(try read([]).diagnostics.map(\.id) == ["unresolved-reference"])
    let schema = try read(["named.json"])
    #expect(schema.diagnostics.isEmpty)
    let file = InstanceFile("-", text: Array("1".utf8), against: schema, limits: TextLimits())
    #expect(file.diagnostics.map(\.message) == ["the instance must be string"])
    #expect(throws: Diagnostic.self) { try read(["nameless.json"]) }
  }

  @Test func aPointerNamesTheSchema() throws {
    #expect(try messages("{\"q\": 2}", "order.schema.json#/$defs/item") == [])
  }

  @Test func formatsAreAssertedWhenAsked() throws {
    #expect(try messages("{\"q\": 2, \"day\": \"x\"}", "order.schema.json#/$defs/item") == [])
  }

  @Test func assertedFormats() throws {
    let found = try messages("{\"q\": 2, \"day\": \"x\"}", "order.schema.json#/$defs/item", asserts: true)
    #expect(found == ["1:17 /day must be of the format date"])
  }

  @Test func contractsMeanWhatOpenAPIMeans() throws {
    #expect(try messages("{\"a\": null}", "api.yaml#/components/schemas/Item") == [])
  }

  @Test func nowhereIsAnError() throws {
    let found = try messages("{}", "order.schema.json#/$defs/nothing")
    #expect(found.first == "1:1 no schema at /$defs/nothing")
  }
}
