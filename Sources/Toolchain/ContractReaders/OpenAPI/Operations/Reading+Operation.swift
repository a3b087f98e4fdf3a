import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.10, without its path. Starts from what the path item and the contract give; own fields replace it.
  /// Inline schemas are read before this returns, so that their errors are this operation's.
  func operation(
    _ node: Node, _ method: ContractModel.Method, at key: Node, _ context: OperationContext
  ) -> ContractModel.Operation? {
    var node = node
    if node.count == 1, reference(in: node) != nil {
      // Not allowed, and the way of those who keep each operation in a file of its own.
      guard let target = operationReference(node) else { return nil }
      node = target
    }
    guard node.kind == .mapping else {
      report("wrong-type", "an operation must be a mapping, not \(node.kind.noun)", at: node)
      return nil
    }
    // In callbacks operations are read anew for every use of a path item.
    if isInsideCallback { spend(50, at: node) }
    guard !spending.isExhausted else { return nil }
    var operation = ContractModel.Operation(method: method, path: PathTemplate(text: "", parts: []), place: key.place)
    operation.summary = context.texts.summary
    operation.description = context.texts.description
    operation.servers = context.servers
    operation.security = commonSecurity
    operation.parameters = context.parameters
    operation.extensions = context.extensions
    var guesses: Set<Keyword> = []
    var hasResponses = false
    var draft = Swagger2Draft()
    for (key, value) in node.entries {
      switch keyword(key) {
      case .tags: operation.tags = texts(value, .tags)
      case .summary: operation.summary = text(value, .summary)
      case .description: operation.description = text(value, .description)
      case .externalDocs: readExternalDocs(value)
      case .operationId: operation.id = operationID(value)
      case .consumes where dialect == .v20: draft.consumes = mediaTypeList(value, .consumes)
      case .produces where dialect == .v20: draft.produces = mediaTypeList(value, .produces)
      case .schemes where dialect == .v20: draft.schemes = value
      case .parameters where dialect == .v20: draft.parameters = value
      case .responses where dialect == .v20:
        hasResponses = true
        draft.responses = value
      case .parameters: operation.parameters = merge(context.parameters, parameters(value))
      case .requestBody:
        newer(key, than: .operation, since: .v30)
        operation.body = requestBody(value, of: method, at: key)
      case .responses:
        hasResponses = true
        operation.responses = responses(value, into: &operation.extensions)
      case .callbacks:
        newer(key, than: .operation, since: .v30)
        operation.callbacks = operationCallbacks(value)
      case .deprecated: operation.isDeprecated = flag(value, .deprecated) ?? false
      case .security: operation.security = readSecurity(value, isOperation: true)
      case .servers:
        newer(key, than: .operation, since: .v30)
        operation.servers = readServers(value)
      default: readOther(key, value, into: &operation, &guesses)
      }
    }
    if dialect == .v20 { complete(&operation, draft, context) }
    if !hasResponses, !dialect.isModern, !guesses.contains(.responses) {
      // With a body it is half of an operation that somebody means; without one it says nothing at all.
      report(
        "missing-field", operation.body == nil ? .error : .warning, "an operation needs \"responses\"", at: key,
        fix: "Add responses: { default: { description: \"\" } }.")
    }
    if dialect >= .v32 { checkQuerystring(operation) }
    drainInlineSchemas()
    return operation
  }

  /// OpenAPI 3.2.0 §4.12.2: the whole query is one value, or made of parameters.
  private func checkQuerystring(_ operation: ContractModel.Operation) {
    let whole = operation.parameters.filter { $0.location == .querystring }
    guard let first = whole.first else { return }
    if whole.count > 1 {
      report("several-querystrings", "an operation has one querystring parameter at most", at: whole[1].place)
    }
    if operation.parameters.contains(where: { $0.location == .query }) {
      report("querystring-and-query", "querystring and query parameters exclude each other", at: first.place)
    }
  }

  /// A broken reference takes the operation with it, which is an error and no stray one.
  private func operationReference(_ node: Node) -> Node? {
    guard let link = reference(in: node) else { return nil }
    report("reference-not-allowed", .warning, "an operation is no place for a $ref; it is followed", at: link)
    do {
      return try loader.resolve(link)
    } catch {
      findings.add(located(error, at: link))
      return nil
    }
  }

  /// Extensions that mean something to this toolchain are kept as written too: other programs may read them.
  private func readOther(
    _ key: Node, _ value: Node, into operation: inout ContractModel.Operation, _ guesses: inout Set<Keyword>
  ) {
    if let guess = otherField(key, value, in: .operation, into: &operation.extensions) { guesses.insert(guess) }
    switch key.text {
    case "x-sla": operation.serviceLevel = readServiceLevel(value)
    case "x-pagination": operation.pagination = readPagination(value)
    default: break
    }
  }

  /// Unique over the contract, callbacks and webhooks included. A path item that is shared by reference has one operation
  /// under several paths, which is no duplicate.
  private func operationID(_ node: Node) -> String? {
    guard let id = text(node, .operationId) else { return nil }
    if let first = operationIDs[id], first != node.place {
      report(
        "duplicate-operation-id", "the operationId \"\(shown(id))\" is used twice", at: node,
        notes: [Diagnostic.Note("first used here", at: first)])
    } else {
      operationIDs[id] = node.place
    }
    return id
  }
}
