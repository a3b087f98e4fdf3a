import ContractModel
import ContractText

extension LintSubject {
  /// What messages call a response. A shared one is not called after one of its users.
  func label(of use: ResponseUse) -> String {
    if let name = use.response.name { return "the response \(name)" }
    guard responseEntry(use.response, in: use.operation) != nil else {
      return "the response \(use.response.status.text)"
    }
    return "\(use.response.status.text) of \(use.operation.label)"
  }

  func place(of use: ResponseUse) -> Place { place(of: use.response, in: use.operation) }
}
