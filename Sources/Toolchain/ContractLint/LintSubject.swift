import ContractModel
import ContractText

/// What rules look at: a contract as it was read, and the files that it was read from.
public struct LintSubject: Sendable {
  public let contract: Contract
  /// The contract's own file first. For what the model does not keep: components that nothing uses, spelling, order.
  public let documents: [Document]
  let outline: ContractOutline
  let facts: SubjectFacts
  let walk: ContractWalk

  public init(contract: Contract, documents: [Document]) {
    self.contract = contract
    self.documents = documents
    outline = ContractOutline(documents)
    facts = SubjectFacts(contract, documents)
    walk = ContractWalk(contract)
  }
}
