import ContractModel
import ContractText
import TreatyJSON

/// The fields of `x-pagination` as written.
struct PaginationFields {
  var node: Node
  var fields: [String: Node] = [:]
}

extension Reading {
  /// `x-pagination: { style: cursor, parameter: cursor, next: /nextCursor, items: /items }`; docs/pagination.md.
  func readPagination(_ node: Node) -> Pagination? {
    guard node.kind == .mapping else {
      report("invalid-pagination", "\"x-pagination\" must be a mapping, not \(node.kind.noun)", at: node)
      return nil
    }
    var fields = PaginationFields(node: node)
    for (key, value) in node.entries { fields.fields[key.text] = value }
    guard let styleNode = paginationField("style", fields), let parameter = paginationField("parameter", fields)?.text,
      let items = pointer("items", fields)
    else { return nil }
    let allowed: [String]
    let style: Pagination.Style
    switch styleNode.text {
    case "cursor":
      guard let next = pointer("next", fields) else { return nil }
      style = .cursor(parameter: parameter, next: next)
      allowed = ["style", "parameter", "items", "next"]
    case "offset":
      style = .offset(parameter: parameter)
      allowed = ["style", "parameter", "items"]
    case "page":
      style = .page(parameter: parameter, first: first(fields))
      allowed = ["style", "parameter", "items", "first"]
    default:
      report(
        "invalid-pagination",
        "\"\(shown(styleNode.text))\" is no style of pagination; there are cursor, offset and page",
        at: styleNode,
        fix: didYouMean(styleNode.text, ["cursor", "offset", "page"]))
      return nil
    }
    for (key, _) in node.entries where !allowed.contains(key.text) {
      report(
        "unknown-field", "\"x-pagination\" of style \(styleNode.text) has no field \"\(shown(key.text))\"", at: key,
        fix: didYouMean(key.text, allowed))
    }
    return Pagination(style: style, items: items, place: node.place.startOnly)
  }

  /// Nil is reported: every style needs the fields that are asked for this way.
  private func paginationField(_ name: String, _ fields: PaginationFields) -> Node? {
    guard let node = fields.fields[name], node.kind == .string else {
      report(
        "invalid-pagination", "\"x-pagination\" needs \"\(name)\", a string", at: fields.fields[name] ?? fields.node)
      return nil
    }
    return node
  }

  /// RFC 6901. Empty for the whole body.
  private func pointer(_ name: String, _ fields: PaginationFields) -> String? {
    guard let node = paginationField(name, fields) else { return nil }
    let text = node.text
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else {
      report(
        "invalid-pagination", "\"\(name)\" is a JSON pointer: it starts with \"/\"", at: node,
        fix: "Write /\(shown(text)).")
      return nil
    }
    return text
  }

  /// Pages are counted from 1 more often than from 0.
  private func first(_ fields: PaginationFields) -> Int {
    guard let node = fields.fields["first"] else { return 1 }
    guard let value = JSONNumber(yaml: node.text)?.int64, let page = Int(exactly: value), node.kind == .integer else {
      report("invalid-pagination", "\"first\" is the number of the first page", at: node)
      return 1
    }
    return page
  }

  // MARK: - Against the operation

  /// After everything is read: pointers are followed through schemas that may come later in the document.
  func checkPaginations() {
    var search = PropertySearch(contract.schemas)
    for index in contract.operations.indices where contract.operations[index].pagination != nil {
      var operation = contract.operations[index]
      check(&operation, &search)
      contract.operations[index] = operation
    }
  }

  /// A pagination that does not fit its operation is reported and dropped: the operation itself stands.
  private func check(_ operation: inout ContractModel.Operation, _ search: inout PropertySearch) {
    guard let pagination = operation.pagination else { return }
    var pointers = [("items", pagination.items)]
    let parameter: String
    switch pagination.style {
    case .cursor(let name, let next):
      parameter = name
      pointers.append(("next", next))
    case .offset(let name), .page(let name, _): parameter = name
    }
    guard operation.parameters.contains(where: { $0.name == parameter && $0.location == .query }) else {
      let names = operation.parameters.filter { $0.location == .query }.map(\.name)
      misfit(
        &operation, pagination, "there is no query parameter \"\(shown(parameter))\"",
        didYouMean(parameter, names))
      return
    }
    let bodies = successBodies(operation)
    guard !bodies.isEmpty else {
      return misfit(&operation, pagination, "the operation answers with no JSON body", nil)
    }
    for (name, pointer) in pointers {
      guard let found = follow(pointer, from: bodies, &search) else {
        return misfit(
          &operation, pagination, "\"\(name)\" leads to \(shown(pointer)), which no successful answer has", nil)
      }
      if name == "items", !found.isEmpty, !found.contains(where: { search.mayBeArray($0) }) {
        return misfit(&operation, pagination, "\"items\" leads to \(shown(pointer)), which is no array", nil)
      }
    }
  }

  private func misfit(
    _ operation: inout ContractModel.Operation, _ pagination: Pagination, _ message: String, _ fix: String?
  ) {
    operation.pagination = nil
    report("invalid-pagination", message, at: pagination.place, fix: fix)
  }

  /// JSON only: a pointer has no meaning in anything else.
  private func successBodies(_ operation: ContractModel.Operation) -> [SchemaID] {
    var result: [SchemaID] = []
    for response in operation.responses {
      switch response.status {
      case .code(200...299), .range(2):
        for media in response.content where media.type.lowercased().contains("json") {
          if let schema = media.schema { result.append(schema) }
        }
      default: break
      }
    }
    return result
  }

  /// The schemas that a pointer into the body leads to; nil when the body has no such place, none when there is too much
  /// to search.
  private func follow(
    _ pointer: String, from bodies: [SchemaID], _ search: inout PropertySearch
  ) -> [SchemaID]? {
    var current = bodies
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let found = search.schemas(of: name, in: current) else { return [] }
      if found.isEmpty { return nil }
      current = found
    }
    return current
  }
}
