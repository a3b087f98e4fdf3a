import ContractModel
import Testing
import TreatyJSON

@testable import SchemaLogic

@Suite struct SampleTests {
  static let orders = """
        Order:
          type: object
          required: [id, items, note]
          properties:
            id: { type: string, format: uuid, readOnly: true }
            secret: { type: string, writeOnly: true }
            note: { type: [string, 'null'], maxLength: 3 }
            items: { type: array, minItems: 1, maxItems: 4, uniqueItems: true, items: { $ref: '#/components/schemas/Item' } }
            price: { type: number, minimum: 0.05, exclusiveMaximum: 1, multipleOf: 0.05 }
            code: { type: string, pattern: '^[A-Z]{2}-\\d{3,}$' }
            labels: { type: object, additionalProperties: { type: integer, minimum: 7, maximum: 8 } }
        Item: { enum: [a, b, c, d, e] }
    """

  /// The validator of these tests is the sampler's own; what it must say is written out here.
  @Test func minimalHasOnlyWhatIsDue() throws {
    let samples = try Samples(Self.orders)
    #expect(try samples.sample("Order", .minimal) == ["note": nil, "items": ["a"]])
    let answer = try samples.sample("Order", .minimal, .response)
    #expect(answer == ["id": "123e4567-e89b-42d3-a456-426614174000", "note": nil, "items": ["a"]])
  }

  @Test func typicalHasEveryPropertyThatTravels() throws {
    let samples = try Samples(Self.orders)
    let sent = try #require(try samples.sample("Order", .typical).object)
    #expect(sent.keys.sorted() == ["code", "items", "labels", "note", "price", "secret"])
    let received = try #require(try samples.sample("Order", .typical, .response).object)
    #expect(received.keys.sorted() == ["code", "id", "items", "labels", "note", "price"])
    #expect(sent["items"]?.array?.count == 2)
    #expect(sent["price"] == 0.4)
    #expect(sent["labels"]?.object?.members.first?.value.int64.map { 7...8 ~= $0 } == true)
  }

  @Test func boundariesAreTheEnds() throws {
    let samples = try Samples(
      "    N: { type: integer, minimum: -3, maximum: 5 }\n    T: { type: string, maxLength: 9 }\n")
    #expect(try [-3, 5].contains(samples.sample("N", .boundary)))
    #expect(try samples.sample("T", .boundary).string?.count == 9)
  }

