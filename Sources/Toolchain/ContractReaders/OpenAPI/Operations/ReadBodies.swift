import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  func readBody(_ node: Node) -> RequestBody? {
    guard let target = resolved(node, "request body"), mapping(target, "requestBody") != nil else { return nil }
    checkFields(target, ["description", "content", "required"], "a request body")
    guard let content = target.member("content"), mapping(content, "content") != nil else {
      if target.member("content") == nil { error("missing-content", "content is missing", target.place, fix: "Add content with a media type.") }
      return nil
    }
    return RequestBody(
      name: componentName(node, "requestBodies"), isRequired: flag(target.member("required"), "required"),
      description: text(target.member("description"), "description"), content: readContent(content), place: node.place)
  }

  func readContent(_ node: Node) -> [MediaType] {
    var result: [MediaType] = []
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      let type = key.text
      guard Self.isMediaType(type) else {
        error("invalid-media-type", "\"\(shortened(type))\" is no media type", key.place, fix: "Write one like application/json.")
        continue
      }
      guard value.kind != .null, mapping(value, "a media type") != nil else { continue }
      checkFields(value, ["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"], "a media type")
      var encodings: [Encoding] = []
      if let all = value.member("encoding"), all.kind == .mapping { encodings = all.entries.compactMap { encoding($0.key, $0.value) } }
      result.append(
        MediaType(
          type: type, schema: value.member("schema").map(schemaID), itemSchema: value.member("itemSchema").map(schemaID), encodings: encodings,
          examples: examples(value), place: key.place))
    }
    return result
  }

  private func encoding(_ key: Node, _ node: Node) -> Encoding? {
    guard node.kind == .mapping else { return nil }
    return Encoding(
      property: key.text, contentType: text(node.member("contentType"), "contentType"), headers: readHeaders(node.member("headers")),
      style: node.member("style").flatMap { ParameterStyle(rawValue: $0.text) }, explode: node.member("explode").map { flag($0, "explode") },
      allowsReserved: flag(node.member("allowReserved"), "allowReserved"))
  }

  /// RFC 9110 §8.3.1, with `*` for any.
  private static func isMediaType(_ type: String) -> Bool {
    let essence = type.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    guard type.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return false }
    return isToken(String(parts[0])) && isToken(parts[1].trimmed())
  }

  func readResponses(_ operation: Node, _ key: Node) -> [ContractModel.Response] {
    guard let responses = operation.member("responses") else {
      if !is31 { error("missing-responses", "\"responses\" is missing", key.place, fix: "Add at least one response.") }
      return []
    }
    guard mapping(responses, "responses") != nil else { return [] }
    var result: [ContractModel.Response] = []
    for (status, value) in responses.entries {
      let text = status.text
      if text.hasPrefix("x-") { continue }
      guard let pattern = pattern(text) else {
        error("invalid-status", "\"\(shortened(text))\": status codes are 100 to 599, 1XX to 5XX or default", status.place, fix: "Write a status code.")
        continue
      }
      if let response = readResponse(value, pattern, status) { result.append(response) }
    }
    if result.isEmpty, responses.count == 0 {
      error("missing-responses", "at least one response is needed", responses.place, fix: "Add one.")
    }
    return result
  }

  private func pattern(_ text: String) -> StatusPattern? {
    if text == "default" { return .default }
    if let code = Int(text), text.utf8.count == 3, (100...599).contains(code) { return .code(code) }
    let upper = text.uppercased()
    if upper.utf8.count == 3, upper.hasSuffix("XX"), let hundred = upper.first?.wholeNumberValue, (1...5).contains(hundred) { return .range(hundred) }
    return nil
  }

  private func readResponse(_ node: Node, _ status: StatusPattern, _ key: Node) -> ContractModel.Response? {
    guard let target = resolved(node, "response"), mapping(target, "a response") != nil else { return nil }
    if key.text.contains("x") { warn("lower-case-status", "\(key.text) is read as \(key.text.uppercased())", key.place, fix: "Write capitals.") }
    checkFields(target, ["description", "headers", "content", "links", "summary"], "a response")
    let description = text(target.member("description"), "description")
    if description == nil, target.member("description") == nil {
      // With nothing else in it the whole response was forgotten; beside content only its text was.
      if target.count == 0 { error("missing-description", "\"description\" is missing", target.place, fix: "Say what the response means.") }
      else { warn("missing-description", "\"description\" is missing", target.place, fix: "Say what the response means.") }
    }
    var content: [MediaType] = []
    if let all = target.member("content"), all.kind != .null, mapping(all, "content") != nil { content = readContent(all) }
    return ContractModel.Response(
      status: status, name: componentName(node, "responses"), description: description, headers: readHeaders(target.member("headers")), content: content,
      links: readLinks(target.member("links")), extensions: extensions(target), place: key.place)
  }

  func readHeaders(_ node: Node?) -> [ContractModel.Header] {
    guard let node, node.kind != .null, mapping(node, "headers") != nil else { return [] }
    var result: [ContractModel.Header] = []
    for (key, value) in node.entries {
      guard let target = resolved(value, "header"), mapping(target, "a header") != nil else { continue }
      if !Self.isToken(key.text) {
        error("invalid-header-name", "a header name is an HTTP token", key.place, fix: "Use letters, digits and dashes.")
        continue
      }
      guard let content = content(target, .header) else { continue }
      result.append(
        ContractModel.Header(
          name: key.text, isRequired: flag(target.member("required"), "required"), content: content,
          description: text(target.member("description"), "description"), isDeprecated: flag(target.member("deprecated"), "deprecated"),
          place: key.place))
    }
    return result
  }

  private func readLinks(_ node: Node?) -> [Link] {
    guard let node, node.kind == .mapping else { return [] }
    var result: [Link] = []
    for (key, value) in node.entries {
      guard let target = resolved(value, "link"), target.kind == .mapping else { continue }
      if let id = target.member("operationId") { links.append((id.text, id.place)) }
      var parameters: [String: JSONValue] = [:]
      if let all = target.member("parameters"), all.kind == .mapping { for (name, value) in all.entries { parameters[name.text] = ValueText.value(value) } }
      result.append(
        Link(
          name: key.text, operationID: target.member("operationId")?.text, operationReference: target.member("operationRef")?.text,
          parameters: parameters, place: key.place))
    }
    return result
  }
}

extension Substring {
  func trimmed() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
