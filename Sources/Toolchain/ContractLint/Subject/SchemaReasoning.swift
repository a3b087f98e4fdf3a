import ContractModel
import SchemaLogic
import TreatyJSON

/// Proofs about schemas of one contract, within what a lint run may cost.
struct SchemaReasoning {
  private let inclusion: SchemaInclusion

  init(_ table: SchemaTable) {
    var options = SchemaInclusion.Options()
    // What only a format tells apart is told apart.
    options.formats = .assertion
    options.budget.cases = 1_000
    options.budget.allCases = 60_000
    options.budget.work = 20_000
    options.budget.nesting = 100
    options.budget.choices = 200
    options.budget.values = 5_000
    inclusion = SchemaInclusion(base: table, revision: SchemaTable(), options: options)
  }

  /// Whether it is proved that the schema accepts nothing.
  func isEmpty(_ schema: SchemaID) -> Bool {
    if case .yes = inclusion.isEmpty(.base(schema)) { true } else { false }
  }

  /// A value that both accept, confirmed by the validator; nil where none was found.
  func common(_ one: SchemaID, _ other: SchemaID) -> JSONValue? {
    if case .no(let witness) = inclusion.areDisjoint(.base(one), .base(other)) { witness } else { nil }
  }
}
