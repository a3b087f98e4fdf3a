import ContractModel

/// Which schemas stand for values that the service takes from others, and for values that it gives.
///
/// A schema stands for a value where a body, a parameter, a property or an item has it; what only adds to another one
/// (`allOf`) is looked at together with that one.
struct SchemaReach: Sendable {
  /// In the order in which they are found; each once.
  private(set) var inputs: [SchemaID] = []
  private(set) var outputs: [SchemaID] = []
  /// Of variants without a name: the schema whose value they are. What it demands holds for them too.
  private(set) var owners: [SchemaID: SchemaID] = [:]

  /// For each schema whether it was seen: as input or output, of a request or a response; as a value, or as a part of one.
  private var seen: [UInt8]
  private var expanded: [UInt8]
  private var open: [SchemaID] = []

  init(_ contract: Contract) {
    seen = [UInt8](repeating: 0, count: contract.schemas.count)
    expanded = seen
    for operation in contract.operations { add(operation, contract.schemas, isOurs: true) }
    for operation in contract.webhooks { add(operation, contract.schemas, isOurs: false) }
    (seen, expanded) = ([], [])
  }

  /// Webhooks and callbacks are requests that the service makes: their responses are what comes in.
  private mutating func add(_ operation: Operation, _ table: SchemaTable, isOurs: Bool) {
    for parameter in operation.parameters { follow(parameter.content.schemas, table, isOurs, isRequest: true) }
    follow(operation.body?.content.flatMap(\.schemas) ?? [], table, isOurs, isRequest: true)
    for response in operation.responses {
      let schemas = response.headers.flatMap(\.content.schemas) + response.content.flatMap(\.schemas)
      follow(schemas, table, !isOurs, isRequest: false)
    }
    for callback in operation.callbacks {
      for operation in callback.operations { add(operation, table, isOurs: !isOurs) }
    }
  }

  private mutating func follow(_ roots: [SchemaID], _ table: SchemaTable, _ isInput: Bool, isRequest: Bool) {
    let bit: UInt8 = (isInput ? 1 : 2) << (isRequest ? 0 : 2)
    for root in roots.reversed() { reach(root, bit, isInput) }
    while let id = open.popLast() {
      for schema in table.conjuncts(of: id) {
        // A base that a thousand schemas extend is gone through once.
        guard expanded[Int(schema.id.index)] & bit == 0 else { continue }
        expanded[Int(schema.id.index)] |= bit
        schema.forEachPart { part, target in
          switch part {
          case .property:
            let annotations = table[target].annotations
            if isRequest ? annotations?.isReadOnly == true : annotations?.isWriteOnly == true { return }
            reach(target, bit, isInput)
          case .members, .items: reach(target, bit, isInput)
          case .variant:
            if table[target].name == nil { owners[target] = id }
            reach(target, bit, isInput)
          case .conjunct, .condition: break
          }
        }
      }
    }
  }

  private mutating func reach(_ id: SchemaID, _ bit: UInt8, _ isInput: Bool) {
    let before = seen[Int(id.index)]
    guard before & bit == 0 else { return }
    seen[Int(id.index)] = before | bit
    open.append(id)
    if isInput {
      if before & 0b0101 == 0 { inputs.append(id) }
    } else if before & 0b1010 == 0 {
      outputs.append(id)
    }
  }
}

extension MediaType {
  var schemas: [SchemaID] { [schema, itemSchema].compactMap(\.self) }
}

extension Parameter.Content {
  var schemas: [SchemaID] {
    switch self {
    case .schema(let schema, _, _): [schema]
    case .media(let media): media.schemas
    }
  }
}
