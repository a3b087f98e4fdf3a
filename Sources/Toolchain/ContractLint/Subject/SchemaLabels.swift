import ContractModel

/// What messages call schemas: the component they belong to and the way from it (`Order.items[].sku`), else the message
/// (`items[].sku in placeOrder's request`).
struct SchemaLabels: Sendable {
  private enum Origin {
    case unknown
    case component(String)
    case message(String)
    case part(of: SchemaID, step: String)
  }
  private var origins: [Origin]
  private var open: [SchemaID] = []

  init(_ contract: Contract) {
    let table = contract.schemas
    origins = [Origin](repeating: .unknown, count: table.count)
    // Whatever has a name is called by it, wherever it is met.
    for schema in table.all { if let name = schema.name { origins[Int(schema.id.index)] = .component(name) } }
    for schema in table.all where schema.name != nil { expand(schema.id, table) }
    for operation in contract.operations + contract.webhooks { add(operation, table) }
    open = []
  }

  func label(_ id: SchemaID) -> String {
    var steps: [String] = []
    var current = id
    while case .part(let owner, let step) = origins[Int(current.index)], steps.count < 64 {
      steps.append(step)
      current = owner
    }
    let path = steps.reversed().joined()
    switch origins[Int(current.index)] {
    case .component(let name): return name + path
    case .message(let text):
      let plain = path.hasPrefix(".") ? String(path.dropFirst()) : path
      return plain.isEmpty ? text : "\(plain) in \(text)"
    case .unknown, .part: return path.isEmpty ? "this schema" : String(path.drop { $0 == "." })
    }
  }

  private mutating func add(_ operation: Operation, _ table: SchemaTable) {
    for parameter in operation.parameters {
      begin(parameter.content.schemas, "the \(parameter.location.rawValue) parameter \(parameter.name)", table)
    }
    begin(operation.body?.content.flatMap(\.schemas) ?? [], "\(operation.label)'s request", table)
    for response in operation.responses {
      for header in response.headers { begin(header.content.schemas, "the header \(header.name)", table) }
      let text = "\(operation.label)'s \(response.status.text) response"
      begin(response.content.flatMap(\.schemas), text, table)
    }
    for callback in operation.callbacks { for operation in callback.operations { add(operation, table) } }
  }

  private mutating func begin(_ schemas: [SchemaID], _ text: String, _ table: SchemaTable) {
    for id in schemas {
      guard case .unknown = origins[Int(id.index)] else { continue }
      origins[Int(id.index)] = .message(text)
      expand(id, table)
    }
  }

  private mutating func expand(_ root: SchemaID, _ table: SchemaTable) {
    open.append(root)
    while let id = open.popLast() {
      table[id].forEachPart { part, target in
        guard case .unknown = origins[Int(target.index)] else { return }
        let step =
          switch part {
          case .property(let property): "." + property.name
          case .members: ".*"
          case .items: "[]"
          case .variant, .conjunct, .condition: ""
          }
        origins[Int(target.index)] = .part(of: id, step: step)
        open.append(target)
      }
    }
  }
}
