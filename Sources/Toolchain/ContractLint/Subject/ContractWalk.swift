import ContractModel
import ContractText

/// What most rules go through, collected once: each operation, response and parameter once, wherever it is used.
struct ContractWalk: Sendable {
  /// What the service answers. A path item that several paths share is here once.
  let served: [Operation]
  /// What the service asks of others: webhooks and callbacks. They answer, and their owners document that elsewhere.
  let sent: [Operation]
  /// Of the served operations.
  let parameters: [Parameter]
  /// Of the served operations, each with the first that has it.
  let responses: [ResponseUse]

  init(_ contract: Contract) {
    served = Self.once(contract.operations, \.place)
    sent = Self.once(contract.webhooks + contract.operations.flatMap(\.callbacks).flatMap(\.operations), \.place)
    parameters = Self.once(served.flatMap(\.parameters), \.place)
    responses = Self.responses(of: served)
  }

  /// The responses of some operations with some of the statuses.
  static func responses(
    of operations: [Operation], where isMeant: (StatusPattern) -> Bool = { _ in true }
  ) -> [ResponseUse] {
    var uses: [ResponseUse] = []
    for operation in operations {
      for response in operation.responses where isMeant(response.status) {
        uses.append(ResponseUse(operation: operation, response: response))
      }
    }
    return once(uses, \.response.place)
  }

  private static func once<Element>(_ elements: [Element], _ place: (Element) -> Place) -> [Element] {
    var places: Set<Place> = []
    return elements.filter { places.insert(place($0)).inserted }
  }
}

/// A documented response and an operation that has it.
struct ResponseUse {
  var operation: Operation
  var response: Response
}

extension LintSubject {
  var served: [Operation] { walk.served }
  var sent: [Operation] { walk.sent }
  var servedAndSent: [Operation] { walk.served + walk.sent }
  var parameters: [Parameter] { walk.parameters }
  var responses: [ResponseUse] { walk.responses }
}
