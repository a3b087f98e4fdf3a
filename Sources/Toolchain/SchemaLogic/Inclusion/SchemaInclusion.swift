import ContractModel
import TreatyJSON

/// Decides whether every value that one schema accepts is accepted by another: `A ⊆ B` by looking for a value that A
/// accepts and B refuses, and taking it for a proof when every case of such a value contradicts itself.
///
/// Made once for two contracts (or twice the same) and asked many times: what was found is kept. Not thread-safe.
public final class SchemaInclusion {
  /// A schema of one of the two contracts.
  public enum Operand: Sendable, Hashable {
    case base(SchemaID)
    case revision(SchemaID)
  }

  public struct Options: Sendable {
    /// OpenAPI: which way the values go; nil when that does not matter.
    public var direction: SchemaDirection?
    public var formats = SchemaValidator.Formats.byDialect
    public var budget = InclusionBudget()
    public init(direction: SchemaDirection? = nil) { self.direction = direction }
  }

  let solver: InclusionSolver

  public init(base: SchemaTable, revision: SchemaTable, options: Options = .init()) {
    solver = InclusionSolver(JointSchemas(base, revision), options)
  }

  /// Whether two schemas say the same, as far as that is seen without reasoning; true is a proof, false is none.
  public func isSame(_ left: Operand, _ right: Operand) -> Bool {
    solver.identities[number(left)] == solver.identities[number(right)]
  }

  /// Whether the second schema accepts all that the first one does.
  public func include(_ subset: Operand, in superset: Operand) -> InclusionAnswer {
    // Most schemas of two versions are the same: no thread for those.
    if isSame(subset, superset) { return .yes(.identical) }
    return DeepStack.run { self.decide(subset, superset) }
      ?? .unknown(.init(cause: .budget, detail: "no thread can be had"))
  }

  private func decide(_ subset: Operand, _ superset: Operand) -> InclusionAnswer {
    let (a, b) = (number(subset), number(superset))
    solver.begin()
    let goal = [solver.literal(a, true), solver.literal(b, false)]
    switch solver.solve(goal) {
    case .empty: return .yes(solver.triedValues.map { .everyValueTried(count: $0) } ?? .noCaseLeft(cases: solver.cases))
    case .witness(let value):
      guard solver.holds(value, goal) == true else {
        return sampled(goal, .init(cause: .unconfirmed, detail: "\(value)"))
      }
      return .no(witness: WitnessShrinker(solver: solver, goal: goal).shrink(value))
    case .unknown(let doubt): return sampled(goal, doubt)
    }
  }

  /// Whether the schema accepts anything at all: `no` has a value that it accepts, `yes` means that there is none.
  public func isEmpty(_ schema: Operand) -> InclusionAnswer {
    DeepStack.run { self.decideEmptiness(schema) } ?? .unknown(.init(cause: .budget, detail: "no thread can be had"))
  }

  private func decideEmptiness(_ schema: Operand) -> InclusionAnswer {
    solver.begin()
    let goal = [solver.literal(number(schema), true)]
    switch solver.solve(goal) {
    case .empty: return .yes(.noCaseLeft(cases: solver.cases))
    case .witness(let value): return .no(witness: WitnessShrinker(solver: solver, goal: goal).shrink(value))
    case .unknown(let doubt): return .unknown(doubt)
    }
  }

  /// Whether no value is accepted by both: `no` has one that is.
  public func areDisjoint(_ one: Operand, _ other: Operand) -> InclusionAnswer {
    DeepStack.run { self.decideDisjointness(one, other) }
      ?? .unknown(.init(cause: .budget, detail: "no thread can be had"))
  }

  private func decideDisjointness(_ one: Operand, _ other: Operand) -> InclusionAnswer {
    solver.begin()
    let goal = [solver.literal(number(one), true), solver.literal(number(other), true)]
    switch solver.solve(goal) {
    case .empty: return .yes(solver.triedValues.map { .everyValueTried(count: $0) } ?? .noCaseLeft(cases: solver.cases))
    case .witness(let value):
      guard solver.holds(value, goal) == true else {
        return .unknown(.init(cause: .unconfirmed, detail: "\(value)"))
      }
      return .no(witness: WitnessShrinker(solver: solver, goal: goal).shrink(value))
    case .unknown(let doubt): return sampled(goal, doubt)
    }
  }

  /// What reasoning left open a sample may still show.
  private func sampled(_ goal: [Literal], _ doubt: InclusionDoubt) -> InclusionAnswer {
    guard let accepted = goal.first(where: \.accepts) else { return .unknown(doubt) }
    for value in solver.samples(of: accepted.schema) where solver.holds(value, goal) == true {
      return .no(witness: WitnessShrinker(solver: solver, goal: goal).shrink(value))
    }
    return .unknown(doubt)
  }

  private func number(_ operand: Operand) -> Int32 {
    switch operand {
    case .base(let id): id.index
    case .revision(let id): id.index + Int32(truncatingIfNeeded: solver.joint.base.count)
    }
  }
}
