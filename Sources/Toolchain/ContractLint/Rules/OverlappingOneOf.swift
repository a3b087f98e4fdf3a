import ContractModel
import ContractText
import TreatyJSON

extension LintRule {
  static let overlappingOneOf = LintRule(
    "overlapping-one-of", .schemas, .warning, "A value can be two variants of a `oneOf`.",
    why:
      "`oneOf` demands exactly one: such a value is refused by whoever checks it, and read as either by whoever does not.",
    fix: "Give each variant a required property with a `const` of its own, or write `anyOf` where both may hold.",
    bad: """
      paths: {}
      components:
        schemas:
          Id: { oneOf: [{ type: integer }, { type: number, minimum: 0 }] }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Id: { oneOf: [{ type: integer }, { type: string }] }
      """
  ) { subject, findings in
    let table = subject.table
    var reasoning = SchemaReasoning(subject)
    for schema in table.all {
      guard let composition = schema.composition, composition.discriminator == nil, composition.oneOf.count > 1,
        composition.oneOf.count <= 24
      else { continue }
      let variants = composition.oneOf.map { Variant($0, table) }
      // Bare conditions (`required: [a]`) are meant to exclude each other: that is what oneOf does with them.
      if variants.contains(where: \.isCondition) { continue }
      let pairs = variants.indices.flatMap { first in
        variants.indices.dropFirst(first + 1).compactMap { second in
          variants[first].isTold(from: variants[second]) ? nil : (first, second)
        }
      }
      if pairs.isEmpty { continue }
      guard let found = reasoning.overlap(of: composition.oneOf, among: pairs) else { continue }
      findings.report(
        "a value can be two variants of \(subject.label(schema))",
        at: subject.entry("oneOf", of: schema)?.key.place ?? schema.place,
        notes: [
          .init("both accept \(shown(found.value))"), .init("the one is here", at: table[found.first].place),
          .init("the other is here", at: table[found.second].place),
        ])
    }
  }

  private static func shown(_ value: JSONValue) -> String {
    let text = value.description
    return text.utf8.count <= 200 ? text : String(text.prefix(200)) + "…"
  }

  private struct Variant {
    let id: SchemaID
    let types: TypeSet
    var required: Set<String> = []
    var declared: Set<String> = []
    var isCondition: Bool

    init(_ id: SchemaID, _ table: SchemaTable) {
      self.id = id
      let conjuncts = table.conjuncts(of: id)
      types = table.types(of: conjuncts)
      isCondition = types == .any
      for schema in conjuncts {
        required.formUnion(schema.object?.required ?? [])
        declared.formUnion(schema.object?.properties.lazy.map(\.name) ?? [])
        if schema.saysValues || schema.composition?.oneOf.isEmpty == false || schema.composition?.anyOf.isEmpty == false
        {
          isCondition = false
        }
      }
      if !declared.isEmpty { isCondition = false }
    }

    /// Whether nobody takes the one for the other: their types differ, or each has to have what the other does not know.
    /// An object with both is refused, and nobody would send one.
    func isTold(from other: Variant) -> Bool {
      let common = types.intersection(other.types)
      if common.isEmpty { return true }
      guard common.subtracting(.null) == .object || types == .any || other.types == .any else { return false }
      return !required.isSubset(of: other.declared) && !other.required.isSubset(of: declared)
    }
  }
}
