import ContractModel
import ContractText

/// The operations of a path, before they know which.
struct PathItem {
  var operations: [ContractModel.Operation] = []
}

extension Reading {
  /// A path item, its parameters and servers already in its operations.
  func pathItem(_ node: Node) -> PathItem? {
    guard let parts = followPathItem(node) else { return nil }
    var item = PathItem()
    var methods: [(method: ContractModel.Method, key: Node, value: Node)] = []
    var common: [Parameter] = []
    var swagger2 = Swagger2Parameters()
    var servers: [Server]?
    var texts = PathTexts()
    var extensions: Extensions = [:]
    // A path item may have a reference and fields of its own; its own fields win.
    for part in parts {
      for (key, value) in part.entries {
        let field = keyword(key)
        if let method = ContractModel.Method(field) {
          if method == .query { newer(key, than: .pathItem, since: .v32) }
          if let index = methods.firstIndex(where: { $0.method == method }) {
            methods[index] = (method, key, value)
          } else {
            methods.append((method, key, value))
          }
          continue
        }
        switch field {
        case .reference: break
        case .additionalOperations:
          newer(key, than: .pathItem, since: .v32)
          for operation in additionalOperations(value) {
            if let index = methods.firstIndex(where: { $0.method == operation.method }) {
              methods[index] = operation
            } else {
              methods.append(operation)
            }
          }
        case .summary: texts.summary = text(value, .summary)
        case .description: texts.description = text(value, .description)
        case .parameters where dialect == .v20:
          swagger2 = swagger2Parameters(value).overriding(swagger2)
          common = merge(common, swagger2.values)
        case .parameters: common = merge(common, parameters(value))
        case .servers: servers = readServers(value)
        default: otherField(key, value, in: .pathItem, into: &extensions)
        }
      }
    }
    let context = OperationContext(
      parameters: common, swagger2: swagger2, servers: servers ?? contract.servers, texts: texts,
      extensions: extensions)
    let inherited = findings.charged
    for (method, key, value) in methods {
      findings.charged = inherited
      let read = { self.operation(value, method, at: key, context) }
      // Ten thousand paths may share one item by reference: it is read once. A callback leaves out what is in it.
      let isShared = parts.count == 1 && !isInsideCallback
      let operation = isShared ? shared(value, in: \.sharedOperations, read) : read()
      if var operation {
        operation.defects = findings.charged
        item.operations.append(operation)
      }
    }
    findings.charged = inherited
    return item
  }

  /// OpenAPI 3.2.0 §4.9: methods that have no field of their own, as they are sent. Methods have case (RFC 9110 §9.1).
  private func additionalOperations(_ node: Node) -> [(method: ContractModel.Method, key: Node, value: Node)] {
    guard let node = mapping(node, .additionalOperations) else { return [] }
    var result: [(method: ContractModel.Method, key: Node, value: Node)] = []
    for (key, value) in node.entries {
      let name = key.text
      if name.utf8.starts(with: "x-".utf8) { continue }
      guard HTTPToken.isToken(name) else {
        // The path's other operations are not at fault.
        findings.add(
          Diagnostic(
            "invalid-method", .error, "a method is an HTTP token; \"\(shown(name))\" is none", at: key.place),
          charging: false)
        continue
      }
      if let own = Keyword(rawValue: name.lowercased()), ContractModel.Method(own)?.rawValue == name {
        report(
          "method-has-a-field", .warning, "\(name) has a field of its own in a path item", at: key,
          fix: "Write it as \"\(own.rawValue)\" beside \"additionalOperations\".")
      }
      result.append((ContractModel.Method(rawValue: name), key, value))
    }
    return result
  }

  /// The item, and what stands beside the reference to it.
  private func followPathItem(_ node: Node) -> [Node]? {
    guard node.kind == .mapping else {
      report("wrong-type", "a path item must be a mapping, not \(node.kind.noun)", at: node)
      return nil
    }
    guard reference(in: node) != nil else { return [node] }
    // `follow` reports ignored siblings; here they count.
    guard let found = followLinks(node, as: .pathItem) else { return nil }
    return node.count > 1 ? [found.node, node] : [found.node]
  }
}

/// What a path item's operations inherit.
struct OperationContext {
  var parameters: [Parameter] = []
  /// What of Swagger 2.0's parameters is part of a body.
  var swagger2 = Swagger2Parameters()
  var servers: [Server] = []
  var texts = PathTexts()
  var extensions: Extensions = [:]
}

/// Summary and description of a path, for operations that have none.
struct PathTexts {
  var summary: String?
  var description: String?
}

/// The fields of a path item that are methods; others stand under `additionalOperations` (3.2).
extension ContractModel.Method {
  init?(_ field: Keyword) {
    switch field {
    case .get: self = .get
    case .put: self = .put
    case .post: self = .post
    case .delete: self = .delete
    case .options: self = .options
    case .head: self = .head
    case .patch: self = .patch
    case .trace: self = .trace
    case .query: self = .query
    default: return nil
    }
  }
}
