import ContractModel
import ContractReaders
import TestSupport
import Testing

/// Contracts that are made to hurt: small texts that ask for much.
struct HostileContractsTests {
  private static let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n"

  @Test func repeatedComponentsAreBounded() {
    // 3,000 operations share a response of 3,000 headers: nine million in the model.
    var text = Self.head + "paths:\n"
    for index in 0..<3_000 {
      text += "  /p\(index): { get: { responses: { '200': { $ref: '#/components/responses/R' } } } }\n"
    }
    text += "components:\n  responses:\n    R:\n      description: ok\n      headers:\n"
    for index in 0..<3_000 { text += "        X-\(index): { schema: { type: string } }\n" }
    let verdict = Verdict.reading(text: text)
    #expect(verdict.errors.map(\.id) == ["expanded-too-large"])
    let headers = verdict.contract?.operations.reduce(0) { $0 + ($1.responses.first?.headers.count ?? 0) } ?? 0
    #expect(headers > 0 && headers < 2_100_000)
  }

  @Test func aSharedPathItemIsReadOnce() throws {
    var text = Self.head + "paths:\n"
    for index in 0..<2_000 { text += "  /p\(index): { $ref: '#/components/pathItems/I' }\n" }
    text += "components:\n  pathItems:\n    I:\n      get:\n        parameters:\n"
    for index in 0..<200 { text += "          - { name: q\(index), in: query, schema: { type: string } }\n" }
    text += "        responses: { '200': { description: ok } }\n"
    let contract = try #require(Verdict.reading(text: text).contract)
    #expect(contract.operations.count == 2_000)
    #expect(contract.operations.allSatisfy { $0.parameters.count == 200 })
    #expect(contract.schemas.count == 200)
  }

  @Test func callbacksThatLeadToThemselvesEnd() throws {
    let text =
      Self.head + """
        paths:
          /a:
            post:
              callbacks: { again: { $ref: '#/components/callbacks/Again' } }
              responses: { '200': { description: ok } }
        components:
          callbacks:
            Again:
              x: { $ref: '#/components/pathItems/I' }
          pathItems:
            I:
              post:
                callbacks: { again: { $ref: '#/components/callbacks/Again' } }
                responses: { '200': { description: ok } }
        """
    let verdict = Verdict.reading(text: text)
    #expect(verdict.ids == ["nested-callbacks"])
    #expect(verdict.contract?.operations.first?.callbacks.first?.operations.count == 1)
  }

  @Test(arguments: [2_000, 20_000]) func longWaysThroughAllOfEnd(_ count: Int) throws {
    // Each leads to the next and back to the one before: as many cycles as schemas.
    var text = Self.head + "components:\n  schemas:\n"
    for index in 0..<count {
      let before = "'#/components/schemas/S\(max(index - 1, 0))'"
      let next = "'#/components/schemas/S\(min(index + 1, count - 1))'"
      text += "    S\(index): { allOf: [{ $ref: \(next) }, { $ref: \(before) }] }\n"
    }
    let verdict = Verdict.reading(text: text)
    #expect(verdict.contract?.schemas.count == count)
    #expect(verdict.errors.first?.id == "schema-contains-itself")
    #expect(verdict.diagnostics.count <= 1_001)
  }

  @Test func whatHasNoEndIsCountedNotListed() throws {
    var text = Self.head + "paths:\n  /a:\n    get:\n      responses: { '200': { description: ok } }\n"
    for index in 0..<5_000 { text += "      unknown\(index): 1\n" }
    let verdict = Verdict.reading(text: text)
    #expect(verdict.diagnostics.count == 1_001)
    #expect(verdict.diagnostics.last?.id == "more-diagnostics")
    #expect(verdict.diagnostics.last?.message == "4000 more diagnostics are not shown")
  }

  @Test func aPathOfManyParametersIsLinear() throws {
    let names = (0..<20_000).map { "p\($0)" }
    var text =
      Self.head + "paths:\n  ? /\(names.map { "{\($0)}" }.joined(separator: "/"))\n  : get:\n      parameters:\n"
    for name in names { text += "        - { name: \(name), in: path, required: true, schema: { type: string } }\n" }
    text += "      responses: { '200': { description: ok } }\n"
    let verdict = Verdict.reading(text: text)
    #expect(verdict.contract?.operations.first?.parameters.count == 20_000)
    #expect(verdict.errors.isEmpty, "\(Verdict.line(verdict.errors))")
  }

  @Test(.heavy) func templatesOfTemplatesAreBounded() {
    // Every template asks for sixteen anchors, and each of two hundred fillings binds another of them.
    var text = Self.head + "components:\n  schemas:\n    T0: { properties: { a: { $dynamicRef: '#a0' } } }\n"
    for index in 1..<200 {
      text += "    T\(index):\n      $defs: { d: { $dynamicAnchor: a\(index % 16), type: string } }\n"
      text +=
        "      properties: { x: { $ref: '#/components/schemas/T\(index - 1)' }, y: { $ref: '#/components/schemas/T\(index / 2)' }"
      text += ", z: { $dynamicRef: '#a\((index + 1) % 16)' } }\n"
    }
    let verdict = Verdict.reading(text: text)
    #expect(verdict.contract != nil)
    #expect((verdict.contract?.schemas.count ?? 0) < 1_000_000)
  }

  @Test func deepPointersAreFollowed() throws {
    // The text layer bounds the depth of what there is; a pointer may still be long.
    let pointer = String(repeating: "/not", count: 200)
    let nested = String(repeating: "{ not: ", count: 200) + "{ type: string }" + String(repeating: " }", count: 200)
    let text =
      Self.head + "components:\n  schemas:\n    A: \(nested)\n    B: { $ref: '#/components/schemas/A\(pointer)' }\n"
      + "    C: { $ref: '#/components/schemas/A\(String(repeating: "/not", count: 50_000))' }\n"
    let verdict = Verdict.reading(text: text)
    #expect(verdict.errors.map(\.id) == ["unresolved-reference"])
  }

  @Test(.heavy) func aSwaggerDocumentThatRepeatsIsBounded() {
    var text = "swagger: '2.0'\ninfo: { title: T, version: '1' }\nproduces:\n"
    for index in 0..<2_000 { text += "  - application/x\(index)\n" }
    text += "paths:\n"
    for index in 0..<2_000 { text += "  /p\(index): { get: { responses: { 200: { $ref: '#/responses/R' } } } }\n" }
    text += "responses: { R: { description: ok, schema: { type: string } } }\n"
    let verdict = Verdict.reading(text: text)
    let types = verdict.contract?.operations.reduce(0) { $0 + ($1.responses.first?.content.count ?? 0) } ?? 0
    #expect(types < 2_100_000)
    #expect(verdict.errors.map(\.id) == ["expanded-too-large"])
  }

  @Test func anUnknownSchemeNeverOpensAnOperation() throws {
    let text =
      Self.head + """
        paths:
          /a: { get: { security: [{ nope: [] }], responses: { '200': { description: ok } } } }
        """
    let operation = try #require(Verdict.reading(text: text).contract?.operations.first)
    #expect(operation.security == [SecurityRequirement(schemes: [.init(name: "nope", scopes: [])])])
    #expect(operation.defects.map(\.id) == ["unknown-security-scheme"])
  }
}
