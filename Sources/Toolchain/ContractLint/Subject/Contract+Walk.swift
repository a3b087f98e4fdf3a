import ContractModel
import ContractText

extension Contract {
  /// What the service answers. A path item that several paths share is here once.
  var served: [Operation] {
    var places: Set<Place> = []
    return operations.filter { places.insert($0.place).inserted }
  }

  /// What the service asks of others: webhooks and callbacks. They answer, and their owners document that elsewhere.
  var sent: [Operation] {
    var places: Set<Place> = []
    let callbacks = operations.lazy.flatMap(\.callbacks).flatMap(\.operations)
    return (webhooks + callbacks).filter { places.insert($0.place).inserted }
  }

  var servedAndSent: [Operation] { served + sent }

  /// Each parameter of the served operations once, shared ones too.
  var parameters: [Parameter] {
    var places: Set<Place> = []
    return served.flatMap(\.parameters).filter { places.insert($0.place).inserted }
  }
}
