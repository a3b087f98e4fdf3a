extension LintRule {
  static let unboundedMap = LintRule(
    "unbounded-map", .security, .note, "A map that a caller sends may have any number of members.",
    why: "Labels and metadata end up in indexes and headers that hold some dozens, not a million.",
    fix: "Add `maxProperties`.",
    bad: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, additionalProperties: { type: string, maxLength: 40 } }
            responses: { '201': { description: Placed. } }
      """,
    good: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, maxProperties: 50, additionalProperties: { type: string, maxLength: 40 } }
            responses: { '201': { description: Placed. } }
      """
  ) { subject, findings in
    subject.forEachInput(of: .object) { schema, demands in
      let isMap = demands.contains { schema in
        guard let object = schema.object else { return false }
        // `additionalProperties: true` is what every object has that does not close itself.
        let rest = object.additionalProperties.map { subject.table[$0] }
        return rest.map { !$0.types.isEmpty && !$0.saysNothing } ?? false || !object.patternProperties.isEmpty
      }
      let isBounded = demands.contains { schema in
        guard let object = schema.object else { return false }
        let names = object.propertyNames.map { subject.table.conjuncts(of: $0) } ?? []
        return object.maxProperties != nil || names.contains(where: \.saysValues)
          || !object.patternProperties.isEmpty
            && object.additionalProperties.map { subject.table[$0].types.isEmpty } ?? false
            && object.patternProperties.allSatisfy { subject.patterns.language($0.pattern)?.isFinite ?? false }
      }
      if isMap, !isBounded {
        findings.report("\(subject.label(schema)) may have any number of members", at: schema.place)
      }
    }
  }
}
