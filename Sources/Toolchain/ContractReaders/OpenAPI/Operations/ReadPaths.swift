import ContractModel
import ContractText

extension Reading {
  static let methods: [String: ContractModel.Method] = [
    "get": .get, "put": .put, "post": .post, "delete": .delete, "options": .options, "head": .head, "patch": .patch, "trace": .trace,
  ]
  private static let pathItemFields: Set<String> = Set(methods.keys).union(["$ref", "summary", "description", "servers", "parameters"])
  private static let operationFields: Set<String> = [
    "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks",
    "deprecated", "security", "servers",
  ]

  func readPaths(_ paths: Node, servers: [Server], security: [SecurityRequirement]) -> [ContractModel.Operation] {
    var operations: [ContractModel.Operation] = []
    var seen: [String: Place] = [:]
    for (key, item) in paths.entries {
      let text = key.text
      if text.hasPrefix("x-") { continue }
      guard let template = template(key) else { continue }
      // Two templates that differ in their parameters' names only answer the same requests.
      let shape = template.parts.reduce(into: "") { result, part in
        if case .literal(let literal) = part { result += literal } else { result += "{}" }
      }
      if let first = seen[shape] {
        error("ambiguous-path", "\(shortened(text)) is equivalent to the path at \(first.start.line):\(first.start.column)", key.place, fix: "Merge the two.", notes: [.init("the other one", at: first)])
        continue
      }
      seen[shape] = key.place
      operations += readPathItem(item, template: template, keyPlace: key.place, servers: servers, security: security)
    }
    return operations
  }

