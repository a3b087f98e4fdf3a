import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.16 Responses Object, in the contract's order. Extensions among them are the operation's.
  func responses(_ node: Node, into extensions: inout Extensions) -> [Response] {
    guard let node = mapping(node, .responses) else { return [] }
    var result: [Response] = []
    var seen: Set<StatusPattern> = []
    for (key, value) in node.entries {
      let text = key.text
      if text.utf8.starts(with: "x-".utf8) {
        extensions[text] = json(value)
        continue
      }
      guard let status = status(text, at: key) else { continue }
      guard seen.insert(status).inserted else {
        report("duplicate-status", "the status \(shown(text)) is documented twice", at: key)
        continue
      }
      guard var response = response(value) else { continue }
      response.status = status
      result.append(response)
    }
    if node.count == 0 {
      report(
        "empty-responses", "an operation documents at least one response", at: node,
        fix: "Add default: { description: … }.")
    }
    return result
  }

  /// `200`, `4XX`, `default`. Unquoted codes are integers in YAML; a key's text is what counts.
  private func status(_ text: String, at key: Node) -> StatusPattern? {
    if text == "default" { return .default }
    let bytes = Array(text.utf8)
    if bytes.count == 3, bytes[0] >= 49, bytes[0] <= 53 {
      if bytes[1] == bytes[2], bytes[1] | 0x20 == UInt8(ascii: "x") {
        if bytes[1] != UInt8(ascii: "X") {
          report(
            "lower-case-status-range", .warning, "status ranges are written in upper case", at: key,
            fix: "Write \(text.uppercased()).")
        }
        return .range(Int(bytes[0]) - 48)
      }
      if let code = Int(text), bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return .code(code) }
    }
    report(
      "invalid-status", "\"\(shown(text))\" is no status; there are 100 to 599, 1XX to 5XX and default", at: key,
      fix: didYouMean(text, ["default"]))
    return nil
  }

  /// §4.8.17, by reference or in place; the status is the caller's to set.
  func response(_ node: Node) -> Response? {
    guard let found = follow(node, as: .response) else { return nil }
    guard found.isReferenced else { return readResponse(found.node) }
    guard var response = shared(found.node, in: \.sharedResponses, { self.readResponse(found.node) }) else {
      return nil
    }
    response.name = found.name
    if let description = found.description { response.description = description }
    if let summary = found.summary { response.summary = summary }
    return response
  }

  /// A response says something even without content; only an empty one is likely to be a mistake.
  private func readResponse(_ node: Node) -> Response? {
    if dialect == .v20 { return readSwagger2Response(node) }
    var response = Response(
      status: .default, name: nil, description: nil, headers: [], content: [], place: node.place.startOnly)
    var hasDescription = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .description:
        hasDescription = true
        response.description = text(value, .description)
      case .summary:
        newer(key, than: .response, since: .v32)
        response.summary = text(value, .summary)
      case .headers: response.headers = headers(value)
      case .content: response.content = mediaTypes(value)
      case .links: response.links = links(value)
      default:
        if otherField(key, value, in: .response, into: &response.extensions) == .description { hasDescription = true }
      }
    }
    // 3.2 asks for none any more.
    if !hasDescription, dialect < .v32 { missingDescription(of: response, at: node) }
    return response
  }

  /// Beside content it is only a text that is missing; an empty response says nothing at all.
  func missingDescription(of response: Response, at node: Node) {
    let isEmpty = response.content.isEmpty && response.headers.isEmpty && response.links.isEmpty
    report(
      "missing-response-description", isEmpty ? .error : .warning, "a response needs \"description\"", at: node,
      fix: "Add description: \"\".")
  }

  /// By name; header names have no case, so that two spellings are one header.
  func headers(_ node: Node) -> [Header] {
    guard let node = mapping(node, .headers) else { return [] }
    var result: [Header] = []
    var seen: Set<String> = []
    for (key, value) in node.entries {
      let name = key.text
      guard HTTPToken.isToken(name) else {
        report("invalid-header-name", "a header's name is an HTTP token; \"\(shown(name))\" is none", at: key)
        continue
      }
      guard seen.insert(name.lowercased()).inserted else {
        report("duplicate-header", "the header \(shown(name)) is documented twice", at: key)
        continue
      }
      guard var header = header(value, name: name) else { continue }
      header.name = name
      // OpenAPI 3.1.1 §4.8.17: the content type is told by `content`.
      if name.lowercased() != "content-type" { result.append(header) }
    }
    return result
  }

  /// §4.8.21, by reference or in place; the name is the caller's.
  func header(_ node: Node, name: String) -> Header? {
    guard let found = follow(node, as: .header) else { return nil }
    guard found.isReferenced else { return readHeader(found.node) }
    guard var header = shared(found.node, in: \.sharedHeaders, { self.readHeader(found.node) }) else { return nil }
    if let description = found.description { header.description = description }
    return header
  }

  /// A parameter in a header without name and place, as the specification has it.
  private func readHeader(_ node: Node) -> Header? {
    // Whoever writes OpenAPI 3's form in an older document means it.
    if dialect == .v20, node.entry("schema") == nil, node.entry("content") == nil { return readSwagger2Header(node) }
    var draft = ValueDraft(.header)
    var isRequired = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .required: isRequired = flag(value, .required) ?? false
      case let field: readValueField(key, value, field, &draft)
      }
    }
    guard let content = content(of: draft, .header, at: node) else { return nil }
    return Header(
      name: "", isRequired: isRequired, content: content, description: draft.description,
      isDeprecated: draft.isDeprecated, place: node.place.startOnly)
  }
}
