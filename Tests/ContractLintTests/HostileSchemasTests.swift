import ContractReaders
import ContractText
import Testing

@testable import ContractLint

/// Contracts that are written to keep somebody busy: the rules about schemas end on all of them.
struct HostileSchemasTests {
  struct Contract: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
  }

  private static func contract(_ schemas: String) -> String {
    #"""
    {"openapi":"3.1.0","info":{"title":"Hostile","version":"1"},"paths":{"/a":{"post":{
    "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A0"}}}},
    "responses":{"200":{"description":"A","content":{"application/json":{"schema":{"$ref":"#/components/schemas/A0"}}}}}}}},
    "components":{"schemas":{\#(schemas)}}}
    """#
  }

  private static func many(_ count: Int, _ schema: (Int) -> String) -> String {
    (0..<count).map { "\"A\($0)\":\(schema($0))" }.joined(separator: ",")
  }

  static let contracts = [
    Contract(testDescription: "an enum of 100,000 values") {
      let values = (0..<100_000).map { "\"value\($0)\"" }.joined(separator: ",")
      return contract(#""A0":{"type":"string","maxLength":8,"enum":[\#(values)]}"#)
    },
    Contract(testDescription: "circles of allOf and references") {
      contract(
        many(300) {
          ##"{"allOf":[{"$ref":"#/components/schemas/A\##(($0 + 1) % 300)"},{"type":"object","properties":{"a":{"$ref":"#/components/schemas/A\##(($0 * 7) % 300)"}}}]}"##
        })
    },
    Contract(testDescription: "a chain of 2,000 references") {
      contract(
        many(2_000) {
          $0 == 1_999
            ? #"{"type":"string"}"# : ##"{"allOf":[{"$ref":"#/components/schemas/A\##($0 + 1)"}],"minLength":1}"##
        })
    },
    Contract(testDescription: "objects in objects") {
      let depth = 120
      return contract(
        #""A0":"# + String(repeating: #"{"type":"object","required":["a"],"properties":{"a":"#, count: depth) + "{}"
          + String(repeating: "}}", count: depth))
    },
    Contract(testDescription: "unions of unions") {
      contract(
        many(24) { index in
          let variants = (0..<24).map { ##"{"$ref":"#/components/schemas/A\##((index * $0 + 1) % 24)"}"## }.joined(
            separator: ",")
          return #"{"oneOf":[\#(variants),{"type":"object","properties":{"k":{"type":"string"}}}]}"#
        })
    },
    Contract(testDescription: "100 unions of like objects") {
      contract(
        many(100) { index in
          let variants = (0..<8).map {
            #"{"type":"object","required":["a"],"properties":{"a":{"type":"string","pattern":"^x{\#($0 + index),}$"}}}"#
          }
          return #"{"oneOf":[\#(variants.joined(separator: ","))]}"#
        })
    },
    Contract(testDescription: "150 different catastrophic patterns") {
      contract(many(150) { #"{"type":"string","pattern":"^(x\#($0)(a|aa)+)+(.*b){20}$"}"# })
    },
    Contract(testDescription: "large counts and classes") {
      contract(many(60) { #"{"type":"string","pattern":"^(\\p{L}{1,\#($0 + 50)}\\P{Lu}?){1,90}$","maxLength":70}"# })
    },
    Contract(testDescription: "an example of 5,000 items against a tree of unions") {
      let items = (0..<5_000).map { #"{"a":{"a":\#($0)}}"# }.joined(separator: ",")
      return contract(
        ##""A0":{"type":"array","items":{"$ref":"#/components/schemas/B"},"examples":[[\##(items)]]},"B":{"anyOf":[{"type":"string"},{"type":"object","properties":{"a":{"$ref":"#/components/schemas/B"}}}]}"##
      )
    },
    Contract(testDescription: "a base of 400 properties and 400 heirs") {
      let heirs = (0..<400).map {
        ##""H\##($0)":{"allOf":[{"$ref":"#/components/schemas/A0"},{"required":["p\##($0)"]}]}"##
      }
      let properties = (0..<400).map { #""p\#($0)":{"type":"string"}"# }
      return contract(
        #""A0":{"type":"object","properties":{\#(properties.joined(separator: ","))}},"# + heirs.joined(separator: ","))
    },
  ]

  @Test(.serialized, arguments: contracts) func everyRuleEnds(_ one: Contract) throws {
    let loader = ContractLoader()
    let document = try loader.load(Array(one.text().utf8), file: "hostile.json")
    let contract = try #require(OpenAPIReader.read(document, loader: loader).contract)
    let subject = LintSubject(contract: contract, documents: loader.files)
    for rule in LintRule.schemaRules {
      var findings = LintFindings(rule)
      let time = ContinuousClock().measure { rule.check(subject, &findings) }
      // In unoptimised builds on a busy machine; optimised ones take a twentieth.
      #expect(time < .seconds(60), "\(rule.id): \(time)")
    }
  }
}
