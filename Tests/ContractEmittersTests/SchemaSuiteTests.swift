import ContractEmitters
import ContractModel
import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing
import Treaty

/// The JSON Schema test suite (draft 2020-12) as a contract: every schema is generated, and what the toolchain writes of it
/// into a rule means what the suite says.
@Suite struct SchemaSuiteTests {
  static let files = [
    "additionalProperties", "allOf", "anyOf", "boolean_schema", "const", "contains", "dependentRequired",
    "dependentSchemas", "enum", "exclusiveMaximum", "exclusiveMinimum", "if-then-else", "items", "maxContains",
    "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems", "minLength", "minProperties",
    "minimum", "multipleOf", "not", "oneOf", "pattern", "patternProperties", "prefixItems", "properties",
    "propertyNames", "ref", "required", "type", "unevaluatedItems", "unevaluatedProperties", "uniqueItems",
    "optional/bignum",
  ]

  /// An empty `enum` counts as absent, with a diagnostic; a property called `$ref` is read as a reference.
  static let different = ["empty enum", "property named $ref that is not a reference"]

  @Test func generatesAll() throws {
    var (schemas, instances, left) = (0, 0, 0)
    for file in Self.files {
      let path = "json-schema-test-suite/tests/draft2020-12/\(file).json"
      guard let data = Repository.corpora.flatMap({ try? Data(contentsOf: $0.appending(path: path)) }) else { continue }
      for group in try JSONReader.decode(JSONValue.self, from: Array(data)).array ?? [] {
        guard let schema = group["schema"], !Self.different.contains(group["description"]?.string ?? ""),
          let contract = try Self.contract(schema)
        else {
          left += 1
          continue
        }
        let about = "\(file): \(group["description"]?.string ?? "")"
        let result = SwiftEmitter.emit(contract, options: .init(module: "M", source: "s", version: "0"))
        let refused = result.diagnostics.filter { $0.id.hasPrefix("unsupported.") && $0.id != "unsupported.never" }
        #expect(refused.isEmpty, "\(about): \(refused)")
        schemas += 1
        let key = try #require(contract.schemas.named.first { contract.schemas[$0].name == "Rule" })
        let rule = ShapeResolver(contract.schemas).rule(of: TypeKey(key)).map { SchemaRule($0.description) }
        for test in group["tests"]?.array ?? [] {
          guard let data = test["data"], let isValid = test["valid"]?.bool else { continue }
          let accepts = rule.map { Self.accepts($0, data.description) } ?? true
          #expect(accepts == isValid, "\(about): \(test["description"]?.string ?? "")")
          instances += 1
        }
      }
    }
    print("JSON Schema test suite: \(schemas) schemas, \(instances) instances; \(left) schemas left out")
    #expect(schemas == 0 || schemas > 200)
  }

  /// The schema as a component, and beside it one that is nothing but a rule about it.
  private static func contract(_ schema: JSONValue) throws -> Contract? {
    guard !isForeign(schema) else { return nil }
    var components = JSONObject([("Suite", schema), ("Rule", ["not": ["not": ["$ref": "#/components/schemas/Suite"]]])])
    if case .object(var object) = schema, let definitions = object["$defs"]?.object {
      object["$defs"] = nil
      components["Suite"] = .object(object)
      for (name, value) in definitions.members where name != "Suite" { components[name] = value }
    }
    components["Suite"]?.removeDialect()
    let document: JSONValue = [
      "openapi": "3.1.1", "info": ["title": "t", "version": "1"], "paths": [:],
      "components": ["schemas": .object(components)],
    ]
    let text = document.description.replacing("\"#/$defs/", with: "\"#/components/schemas/")
      .replacing("\"$ref\":\"#\"", with: "\"$ref\":\"#/components/schemas/Suite\"")
    let loader = ContractLoader()
    let reading = OpenAPIReader.read(try loader.load(Array(text.utf8), file: "suite.json"), loader: loader)
    return reading.diagnostics.contains { $0.severity == .error } ? nil : reading.contract
  }

  /// References by identifiers are the reader's business, and tested there.
  private static func isForeign(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let items): return items.contains(where: isForeign)
    case .object(let object):
      return object.members.contains { member in
        if ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor"].contains(member.key), member.value.string != nil {
          return true
        }
        if member.key == "$ref", let text = member.value.string {
          return text != "#" && !(text.hasPrefix("#/$defs/") && text.dropFirst(8).allSatisfy(\.isLetter))
        }
        return isForeign(member.value)
      }
    default: return false
    }
  }

  private enum Ruled: JSONReadable {
    @TaskLocal static var rule = SchemaRule("true")

    static func read(_ json: inout JSONReader) throws(JSONError) -> Bool? {
      try json.check(rule)
      try json.skip()
      return true
    }
  }

  private static func accepts(_ rule: SchemaRule, _ text: Swift.String) -> Bool {
    Ruled.$rule.withValue(rule) { (try? read(Ruled.self, text, strict)) ?? false }
  }
}

extension JSONValue {
  /// The draft that the suite's schemas name is the one that they are read in.
  fileprivate mutating func removeDialect() {
    guard case .object(var object) = self else { return }
    object["$schema"] = nil
    self = .object(object)
  }
}
