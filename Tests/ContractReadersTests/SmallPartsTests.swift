import ContractModel
import Testing
import TreatyJSON

@testable import ContractReaders

struct PatternSyntaxTests {
  @Test(arguments: [
    "", "^[a-z]+$", "(?:a|b)*?", "a{2,5}b{3}c{4,}", "a{,3}", "{x}", "]", "[]a]", "[^\\]]", "\\/", "(?<year>\\d{4})",
    "(?=a)(?!b)(?<=c)(?<!d)", "[\\w-]", "[a-]", "\\u{1F600}", "(?i:a)", "^\\p{L}+$", "[\\d-x]", "(?P<n>a)",
  ])
  func acceptsWhatEnginesDo(_ pattern: String) {
    // `[]a]` is an empty set and text; both are fine.
    #expect(PatternSyntax.fault(in: pattern) == nil)
  }

  @Test(arguments: [
    ("([a-z", 1), ("(a", 0), ("a)", 1), ("*a", 0), ("a**", 2), ("[z-a]", 3), ("a{5,2}", 1), ("a\\", 1), ("(?<1", 0),
    ("(?@a)", 0), ("^*", 1), ("|+", 1),
  ])
  func refusesWhatNoEngineReads(_ pattern: String, _ offset: Int) {
    #expect(PatternSyntax.fault(in: pattern)?.offset == offset)
  }
}

struct PathTemplateTests {
  @Test func takesTemplatesApart() {
    let template = PathTemplateReading("/a/{id}.json/{b}")
    #expect(template.parts == [.literal("/a/"), .parameter("id"), .literal(".json/"), .parameter("b")])
    #expect(template.parameters.map(\.offset) == [3, 13])
    #expect(template.shape == "/a/{}.json/{}")
    #expect(template.faults.isEmpty)
  }

  @Test(arguments: [
    ("/{a", "invalid-path-template"), ("/a}", "invalid-path-template"), ("/{a{b}}", "invalid-path-template"),
    ("/{}", "invalid-path-template"), ("/{a}/{a}", "duplicate-path-parameter"), ("/{a}{b}", "adjacent-path-parameters"),
    ("/a/./b", "dot-segment"), ("/..", "dot-segment"), ("/a?b", "query-in-path"), ("/a#b", "query-in-path"),
  ])
  func findsFaults(_ text: String, _ id: String) {
    #expect(PathTemplateReading(text).faults.map(\.id) == [id])
  }

  @Test func keepsWhatLooksLikeAQueryInBraces() {
    #expect(PathTemplateReading("/{a?}").faults.isEmpty)
  }
}

struct ReferenceTextTests {
  @Test(arguments: [
    ("#/components/schemas/A~1B%2EC", "A/B.C"), ("models/item.v2.yaml", "item.v2"), ("a.yaml#/Thing", "Thing"),
    ("#/components/schemas/A/$defs/B", "B"), ("a.yaml#/definitions/C", "C"), ("folder/plain", "plain"),
  ])
  func namesSchemasByWhereTheyStand(_ text: String, _ name: String) {
    #expect(ReferenceText(text).schemaName == name)
  }

  @Test(arguments: ["#/components/schemas/A/properties/b", "#/Thing", "a.yaml#/x/y", "#anchor"])
  func othersHaveNone(_ text: String) { #expect(ReferenceText(text).schemaName == nil) }

  @Test func tellsTheKindOfComponent() {
    #expect(ReferenceText("#/components/responses/A").kind == .response)
    #expect(ReferenceText("x.yaml#/components/schemas/A").kind == .schema)
    #expect(ReferenceText("#/components/schemas/A/items").kind == nil)
  }
}

struct YAMLNumberTests {
  @Test(arguments: [
    ("1", "1"), ("-0.0", "-0.0"), ("1e3", "1e3"), ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1.0"),
    ("007", "7"),
    ("-007", "-7"), ("0x1F", "31"), ("0o17", "15"), ("1.e3", "1.0e3"), ("00", "0"),
  ])
  func becomeJSON(_ written: String, _ lexeme: String) { #expect(JSONNumber(yaml: written)?.lexeme == lexeme) }

  @Test(arguments: [".inf", "-.inf", ".nan", "", "1_000", "0x", "abc", "1e", "0xFFFFFFFFFFFFFFFFFF"])
  func orDoNot(_ written: String) { #expect(JSONNumber(yaml: written) == nil) }
}
