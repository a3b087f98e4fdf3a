import ContractModel
import ContractText

extension Reading {
  /// Swagger 2.0, Response Object. Its media types are the operation's to say, and a response may be shared: until
  /// `expand` the content has one entry without a type, and the examples by their types.
  func readSwagger2Response(_ node: Node) -> Response? {
    var response = Response(
      status: .default, name: nil, description: nil, headers: [], content: [], place: node.place.startOnly)
    var hasDescription = false
    var body: Node?
    var samples: [MediaType] = []
    for (key, value) in node.entries {
      switch keyword(key) {
      case .description:
        hasDescription = true
        response.description = text(value, .description)
      case .schema: body = value
      case .headers: response.headers = headers(value)
      case .examples: samples = swagger2Examples(value)
      case .content:
        newer(key, than: .response, since: .v30)
        response.content = mediaTypes(value)
      case .links:
        newer(key, than: .response, since: .v30)
        response.links = links(value)
      default:
        if otherField(key, value, in: .response, into: &response.extensions) == .description { hasDescription = true }
      }
    }
    if let body, body.kind != .null {
      let place = body.kind == .mapping ? body.place.startOnly : body.place
      response.content.insert(MediaType(type: "", schema: schema(body), place: place), at: 0)
    }
    response.content += samples
    if !hasDescription { missingDescription(of: response, at: node) }
    return response
  }

  /// By media type, each one value.
  private func swagger2Examples(_ node: Node) -> [MediaType] {
    guard node.kind == .mapping else {
      wrongType(node, .examples, "a mapping of examples by media type")
      return []
    }
    var result: [MediaType] = []
    for (key, value) in node.entries where HTTPToken.isMediaType(key.text) {
      let example = Example(name: nil, summary: nil, value: json(value))
      result.append(MediaType(type: key.text, schema: nil, examples: [example], place: key.place))
    }
    return result
  }

  /// Swagger 2.0, Header Object: a value with its keywords among its own fields.
  func readSwagger2Header(_ node: Node) -> Header? {
    var description: String?
    var extensions: Extensions = [:]
    var format: Node?
    for (key, value) in node.entries {
      let field = keyword(key)
      switch field {
      case .description: description = text(value, field)
      case .collectionFormat: format = value
      case _ where isItemField(field): break
      default: otherField(key, value, in: .header, into: &extensions)
      }
    }
    spending.weight += 1
    return Header(
      name: "", isRequired: false, content: itemContent(node, .header, format), description: description,
      isDeprecated: false, place: node.place.startOnly)
  }

  /// One entry for each media type that the operation produces.
  func expand(_ response: Response, _ produces: [Swagger2Type]) -> Response {
    guard let body = response.content.first, body.type.isEmpty || body.schema == nil else { return response }
    var response = response
    let hasBody = body.type.isEmpty
    let samples = response.content.dropFirst(hasBody ? 1 : 0)
    guard hasBody else {
      // An example shows what the missing schema should have said.
      response.content = samples.map { sample in
        var sample = sample
        if HTTPToken.mediaTypeKey(sample.type).contains("json") { sample.schema = anything(at: sample.place) }
        return sample
      }
      return response
    }
    var examples: [String: [Example]] = [:]
    for sample in samples { examples[HTTPToken.mediaTypeKey(sample.type)] = sample.examples }
    let types = produces.isEmpty ? [fallback(for: body)] : produces
    // One list stands for as many entries as there are responses.
    spend(types.count - 1, at: document.root)
    guard !spending.isExhausted else {
      response.content = []
      return response
    }
    response.content = types.map { type in
      MediaType(
        type: type.text, schema: body.schema, examples: examples[HTTPToken.mediaTypeKey(type.text)] ?? [],
        place: type.place)
    }
    return response
  }

  /// Where nothing is said, a file is bytes and everything else JSON.
  private func fallback(for body: MediaType) -> Swagger2Type {
    let isFile = body.schema.flatMap { schemas.sources[Int($0.index)] }?.member("type")?.text == "file"
    return Swagger2Type(text: isFile ? "application/octet-stream" : "application/json", place: body.place)
  }
}
