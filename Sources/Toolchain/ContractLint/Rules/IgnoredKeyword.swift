import ContractModel
import ContractText

extension LintRule {
  static let ignoredKeyword = LintRule(
    "ignored-keyword", .schemas, .warning, "A keyword is about another type than the schema's: it has no effect.",
    why: "Somebody believes that the value is checked. JSON Schema applies `maxLength` to strings only, and so on.",
    fix: "Remove the keyword, or correct the type.",
    bad: """
      paths: {}
      components:
        schemas:
          Quantity: { type: integer, maxLength: 3 }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Quantity: { type: integer, maximum: 999 }
      """
  ) { subject, findings in
    for schema in subject.table.all where schema.types != .any && !schema.types.isEmpty {
      guard schema.hasForeignKeywords, let node = subject.node(at: schema.place),
        // Swagger 2.0's parameters are schemas and more: `required` says something else there.
        node.entry("in") == nil
      else { continue }
      for (key, _) in node.entries {
        guard let types = Schema.typesOfKeyword[key.text], types.isDisjoint(with: schema.types) else { continue }
        // Without the keyword the schema accepts the same: it never did anything.
        findings.report(
          "\(key.text) has no effect on \(subject.label(schema)), which is \(schema.types.noun)", at: key.place,
          edits: [.removeEntry(key: key)])
      }
    }
  }
}

extension Schema {
  fileprivate static let typesOfKeyword: [String: TypeSet] = {
    var types: [String: TypeSet] = [:]
    for keyword in ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"] {
      types[keyword] = .string
    }
    for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
      types[keyword] = [.integer, .number]
    }
    for keyword in [
      "items", "prefixItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
      "unevaluatedItems",
    ] { types[keyword] = .array }
    for keyword in [
      "properties", "required", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties",
      "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
    ] { types[keyword] = .object }
    return types
  }()

  fileprivate var hasForeignKeywords: Bool {
    string != nil && !types.contains(.string) || number != nil && types.isDisjoint(with: [.integer, .number])
      || array != nil && !types.contains(.array) || object != nil && !types.contains(.object)
  }
}

extension TypeSet {
  /// As messages name it: `a string or null`.
  var noun: String {
    let names: [(TypeSet, String)] = [
      (.string, "a string"), (.number, "a number"), (.boolean, "a boolean"), (.array, "an array"),
      (.object, "an object"), (.null, "null"),
    ]
    var found = names.filter { contains($0.0) }.map(\.1)
    if contains(.integer), !contains(.number) { found.insert("an integer", at: contains(.string) ? 1 : 0) }
    return found.joined(separator: " or ")
  }
}