  /// `/orders/{id}` in its parts, or nil with the fault reported.
  private func template(_ key: Node) -> PathTemplate? {
    let text = key.text
    func fault(_ id: String, _ message: String, _ offset: Int = 0) -> PathTemplate? {
      var place = key.place
      place.start.column += Int32(offset)
      error(id, message, place, fix: "Write a path like /orders/{id}.")
      return nil
    }
    guard text.hasPrefix("/") else { return fault("invalid-path", "a path starts with \"/\"") }
    var parts: [PathTemplate.Part] = []
    var literal = ""
    var name: String?
    var names: Set<String> = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "{":
        if name != nil { return fault("invalid-path", "nested braces in the path", offset) }
        if literal.isEmpty, !parts.isEmpty {
          warn("adjacent-path-parameters", "two parameters with nothing between them cannot be told apart", key.place, fix: "Put text between them.")
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        (literal, name) = ("", "")
      case "}":
        guard let complete = name else { return fault("invalid-path", "unbalanced brace in the path", offset) }
        if complete.isEmpty { return fault("invalid-path", "empty parameter name in the path", offset - 1) }
        if !names.insert(complete).inserted { return fault("invalid-path", "the template names \"\(shortened(complete))\" twice", offset - complete.unicodeScalars.count - 1) }
        parts.append(.parameter(complete))
        name = nil
      case "?" where name == nil, "#" where name == nil: return fault("invalid-path", "no query or fragment in a path", offset)
      default: if name == nil { literal.unicodeScalars.append(scalar) } else { name?.unicodeScalars.append(scalar) }
      }
    }
    if name != nil { return fault("invalid-path", "unbalanced brace in the path") }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    if text.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) {
      warn("dot-segment", "dot segments never reach a server", key.place, fix: "Remove them.")
    }
    return PathTemplate(text: text, parts: parts)
  }

  func readPathItem(
    _ node: Node, template: PathTemplate, keyPlace: Place, servers: [Server], security: [SecurityRequirement]
  ) -> [ContractModel.Operation] {
    guard node.kind != .null, let item = resolved(node, "path item"), mapping(item, "a path item") != nil else { return [] }
    checkFields(item, Self.pathItemFields, "a path item", strict: true)
    let shared = readParameters(item.member("parameters"))
    let own = item.member("servers").map { self.servers($0) }
    var operations: [ContractModel.Operation] = []
    for (key, value) in item.entries {
      guard let method = Self.methods[key.text], mapping(value, "an operation") != nil else { continue }
      operations.append(
        readOperation(value, key, method, template, keyPlace: keyPlace, shared: shared, servers: own ?? servers, security: security))
    }
    return operations
  }

  private func readOperation(
    _ node: Node, _ key: Node, _ method: ContractModel.Method, _ template: PathTemplate, keyPlace: Place, shared: [ContractModel.Parameter],
    servers: [Server], security: [SecurityRequirement]
  ) -> ContractModel.Operation {
    let outer = defects
    defects = []
    defer { defects = outer }
    checkFields(node, Self.operationFields, "an operation")
    var operation = ContractModel.Operation(method: method, path: template, place: key.place)
    if let id = node.member("operationId"), let name = text(id, "operationId") {
      operation.id = name
      if let first = operationIDs[name] {
        error("duplicate-operation-id", "duplicate operationId \"\(shortened(name))\" (first at \(first.start.line):\(first.start.column))", id.place, fix: "Give each operation an id of its own.", notes: [.init("the first one", at: first)])
      } else {
        operationIDs[name] = id.place
      }
    }
    operation.tags = list(node.member("tags"), "tags").map(\.text)
    operation.summary = text(node.member("summary"), "summary")
    operation.description = text(node.member("description"), "description")
    operation.isDeprecated = flag(node.member("deprecated"), "deprecated")
    operation.extensions = extensions(node)
    operation.serviceLevel = serviceLevel(node)
    let own = readParameters(node.member("parameters"))
    operation.parameters = shared.filter { parameter in !own.contains { $0.name == parameter.name && $0.location == parameter.location } } + own
    checkPathParameters(&operation, key, keyPlace)
    if let body = node.member("requestBody"), body.kind != .null {
      if method == .get || method == .head || method == .delete, !is31 || method != .delete {
        if method != .delete { warn("body-without-meaning", "a body on \(method.rawValue) has no defined meaning", node.entry("requestBody")?.key.place ?? body.place, fix: "Use POST, or send parameters.") }
      }
      operation.body = readBody(body)
    }
    operation.responses = readResponses(node, key)
    operation.servers = node.member("servers").map { self.servers($0) } ?? servers
    operation.security = requirements(node.member("security")) ?? security
    if let callbacks = node.member("callbacks"), mapping(callbacks, "callbacks") != nil {
      for (name, value) in callbacks.entries {
        guard let callback = resolved(value, "callback"), mapping(callback, "a callback") != nil else { continue }
        for (expression, item) in callback.entries where !expression.text.hasPrefix("x-") {
          let template = PathTemplate(text: expression.text, parts: [.literal(expression.text)])
          operation.callbacks.append(
            Callback(name: name.text, expression: expression.text, operations: readPathItem(item, template: template, keyPlace: expression.place, servers: [], security: [])))
        }
      }
    }
    operation.pagination = readPagination(node, operation)
    operation.defects = defects ?? []
    return operation
  }

  private func checkPathParameters(_ operation: inout ContractModel.Operation, _ key: Node, _ keyPlace: Place) {
    guard operation.path.text.hasPrefix("/") else { return }
    var names: [String] = []
    for part in operation.path.parts { if case .parameter(let name) = part { names.append(name) } }
    for name in names where !operation.parameters.contains(where: { $0.location == .path && $0.name == name }) {
      var place = keyPlace
      if let range = operation.path.text.unicodeScalars.indices.first(where: { operation.path.text[$0...].hasPrefix("{\(name)}") }) {
        place.start.column += Int32(operation.path.text.unicodeScalars.distance(from: operation.path.text.unicodeScalars.startIndex, to: range))
      }
      error("undeclared-path-parameter", "path parameter \"\(shortened(name))\" is not declared", place, fix: "Declare it under parameters with in: path.")
      let schema = schemas.synthesise(place) { Schema(id: $0, name: nil, place: place, types: .string) }
      operation.parameters.append(
        ContractModel.Parameter(name: name, location: .path, isRequired: true, content: .schema(schema, style: .simple, explode: false), place: place))
    }
    for parameter in operation.parameters where parameter.location == .path && !names.contains(parameter.name) {
      error("unused-path-parameter", "path parameter \"\(shortened(parameter.name))\" is not in the path", parameter.place, fix: "Add {\(shortened(parameter.name))} to the path, or remove it.")
    }
    operation.parameters.removeAll { $0.location == .path && !names.contains($0.name) }
  }

  private func readPagination(_ node: Node, _ operation: ContractModel.Operation) -> Pagination? {
    guard let entry = node.entry("x-pagination"), mapping(entry.value, "x-pagination") != nil else { return nil }
    let value = entry.value
    checkFields(value, ["style", "parameter", "next", "items", "first"], "x-pagination")
    let parameter = value.member("parameter")?.text ?? ""
    let items = value.member("items")?.text ?? ""
    guard operation.parameters.contains(where: { $0.name == parameter && $0.location == .query }) else {
      error("invalid-pagination", "x-pagination: there is no query parameter \"\(shortened(parameter))\"", (value.member("parameter") ?? value).place, fix: "Name a query parameter of this operation.")
      return nil
    }
    switch value.member("style")?.text {
    case "cursor":
      guard let next = value.member("next")?.text, next.hasPrefix("/") else {
        error("invalid-pagination", "x-pagination: cursor needs next, a JSON pointer into the response", value.place, fix: "Add next: /nextCursor.")
        return nil
      }
      return Pagination(style: .cursor(parameter: parameter, next: next), items: items, place: entry.key.place)
    case "offset": return Pagination(style: .offset(parameter: parameter), items: items, place: entry.key.place)
    case "page":
      return Pagination(style: .page(parameter: parameter, first: value.member("first").flatMap { Int($0.text) } ?? 1), items: items, place: entry.key.place)
    default:
      error("invalid-pagination", "x-pagination: style is cursor, offset or page", (value.member("style") ?? value).place, fix: "Write style: cursor.")
      return nil
    }
  }
}
