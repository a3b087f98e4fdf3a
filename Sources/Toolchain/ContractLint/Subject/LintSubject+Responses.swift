import ContractModel
import ContractText

/// A documented response and an operation that has it.
struct ResponseUse {
  var operation: Operation
  var response: Response
}

extension LintSubject {
  /// The responses of the operations, shared ones once, with the first that uses them.
  func responses(of operations: [Operation]) -> [ResponseUse] {
    var places: Set<Place> = []
    var result: [ResponseUse] = []
    for operation in operations {
      for response in operation.responses where places.insert(response.place).inserted {
        result.append(ResponseUse(operation: operation, response: response))
      }
    }
    return result
  }

  /// What messages call a response. A shared one is not called after one of its users.
  func label(of use: ResponseUse) -> String {
    if let name = use.response.name { return "the response \(name)" }
    guard responseEntry(use.response, in: use.operation) != nil else {
      return "the response \(use.response.status.key)"
    }
    return "\(use.response.status.key) of \(use.operation.label)"
  }

  func place(of use: ResponseUse) -> Place { place(of: use.response, in: use.operation) }
}
