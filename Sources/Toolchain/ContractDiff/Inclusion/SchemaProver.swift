import ContractModel
import SchemaLogic
import TreatyJSON

/// Inclusion by structure where that is enough, which is nearly always and takes no time; else by `SchemaLogic`, which
/// looks for a value that escapes and has a budget.
public final class SchemaProver: InclusionProver {
  private let structural = StructuralInclusion()
  /// One for each direction: what was found for one pair of schemas helps with the next.
  private var inclusions: [SchemaDirection: SchemaInclusion] = [:]

  public init() {}

  public func includes(
    _ left: (table: SchemaTable, id: SchemaID), in right: (table: SchemaTable, id: SchemaID),
    direction: SchemaDirection
  ) -> ProverAnswer {
    let inclusion = inclusions[direction] ?? inclusion(left.table, right.table, direction)
    inclusions[direction] = inclusion
    if inclusion.isSame(.base(left.id), .revision(right.id)) { return .yes(reason: "both say the same") }
    let answer = structural.includes(left, in: right, direction: direction)
    guard case .unknown = answer else { return answer }
    switch inclusion.include(.base(left.id), in: .revision(right.id)) {
    case .yes: return .yes(reason: "no value was left that could show a difference")
    case .no(let witness): return .no(witness: witness)
    case .unknown(let doubt): return .unknown(cause: Self.cause(doubt))
    }
  }

  private func inclusion(_ left: SchemaTable, _ right: SchemaTable, _ direction: SchemaDirection) -> SchemaInclusion {
    var options = SchemaInclusion.Options(direction: direction)
    // A contract has hundreds of questions, and whoever waits for them waits for all.
    (options.budget.cases, options.budget.allCases) = (10_000, 200_000)
    return SchemaInclusion(base: left, revision: right, options: options)
  }

  private static func cause(_ doubt: InclusionDoubt) -> String {
    switch doubt.cause {
    case .budget: "the schemas are too large for a proof"
    case .patterns: "no proof beyond this: patterns"
    case .formats: "no proof beyond this: formats"
    case .numbers: "no proof beyond this: numbers"
    case .counting: "no proof beyond this: how many items or members differ"
    case .unresolved: "a reference leads nowhere"
    case .unconfirmed: "a value was found that the validator does not confirm"
    }
  }
}
