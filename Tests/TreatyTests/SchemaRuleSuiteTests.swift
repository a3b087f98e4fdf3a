import Foundation
import Testing
import Treaty

/// What the JSON Schema test suite (draft 2020-12) says of every keyword that a rule may hold.
@Suite struct SchemaRuleSuiteTests {
  static let files = [
    "additionalProperties", "allOf", "anyOf", "boolean_schema", "const", "contains", "dependentRequired",
    "dependentSchemas", "enum", "exclusiveMaximum", "exclusiveMinimum", "if-then-else", "infinite-loop-detection",
    "items", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems", "minLength",
    "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern", "patternProperties", "prefixItems",
    "properties", "propertyNames", "ref", "required", "type", "unevaluatedItems", "unevaluatedProperties",
    "uniqueItems", "optional/bignum", "optional/float-overflow", "optional/non-bmp-regex",
  ]

  static var root: String {
    let corpora = ProcessInfo.processInfo.environment["TREATY_CORPORA"] ?? "../shared/corpora"
    return corpora + "/json-schema-test-suite/tests/draft2020-12/"
  }

  @Test func agrees() throws {
    var (count, left) = (0, 0)
    for file in Self.files {
      guard let bytes = FileManager.default.contents(atPath: Self.root + file + ".json") else { continue }
      for group in try JSONReader.decode(JSONValue.self, from: Array(bytes)).array ?? [] {
        guard let schema = group["schema"] else { continue }
        // References by any other name are the contract reader's business: rules have definitions only.
        if Self.isForeign(schema) {
          left += 1
          continue
        }
        let rule = SchemaRule(schema.description)
        for test in group["tests"]?.array ?? [] {
          guard let data = test["data"], let valid = test["valid"]?.bool else { continue }
          let about = "\(file): \(group["description"]?.string ?? "") / \(test["description"]?.string ?? "")"
          #expect(Self.accepts(rule, data) == valid, "\(about)")
          count += 1
        }
      }
    }
    if count == 0 { print("skipped: the JSON Schema test suite is not at \(Self.root)") }
    print("JSON Schema test suite: \(count) instances; \(left) schemas with foreign references left out")
    #expect(count == 0 || count > 900)
  }

  private static func isForeign(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let items): return items.contains(where: isForeign)
    case .object(let object):
      return object.members.contains { member in
        if ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor"].contains(member.key), member.value.string != nil {
          return true
        }
        if member.key == "$ref", let text = member.value.string {
          return text != "#" && !(text.hasPrefix("#/$defs/") && !text.dropFirst(8).contains("/") && !text.contains("%"))
        }
        return isForeign(member.value)
      }
    default: return false
    }
  }

  /// Strictly, as a server reads.
  private static func accepts(_ rule: SchemaRule, _ data: JSONValue) -> Bool {
    faults(rule, data.description, JSONReader.Options(maxDepth: 512, refusesUnknown: true)).isEmpty
  }
}

/// Reads any value that the rule of the task allows.
enum Ruled: JSONReadable {
  @TaskLocal static var rule = SchemaRule("true")

  static func read(_ json: inout JSONReader) throws(JSONError) -> Bool? {
    try json.check(rule)
    try json.skip()
    return true
  }
}

/// What a text is refused for, as `pointer id`; empty when the rule allows it.
func faults(_ rule: SchemaRule, _ text: String, _ options: JSONReader.Options = .init()) -> [String] {
  Ruled.$rule.withValue(rule) {
    do throws(JSONFailures) {
      _ = try JSONReader.decode(Ruled.self, from: Array(text.utf8), options: options)
      return []
    } catch {
      return error.all.map { "\($0.pointer) \($0.id)" }
    }
  }
}
