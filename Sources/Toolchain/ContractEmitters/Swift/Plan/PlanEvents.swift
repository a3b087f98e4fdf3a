import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  /// A webhook or callback before its names are given.
  struct Event {
    var operation: ContractModel.Operation
    /// The index of the operation that a callback belongs to.
    var parent: Int?
    var id: String
  }

  /// Webhooks in the contract's order, then callbacks in their operations'. A callback that several operations share by
  /// reference is one.
  func events() -> [Event] {
    var events: [Event] = []
    let byName = Dictionary(grouping: contract.webhooks, by: \.path.text)
    for webhook in contract.webhooks {
      let isOnly = byName[webhook.path.text]?.count == 1
      events.append(
        Event(operation: webhook, parent: nil, id: webhook.id ?? Self.id(webhook.path.text, webhook, isOnly)))
    }
    var seen: Set<Place> = []
    for (index, operation) in contract.operations.enumerated() {
      for callback in operation.callbacks {
        for event in callback.operations where seen.insert(event.place).inserted {
          let name = (operation.id ?? Self.derivedID(operation)) + "-" + callback.name
          let id = event.id ?? Self.id(name, event, callback.operations.count == 1)
          events.append(Event(operation: event, parent: index, id: id))
        }
      }
    }
    return events
  }

  private static func id(_ name: String, _ operation: ContractModel.Operation, _ isOnly: Bool) -> String {
    isOnly ? name : name + "-" + operation.method.rawValue.lowercased()
  }

  func nameEvents(_ events: [Event]) -> [(type: String, method: String, id: String)] {
    var webhooks = NameScope(reserving: Self.methodNames)
    var callbacks = NameScope(reserving: Self.methodNames)
    return events.map { event in
      let name = chosen("operation:" + event.id) ?? event.id
      let type = SwiftNaming.type(name)
      let member = SwiftNaming.member(name)
      let claimed = typeScope.claim(
        type == member || typeScope.isTaken(type) ? type + (event.parent == nil ? "Webhook" : "Callback") : type)
      return (claimed, event.parent == nil ? webhooks.claim(member) : callbacks.claim(member), event.id)
    }
  }

  func plan(
    _ event: Event, _ names: (type: String, method: String, id: String),
    operations: [(type: String, method: String, id: String)]
  ) -> OperationPlan? {
    var operation = event.operation
    // An address that somebody else chose has no places for parameters of ours.
    operation.parameters.removeAll { $0.location == .path }
    guard var plan = plan(operation, names) else { return nil }
    plan.server = nil
    plan.origin = event.parent.map { .callback(parent: operations[$0].type) } ?? .webhook
    return plan
  }
}
