import Testing

/// A union of large variants is behind a reference, so that types around it stay small; one of small variants is not.
struct LargeUnionTests {
  @Test func largeVariantsAreIndirect() throws {
    let members = (1...5).map { "m\($0): { type: string }" }.joined(separator: ", ")
    let files = try PeerGapsTests.emit(
      """
      openapi: 3.1.0
      info: { title: T, version: '1' }
      paths: {}
      components:
        schemas:
          Left: { type: object, required: [l], properties: { l: { type: string }, \(members) } }
          Right: { type: object, required: [r], properties: { r: { type: string }, \(members) } }
          Small: { oneOf: [{ type: string }, { type: integer }] }
          Large: { oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }] }
          Around: { type: object, properties: { a: { $ref: '#/components/schemas/Large' } } }
          Outer: { oneOf: [{ $ref: '#/components/schemas/Around' }, { type: string }] }
      """)
    let types = try #require(files["Part1Types.swift"])
    #expect(types.contains("public indirect enum Large: JSONModel {"))
    #expect(types.contains("public enum Small: JSONModel {"))
    // What stands behind a reference weighs no more than that.
    #expect(types.contains("public enum Outer: JSONModel {"))
  }
}
