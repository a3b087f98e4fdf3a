import ContractModel
import ContractText

extension LintRule {
  static let unsatisfiableSchema = LintRule(
    "unsatisfiable-schema", .schemas, .error, "No value is valid by a schema: its parts contradict each other.",
    why: "A request that needs it is always refused, a response that has it always wrong.",
    fix: "Loosen one of the parts; `oneOf` is for alternatives, `allOf` for what holds together.",
    bad: """
      paths: {}
      components:
        schemas:
          Person: { type: object, properties: { name: { type: string } }, additionalProperties: false }
          Employee:
            allOf:
              - $ref: '#/components/schemas/Person'
              - { type: object, required: [salary], properties: { salary: { type: integer } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Person: { type: object, properties: { name: { type: string } } }
          Employee:
            allOf:
              - $ref: '#/components/schemas/Person'
              - { type: object, required: [salary], properties: { salary: { type: integer } } }
      """
  ) { subject, findings in
    let table = subject.table
    let candidates = table.all.filter { $0.mayContradictItself && !$0.types.isEmpty && !isForbidden($0, table) }
      .filter { schema in
        let conjuncts = table.conjuncts(of: schema.id)
        // Types that have nothing in common, and references that lead nowhere, were told when the contract was read.
        // Which variant holds a discriminator says, whatever others would accept as well.
        return !table.types(of: conjuncts).isEmpty
          && conjuncts.allSatisfy { $0.unresolved == nil && $0.composition?.discriminator == nil }
      }
    if candidates.isEmpty { return }
    var reasoning = SchemaReasoning(subject)
    var empty: Set<SchemaID> = []
    for schema in candidates where reasoning.isEmpty(schema.id) { empty.insert(schema.id) }
    for schema in candidates where empty.contains(schema.id) {
      let conjuncts = table.conjuncts(of: schema.id)
      // The innermost is the one to mend.
      let inner = conjuncts.flatMap { conjunct -> [SchemaID] in
        let required = Set(conjunct.object?.required ?? [])
        let members = conjunct.object?.properties.filter { required.contains($0.name) }.map(\.schema) ?? []
        return [conjunct.id] + members + [conjunct.array?.items].compactMap(\.self)
      }
      if inner.contains(where: { $0 != schema.id && empty.contains($0) }) { continue }
      findings.report(
        "no value is valid by \(subject.label(schema))", at: schema.place,
        notes: conjuncts.dropFirst().prefix(4).map { .init("all of this has to hold as well", at: $0.place) })
    }
  }
}

extension LintRule {
  /// `not: {}` is how nothing at all is written: meant so, like `false`.
  private static func isForbidden(_ schema: Schema, _ table: SchemaTable) -> Bool {
    schema.composition?.not.map { table[$0].saysNothing } ?? false
  }
}

extension Schema {
  /// Whether several demands meet here; of what has one demand only, the reader tells what is wrong with it.
  fileprivate var mayContradictItself: Bool {
    let isPlain = types == .any && !saysValues && string == nil && number == nil && array == nil && object == nil
    if let composition {
      let conjuncts = composition.allOf.count + (reference == nil ? 0 : 1)
      if conjuncts > 1 || conjuncts == 1 && !isPlain || composition.not != nil { return true }
      if !isPlain, !composition.oneOf.isEmpty || !composition.anyOf.isEmpty { return true }
    } else if reference != nil, !isPlain {
      return true
    }
    if let object, !object.required.isEmpty || object.minProperties ?? 0 > 0 {
      // Closed, counted, or with members that are forbidden.
      if object.additionalProperties != nil || object.maxProperties != nil || object.propertyNames != nil {
        return true
      }
      if object.minProperties != nil { return true }
    }
    if let array, array.minItems ?? 0 > 0 || array.contains != nil {
      if array.uniqueItems || array.contains != nil || array.maxItems != nil { return true }
    }
    if let number, number.multipleOf != nil { return number.maximum != nil || number.exclusiveMaximum != nil }
    return types.subtracting(.null) == .integer && number?.exclusiveMinimum != nil && number?.exclusiveMaximum != nil
  }
}
