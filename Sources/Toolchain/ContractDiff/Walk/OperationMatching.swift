import ContractModel

/// Which operations of two contracts are each other: by method and path template without the parameters' names; moved
/// ones by their id, or by being the only ones that look alike.
struct OperationMatching {
  struct Match {
    var base: Operation
    var revision: Operation
    var isMoved = false
    var isWebhook = false
  }

  private(set) var pairs: [Match] = []
  private(set) var removed: [Operation] = []
  private(set) var added: [Operation] = []
  private(set) var removedWebhooks: [Operation] = []
  private(set) var addedWebhooks: [Operation] = []

  init(_ base: Contract, _ revision: Contract) {
    (removed, added) = match(base.operations, revision.operations, isWebhook: false)
    pairMoved(base, revision)
    (removedWebhooks, addedWebhooks) = match(base.webhooks, revision.webhooks, isWebhook: true)
  }

  /// Neither contract has an operation: they are libraries of schemas.
  var isEmpty: Bool {
    pairs.isEmpty && removed.isEmpty && added.isEmpty && removedWebhooks.isEmpty && addedWebhooks.isEmpty
  }

  static func key(_ operation: Operation) -> String {
    let path = operation.path.parts.map { part in
      if case .literal(let text) = part { text } else { "{}" }
    }
    return operation.method.rawValue + " " + path.joined()
  }

  private mutating func match(
    _ old: [Operation], _ new: [Operation], isWebhook: Bool
  ) -> ([Operation], [Operation]) {
    var places: [String: [Int]] = [:]
    for (index, operation) in new.enumerated().reversed() { places[Self.key(operation), default: []].append(index) }
    var taken: Set<Int> = []
    var gone: [Operation] = []
    for operation in old {
      guard let index = places[Self.key(operation)]?.popLast() else {
        gone.append(operation)
        continue
      }
      taken.insert(index)
      pairs.append(Match(base: operation, revision: new[index], isWebhook: isWebhook))
    }
    return (gone, new.indices.filter { !taken.contains($0) }.map { new[$0] })
  }

  private mutating func pairMoved(_ base: Contract, _ revision: Contract) {
    pairLeft { operation, _ in operation.id.map { "id " + $0 } }
    pairLeft { operation, isBase in Self.look(operation, isBase ? base : revision) }
  }

  /// Keys that several of one side share say nothing.
  private mutating func pairLeft(_ key: (Operation, Bool) -> String?) {
    guard !removed.isEmpty, !added.isEmpty else { return }
    var news: [String: [Int]] = [:]
    for (index, operation) in added.enumerated() {
      if let key = key(operation, false) { news[key, default: []].append(index) }
    }
    var olds: [String: [Int]] = [:]
    for (index, operation) in removed.enumerated() {
      if let key = key(operation, true) { olds[key, default: []].append(index) }
    }
    var takenOld: Set<Int> = []
    var takenNew: Set<Int> = []
    for (index, operation) in removed.enumerated() {
      guard let key = key(operation, true), olds[key]?.count == 1, let places = news[key], places.count == 1 else {
        continue
      }
      takenOld.insert(index)
      takenNew.insert(places[0])
      pairs.append(Match(base: operation, revision: added[places[0]], isMoved: true))
    }
    removed = removed.enumerated().filter { !takenOld.contains($0.offset) }.map(\.element)
    added = added.enumerated().filter { !takenNew.contains($0.offset) }.map(\.element)
  }

  /// Method, parameters, named schemas and statuses; nil for operations that say too little to be told apart.
  private static func look(_ operation: Operation, _ contract: Contract) -> String? {
    func name(_ media: MediaType) -> String {
      let schema = media.schema.map { contract.schemas[$0] }
      return media.type + ":" + (schema?.name ?? "\(schema?.object?.properties.map(\.name) ?? [])")
    }
    let body = operation.body?.content.map(name) ?? []
    let replies = operation.responses.map { $0.status.text + "(" + $0.content.map(name).joined(separator: ",") + ")" }
    let named = (operation.body?.content ?? []) + operation.responses.flatMap(\.content)
    guard named.contains(where: { $0.schema.map { contract.schemas[$0].name != nil } ?? false }) else { return nil }
    let parameters = operation.parameters.map { $0.location.rawValue + " " + $0.name }.sorted()
    // The last literal is what an operation is called: `/v1/orders` moves to `/v2/orders`, not to `/v2/invoices`.
    let last = operation.path.text.split(separator: "/").last { !$0.hasPrefix("{") } ?? ""
    return ([operation.method.rawValue, String(last)] + parameters + body + replies).joined(separator: " ")
  }
}
