import ContractModel
import ContractText
import SchemaLogic

/// Everything that differs between two contracts, in the order of the revision and the same in every run.
public struct ContractComparison: Sendable {
  public var changes: [Change]
  /// Whether every schema was compared; false only for contracts whose recursions multiply beyond all measure.
  public var isComplete: Bool

  public init(base: Contract, revision: Contract, options: DiffOptions) {
    let run = ComparisonRun(base, revision, options)
    (changes, isComplete) = run.run()
  }
}
