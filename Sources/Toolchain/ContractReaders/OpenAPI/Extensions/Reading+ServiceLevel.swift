import ContractModel
import ContractText

extension Reading {
  func readServiceLevel(_ node: Node) -> ServiceLevel? { nil }
}
