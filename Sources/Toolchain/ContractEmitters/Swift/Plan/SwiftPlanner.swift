import CodePrinting
import ContractModel
import ContractText
import TreatyJSON

/// Decides everything about one contract's Swift: names, shapes, boxes, what is unsupported. One pass, no printing.
final class SwiftPlanner {
  let contract: Contract
  let options: SwiftEmitter.Options
  let resolver: ShapeResolver
  var diagnostics: [Diagnostic] = []
  var leftOut: [Diagnostic] { resolver.leftOut + omitted }
  /// What `--allow` took out beside schemas: operations, bodies, links.
  var omitted: [Diagnostic] = []

  /// Types of the module; operations and services share the scope.
  var typeScope = NameScope(reserving: RuntimeNames.reserved)
  var runtime = RuntimeNames(declared: [])
  var names: TypeKeyTable<String>
  var declarations: [Declaration] = []
  /// Keys whose declarations are due, with the use that asked; a queue, because nesting depth is the contract's choice.
  var pending: [(key: TypeKey, name: String)] = []
  var uses: TypeKeyTable<SwiftUse>
  var rules: [TypeKey: String] = [:]
  var sharedRules: [Declaration.Rule: String] = [:]
  var twins: Twins
  var queued: Set<TypeKey> = []
  var reportedUnsupported: Set<TypeKey> = []
  /// Enumerations' cases by type name, for defaults.
  var enumerationCases: [String: [String: String]] = [:]
  var knownMembers: [String: String] = [:]
  /// Which of the options' `names` and `types` stand for something.
  var usedNames: Set<String> = []
  /// By multipart body: its members that are files or have headers.
  var parts: [TypeKey: [String: PartKind]] = [:]
  /// Names that operations give to types inside of them.
  var nestedNames: [String: String] = [:]
  let cycles: TypeCycles
  let directions: Directions
  let xml = XMLPlan()

  /// Where declarations go as they are made; nil where nothing is printed.
  private let printing: PrintingAhead?
  private var printed = 0

  init(_ contract: Contract, _ options: SwiftEmitter.Options, _ printing: PrintingAhead? = nil) {
    self.printing = printing
    self.contract = contract
    self.options = options
    names = TypeKeyTable(for: contract.schemas)
    uses = TypeKeyTable(for: contract.schemas)
    twins = Twins(contract.schemas)
    resolver = ShapeResolver(contract.schemas, allowed: Set(options.allow))
    cycles = TypeCycles(contract.schemas, resolver)
    directions = Directions(contract, resolver)
  }

  func plan() -> SwiftPlan {
    if options.reachedOnly { directions.findReached(contract, resolver) }
    findParts()
    // Declared names first: inline types and operations give way to them.
    var components: [(key: TypeKey, name: String)] = []
    for id in contract.schemas.named {
      let schema = contract.schemas[id]
      guard let component = schema.name else { continue }
      let key = TypeKey(id)
      if options.reachedOnly, directions.reached[key] == nil { continue }
      // A name for what another file calls the same: that one has it.
      if let target = resolver.use(of: key).key.schema, target != id, contract.schemas[target].name == component {
        continue
      }
      // The type is somebody else's: there is nothing to declare.
      if ownType(key) != nil { continue }
      let name = claimType(
        chosen("schema:" + component) ?? SwiftNaming.type(component), for: component, at: schema.place)
      names[key] = name
      components.append((key, name))
    }
    let service = claimType(SwiftNaming.type(serviceBase), for: serviceBase, at: contract.place, suffix: "Client")
    let operationNames = nameOperations()
    let events = events()
    let eventNames = nameEvents(events)
    runtime = RuntimeNames(declared: Set(components.map(\.name)).union((operationNames + eventNames).map(\.type)))

    for (key, name) in components { declareComponent(key, name) }
    drain()
    let security = planSchemes(contract.operations + events.map(\.operation))
    var operations: [OperationPlan] = []
    var eventPlans: [OperationPlan] = []
    if !options.emit.isDisjoint(with: [.client, .server]) {
      for (index, operation) in contract.operations.enumerated() {
        if let plan = plan(operation, operationNames[index]) { operations.append(plan) }
        drain()
      }
      planLinks(&operations)
      drain()
      for (index, event) in events.enumerated() {
        if let plan = plan(event, eventNames[index], operations: operationNames) { eventPlans.append(plan) }
        drain()
      }
    }
    if let printing { printed = printing.take(declarations, from: printed, runtime, isLast: true) }
    diagnostics += resolver.warnings
    for (wanted, given) in typeScope.renamed {
      diagnostics.append(
        Diagnostic("renamed", .note, "the Swift type \(wanted) was taken: generated as \(given)", at: contract.place))
    }
    return SwiftPlan(
      title: contract.title, version: contract.version, summary: contract.summary ?? contract.description,
      serviceName: service, server: contract.servers.first?.url, servers: planServers(), declarations: declarations,
      operations: operations,
      events: eventPlans,
      schemes: security.schemes, credentials: security.credentials, runtime: runtime, xml: xmlMappings,
      modules: ownModules + (xml.isUsed ? ["TreatyXML"] : []))
  }

  /// `OrdersAPI` → `Orders`: the client of it is `OrdersClient`.
  private var serviceBase: String {
    let base = options.namespace ?? options.module
    for suffix in ["API", "Contract"] where base.hasSuffix(suffix) && base.count > suffix.count {
      return String(base.dropLast(suffix.count))
    }
    return base
  }

  func claimType(_ wanted: String, for name: String, at place: Place?, suffix: String = "") -> String {
    let wanted = wanted.isEmpty ? "Empty" : wanted
    if suffix.isEmpty { return typeScope.claim(wanted) }
    // A family of names (`OrdersClient`, `OrdersService`, …) is claimed together.
    let family = [
      "Client", "Service", "Server", "Authenticator", "Credential", "Webhooks", "WebhooksClient", "Callbacks",
      "CallbacksClient",
    ]
    var base = wanted
    while family.contains(where: { typeScope.isTaken(base + $0) }) { base += "API" }
    for member in family { _ = typeScope.claim(base + member) }
    return base
  }

  /// What clients and services have beside a method an operation.
  static let methodNames: Set<String> = ["client", "endpoints", "init", "self"]

  private func nameOperations() -> [(type: String, method: String, id: String)] {
    var methods = NameScope(reserving: Self.methodNames)
    return contract.operations.map { operation in
      let id = operation.id ?? Self.derivedID(operation)
      let name = chosen("operation:" + id) ?? id
      let type = SwiftNaming.type(name)
      let member = SwiftNaming.member(name)
      // `_3gpp` is both: inside the client the method would hide the type.
      return (
        typeScope.claim(type == member || typeScope.isTaken(type) ? type + "Operation" : type), methods.claim(member),
        id
      )
    }
  }

  /// `GET /orders/{id}/items` → `getOrdersByIdItems`.
  static func derivedID(_ operation: ContractModel.Operation) -> String {
    var words = operation.method.rawValue.lowercased()
    for part in operation.path.parts {
      switch part {
      case .literal(let text): words += "-" + text
      case .parameter(let name): words += "-by-" + name
      }
    }
    return SwiftNaming.member(words)
  }

  func drain() {
    var index = 0
    while index < pending.count {
      let (key, name) = pending[index]
      index += 1
      declare(key, name)
      if let printing { printed = printing.take(declarations, from: printed, runtime) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  func report(_ diagnostic: Diagnostic) {
    if options.allow.contains(diagnostic.id) { omitted.append(diagnostic) } else { diagnostics.append(diagnostic) }
  }
}
