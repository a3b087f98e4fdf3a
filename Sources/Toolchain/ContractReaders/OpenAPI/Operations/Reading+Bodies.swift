import ContractModel
import ContractText

extension Reading {
  /// Some methods have bodies that servers and proxies ignore. DELETE has them too often to be worth a word.
  func requestBody(_ node: Node, of method: ContractModel.Method, at key: Node) -> RequestBody? {
    if method == .get || method == .head || method == .delete || method == .trace {
      // RFC 9110 §9.3.1: content of a GET request has no defined meaning, and proxies drop it.
      let severity: Severity? = method == .delete ? nil : .warning
      if let severity {
        report("body-without-meaning", severity, "a body of \(method.rawValue) has no defined meaning", at: key)
      }
    }
    return requestBody(node)
  }

  /// OpenAPI 3.1.1 §4.8.13, by reference or in place.
  func requestBody(_ node: Node) -> RequestBody? {
    guard let found = follow(node, as: .requestBody) else { return nil }
    guard found.isReferenced else { return readRequestBody(found.node) }
    guard var body = shared(found.node, in: \.sharedBodies, { self.readRequestBody(found.node) }) else { return nil }
    body.name = found.name
    if let description = found.description { body.description = description }
    return body
  }

  /// Optional unless it says otherwise, which surprises people and is what the specification says.
  private func readRequestBody(_ node: Node) -> RequestBody? {
    var body = RequestBody(name: nil, isRequired: false, description: nil, content: [], place: node.place.startOnly)
    var hasContent = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .content:
        hasContent = true
        body.content = mediaTypes(value)
      case .required: body.isRequired = flag(value, .required) ?? false
      case .description: body.description = text(value, .description)
      default: if otherField(key, in: .requestBody) == .content { hasContent = true }
      }
    }
    if !hasContent { missing(.content, in: .requestBody, at: node) }
    return body
  }

  /// `content` by media type. Two spellings of one type (`Application/JSON`) cannot both be chosen by a request: the first
  /// one stays.
  func mediaTypes(_ node: Node) -> [MediaType] {
    guard let node = mapping(node, .content) else { return [] }
    var result: [MediaType] = []
    var seen: Set<String> = []
    for (key, value) in node.entries {
      let name = key.text
      guard HTTPToken.isMediaType(name) else {
        let message = "\"\(shown(name))\" is no media type"
        let fix = "Write type/subtype, as in application/json."
        if HTTPToken.isHarmless(name) {
          leaveOut("invalid-media-type", message, at: key.place, fix: fix)
        } else {
          report("invalid-media-type", message, at: key, fix: fix)
        }
        continue
      }
      guard seen.insert(HTTPToken.mediaTypeKey(name)).inserted else {
        report("duplicate-media-type", .warning, "\(shown(name)) is documented above; this one is ignored", at: key)
        continue
      }
      if let type = mediaType(name, value, at: key) { result.append(type) }
    }
    return result
  }

  /// §4.8.14. A media type without a schema is bytes, which is no fault.
  func mediaType(_ name: String, _ node: Node, at key: Node) -> MediaType? {
    let place = key.kind == .mapping ? key.place.startOnly : key.place
    guard dialect >= .v32 else {
      return object(node, .mediaType).flatMap { readMediaType(name, $0, place) }
    }
    // OpenAPI 3.2.0 §4.14: shared under `components.mediaTypes`. The name is the user's.
    guard let found = follow(node, as: .mediaType) else { return nil }
    guard found.isReferenced else { return readMediaType(name, found.node, place) }
    var type = shared(found.node, in: \.sharedMediaTypes) { self.readMediaType(name, found.node, place) }
    type?.type = name
    type?.place = place
    return type
  }

  private func readMediaType(_ name: String, _ node: Node, _ place: Place) -> MediaType? {
    var type = MediaType(type: name, schema: nil, place: place)
    for (key, value) in node.entries {
      switch keyword(key) {
      case .schema: type.schema = schema(value)
      case .example: type.examples.append(Example(name: nil, summary: nil, value: json(value)))
      case .examples: type.examples += examples(value)
      case .encoding: type.encodings = encodings(value)
      case .itemSchema:
        newer(key, than: .mediaType, since: .v32)
        type.itemSchema = schema(value)
      case .prefixEncoding:
        newer(key, than: .mediaType, since: .v32)
        type.prefixEncodings = sequence(value, .prefixEncoding)?.items.compactMap { encoding($0, of: "") } ?? []
      case .itemEncoding:
        newer(key, than: .mediaType, since: .v32)
        type.itemEncoding = encoding(value, of: "")
      default: otherField(key, in: .mediaType)
      }
    }
    if !type.encodings.isEmpty, type.itemEncoding != nil || !type.prefixEncodings.isEmpty {
      report(
        "encoding-by-name-and-position", .warning,
        "\"encoding\" goes by name, \"prefixEncoding\" and \"itemEncoding\" by position: they exclude each other",
        at: place)
    }
    spending.weight += 1
    return type
  }

  /// §4.8.15 Encoding Object, by property; whether the schema has the property is not asked here.
  private func encodings(_ node: Node) -> [Encoding] {
    guard let node = mapping(node, .encoding) else { return [] }
    var result: [Encoding] = []
    for (key, value) in node.entries {
      if let encoding = encoding(value, of: key.text) { result.append(encoding) }
    }
    return result
  }

  /// Of a property, or of a part that has a position and no name.
  private func encoding(_ node: Node, of property: String) -> Encoding? {
    guard let node = object(node, .encoding) else { return nil }
    var encoding = Encoding(
      property: property, contentType: nil, headers: [], style: nil, explode: nil, allowsReserved: false)
    for (key, value) in node.entries {
      switch keyword(key) {
      case .contentType: encoding.contentType = text(value, .contentType)
      case .headers: encoding.headers = headers(value)
      case .style: encoding.style = encodingStyle(value)
      case .explode: encoding.explode = flag(value, .explode)
      case .allowReserved: encoding.allowsReserved = flag(value, .allowReserved) ?? false
      case .encoding, .prefixEncoding, .itemEncoding:
        // A multipart body within a part of another one.
        report(
          "unsupported.nested-encoding", "\"\(key.text)\" within an encoding is not read yet", at: key,
          fix: "Leave out the operations that have it with --allow unsupported.nested-encoding.")
      default: otherField(key, in: .encoding)
      }
    }
    return encoding
  }

  /// Only the styles of query parameters: a form's field is written like one (RFC 6570 under other names).
  private func encodingStyle(_ node: Node) -> ParameterStyle? {
    guard let text = text(node, .style) else { return nil }
    if let style = ParameterStyle(rawValue: text), style.locations.contains(.query) { return style }
    report("unknown-value", "an encoding's style is form, spaceDelimited, pipeDelimited or deepObject", at: node)
    return nil
  }

  /// `examples` by name. Lists are an old habit; their items are kept without names.
  func examples(_ node: Node) -> [Example] {
    if node.kind == .sequence {
      wrongType(node, .examples, "a mapping of examples by name")
      return node.items.map { Example(name: nil, summary: nil, value: json($0)) }
    }
    guard let node = mapping(node, .examples) else { return [] }
    var result: [Example] = []
    for (key, value) in node.entries {
      if let example = example(value, name: key.text) { result.append(example) }
    }
    return result
  }

  /// §4.8.19. The name is the user's: two places may show one example under different names.
  func example(_ node: Node, name: String?) -> Example? {
    guard let found = follow(node, as: .example) else { return nil }
    guard found.isReferenced else { return readExample(found.node, name: name) }
    guard var example = shared(found.node, in: \.sharedExamples, { self.readExample(found.node, name: name) }) else {
      return nil
    }
    example.name = name
    if let summary = found.summary { example.summary = summary }
    return example
  }

  /// `externalValue` is never read: an example must not be a way to reach a file.
  private func readExample(_ node: Node, name: String?) -> Example? {
    var example = Example(name: name, summary: nil, value: nil)
    var external: Node?
    var plain: Node?
    var data: Node?
    for (key, value) in node.entries {
      switch keyword(key) {
      case .summary: example.summary = text(value, .summary)
      case .description: _ = text(value, .description)
      case .value:
        plain = key
        example.value = json(value)
      case .dataValue:
        newer(key, than: .example, since: .v32)
        data = value
      case .serializedValue:
        newer(key, than: .example, since: .v32)
        example.serialized = text(value, .serializedValue)
      case .externalValue:
        external = key
        _ = text(value, .externalValue)
      default: otherField(key, in: .example)
      }
    }
    if let external, example.value != nil || example.serialized != nil {
      report("value-and-external-value", "\"value\" and \"externalValue\" exclude each other", at: external)
    }
    if let plain, data != nil || example.serialized != nil {
      report(
        "two-example-values", .warning, "\"value\" says what \"dataValue\" and \"serializedValue\" say better",
        at: plain, fix: "Leave \"value\" out.")
    }
    if let data { example.value = json(data) }
    return example
  }
}