  @Test func everySampleKeepsEveryRule() throws {
    for direction in [SchemaDirection.request, .response] {
      let samples = try Samples(Self.orders)
      let all = try samples.all("Order", direction)
      #expect(Set(all).count > 15, "random samples differ")
      for value in all {
        if let code = value["code"]?.string { #expect(code.wholeMatch(of: /[A-Z]{2}-\d{3,}/) != nil, "\(code)") }
        if let note = value["note"]?.string { #expect(note.unicodeScalars.count <= 3) }
        let items = try #require(value["items"]?.array)
        #expect(1...4 ~= items.count && Set(items).count == items.count)
        if let price = value["price"]?.number {
          #expect(price.isMultiple(of: JSONNumber(uncheckedLexeme: "0.05")) && 0.05..<1 ~= price.double ?? 0)
        }
      }
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let (one, other) = (try Samples(Self.orders), try Samples(Self.orders))
    #expect(try one.all("Order").map(\.description) == other.all("Order").map(\.description))
  }

  @Test func unionsNameTheirVariant() throws {
    let samples = try Samples(
      """
          Pet:
            oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
            discriminator: { propertyName: kind, mapping: { tom: '#/components/schemas/Cat' } }
          Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
          Dog: { type: object, required: [kind], properties: { kind: { type: string }, bark: { type: boolean } } }
      """)
    // Both schemas accept either value: only the discriminator tells them apart.
    #expect(try samples.sample("Pet", .minimal) == ["kind": "tom"])
    #expect(try samples.sample("Cat", .minimal) == ["kind": "tom"])
    #expect(try samples.sample("Dog", .typical) == ["kind": "Dog", "bark": true])
  }

  @Test func exactlyOneVariantHolds() throws {
    let samples = try Samples(
      """
          Either: { oneOf: [{ type: integer }, { type: number, minimum: 3 }, { type: string, minLength: 2 }] }
          Both: { allOf: [{ required: [a], properties: { a: { type: integer, minimum: 2 } } }, { properties: { a: { maximum: 2 } } }] }
          None: { allOf: [{ type: string }, { type: integer }] }
          Other: { type: integer, not: { maximum: 4 }, maximum: 6 }
      """)
    for value in try samples.all("Either") {
      #expect(value.string != nil || (value.double.map { ($0 >= 3) != (value.int64 != nil) } ?? false), "\(value)")
    }
    #expect(try samples.all("Both").allSatisfy { $0["a"] == 2 })
    #expect(throws: SchemaSampler.Failure.self) { try samples.sample("None", .typical) }
    #expect(try samples.all("Other").allSatisfy { [5, 6].contains($0) })
  }

  @Test func recursionEnds() throws {
    let samples = try Samples(
      """
          Tree: { type: object, required: [children], properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
          List: { oneOf: [{ $ref: '#/components/schemas/Node' }, { type: string }] }
          Node: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/List' } } }
          Endless: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Endless' } } }
      """)
    _ = try samples.all("Tree")
    #expect(try samples.sample("List", .minimal) == "")
    #expect(try samples.sample("List", .typical)["next"]?["next"] != nil)
    #expect(throws: SchemaSampler.Failure.self) { try samples.sample("Endless", .minimal) }
  }

  @Test func closedAndPatternedObjects() throws {
    let samples = try Samples(
      """
          Closed: { type: object, properties: { a: { type: integer } }, additionalProperties: false, minProperties: 1 }
          Keys: { type: object, minProperties: 2, propertyNames: { pattern: '^k[0-9]$' }, additionalProperties: { type: boolean } }
          Tuple: { type: array, prefixItems: [{ type: integer }, { type: string }], items: { type: boolean }, minItems: 3 }
      """)
    #expect(try samples.all("Closed").allSatisfy { $0.object?.keys == ["a"] })
    for value in try samples.all("Keys") {
      #expect(
        value.object?.keys.allSatisfy { $0.wholeMatch(of: /k[0-9]/) != nil } == true && value.object?.count ?? 0 >= 2)
    }
    for value in try samples.all("Tuple") {
      #expect(value[0]?.int64 != nil && value[1]?.string != nil && value[2]?.bool != nil)
    }
  }

  @Test func plainValuesSuitParameters() throws {
    let samples = try Samples(
      "    List: { type: array, items: { type: [string, 'null'] } }\n    Text: { type: string }\n")
    for seed in UInt64(0)..<30 {
      let list = try samples.sample("List", .random(seed)) { $0.isPlain = true }
      #expect(list.array?.isEmpty == false && list.array?.contains(.null) == false)
      let text = try #require(try samples.sample("Text", .random(seed)) { $0.isPlain = true }.string)
      #expect(!text.isEmpty && text.utf8.allSatisfy { 0x61...0x7A ~= $0 })
    }
  }

  @Test func examplesOnlyWhereAskedAndFitting() throws {
    let samples = try Samples("    A: { type: integer, examples: [long, 42] }\n    B: { type: integer, default: x }\n")
    #expect(try samples.sample("A", .minimal) == 0)
    #expect(try samples.sample("A", .minimal) { $0.usesExamples = true } == 42)
    #expect(try samples.sample("B", .minimal) { $0.usesExamples = true } == 0)
  }

  @Test func whatTryingMissesReasoningFinds() throws {
    let samples = try Samples(
      """
          Two: { type: array, contains: { type: integer, minimum: 3 }, minContains: 2, items: { not: { multipleOf: 2 } } }
          Rest:
            type: object
            required: [a, b]
            anyOf: [{ properties: { a: { const: 1 } } }, { properties: { a: { const: 2 }, b: { type: string } } }]
            unevaluatedProperties: false
          Odd: { type: integer, not: { anyOf: [{ minimum: 8 }, { maximum: 6 }] } }
      """)
    #expect(try samples.all("Two").allSatisfy { ($0.array?.count ?? 0) >= 2 })
    #expect(try samples.all("Rest").allSatisfy { $0["a"] == 2 && $0["b"]?.string != nil })
    #expect(try samples.all("Odd").allSatisfy { $0 == 7 })
  }
}
