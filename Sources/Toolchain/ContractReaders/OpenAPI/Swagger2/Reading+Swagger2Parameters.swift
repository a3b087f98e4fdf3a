import ContractModel
import ContractText

extension Reading {
  /// Swagger 2.0, Parameter Object, by reference or in place, sorted by what they are part of.
  func swagger2Parameters(_ node: Node) -> Swagger2Parameters {
    guard node.kind != .null else {
      report("null-field", .warning, "\"parameters\" is null; it counts as absent", at: node)
      return Swagger2Parameters()
    }
    guard let list = sequence(node, .parameters) else { return Swagger2Parameters() }
    var result = Swagger2Parameters()
    var seen: Set<ParameterKey> = []
    var fields: Set<String> = []
    for item in list.items {
      switch swagger2Parameter(item) {
      case .value(let parameter):
        if keep(parameter, &seen, at: item) { result.values.append(parameter) }
      case .body(let body):
        if result.body != nil {
          report("several-bodies", "an operation has one body parameter at most", at: item)
        } else if !result.fields.isEmpty {
          report("several-bodies", "body and formData parameters exclude each other", at: item)
        } else {
          result.body = body
        }
      case .field(let field):
        if result.body != nil {
          report("several-bodies", "body and formData parameters exclude each other", at: item)
        } else if fields.insert(field.name).inserted {
          result.fields.append(field)
        } else {
          report(
            "duplicate-parameter", "the parameter \"\(shown(field.name))\" in formData is declared twice", at: item)
        }
      case nil: continue
      }
    }
    return result
  }

  func swagger2Parameter(_ node: Node) -> Swagger2Parameter? {
    guard let found = follow(node, as: .parameter) else { return nil }
    guard found.isReferenced else { return readSwagger2Parameter(found.node) }
    let read = shared(found.node, in: \.sharedSwagger2Parameters) { self.readSwagger2Parameter(found.node) }
    guard case .body(var body)? = read else { return read }
    body.name = found.name
    return .body(body)
  }

  private func readSwagger2Parameter(_ node: Node) -> Swagger2Parameter? {
    var fields: [Keyword: Node] = [:]
    var draft = ValueDraft(.parameter)
    for (key, value) in node.entries {
      let field = keyword(key)
      switch field {
      case .name, .in, .required, .collectionFormat: fields[field] = value
      case .schema: draft.schema = value
      case .description: draft.description = text(value, field)
      case .allowEmptyValue: draft.allowsEmptyValue = flag(value, field) ?? false
      case .content, .style, .explode, .allowReserved, .deprecated:
        newer(key, than: .parameter, since: .v30)
        readValueField(key, value, field, &draft)
      case _ where isItemField(field): break
      default:
        if let guess = otherField(key, value, in: .parameter, into: &draft.extensions) { draft.guesses.insert(guess) }
      }
    }
    guard let nameNode = fields[.name] else {
      if !draft.guesses.contains(.name) { missing(.name, in: .parameter, at: node) }
      return nil
    }
    guard let placeNode = fields[.in] else {
      if !draft.guesses.contains(.in) { missing(.in, in: .parameter, at: node) }
      return nil
    }
    guard let name = required(nameNode, .name), let place = required(placeNode, .in) else { return nil }
    let isRequired = fields[.required].flatMap { flag($0, .required) } ?? false
    switch place {
    case "body":
      return .body(
        Swagger2Body(
          name: nil, isRequired: isRequired, description: draft.description, schema: bodySchema(node, draft),
          place: node.place.startOnly))
    case "formData":
      return .field(field(node, name, isRequired, fields[.collectionFormat], draft))
    default:
      guard let location = location(placeNode) else { return nil }
      checkName(name, location, at: nameNode)
      return value(node, name, location, fields, draft).map(Swagger2Parameter.value)
    }
  }

  /// A value in the path, the query or a header: its own keywords are its schema.
  private func value(
    _ node: Node, _ name: String, _ location: ParameterLocation, _ fields: [Keyword: Node], _ draft: ValueDraft
  ) -> Parameter? {
    let content: Parameter.Content
    if draft.schema != nil || draft.content != nil {
      if let schema = draft.schema {
        report(
          "newer-construct", .warning,
          "\"schema\" came to parameters beside the body with OpenAPI 3.0; it is read as it is meant there", at: schema)
      }
      guard let read = self.content(of: draft, location, at: node) else { return nil }
      content = read
    } else {
      content = itemContent(node, location, fields[.collectionFormat])
    }
    var parameter = Parameter(
      name: name, location: location, isRequired: fields[.required].flatMap { flag($0, .required) } ?? false,
      content: content, place: node.place.startOnly)
    requirePath(&parameter, fields[.required], at: node)
    apply(draft, to: &parameter)
    return parameter
  }

  /// The schema, and how several values are joined.
  func itemContent(_ node: Node, _ location: ParameterLocation, _ format: Node?) -> Parameter.Content {
    let schema = itemSchema(node, isNamedInText: true)
    guard node.member("type")?.text == "array" else {
      let style: ParameterStyle = location == .query || location == .cookie ? .form : .simple
      return .schema(schema, style: style, explode: style == .form)
    }
    let joined = joining(format, location)
    return .schema(schema, style: joined.style, explode: joined.explode)
  }

  /// One field of a form. Joined in a form as in a query, since a form is written like one.
  private func field(
    _ node: Node, _ name: String, _ isRequired: Bool, _ format: Node?, _ draft: ValueDraft
  ) -> Swagger2Field {
    let type = node.member("type")?.text
    var style: ParameterStyle?
    if type == "array" {
      let joined = joining(format, .query)
      if !joined.explode { style = joined.style }
    }
    let schema = draft.schema.map { self.schema($0) } ?? itemSchema(node, description: draft.description)
    return Swagger2Field(
      name: name, isRequired: isRequired, schema: schema, isFile: type == "file", style: style,
      place: node.place.startOnly)
  }

  /// A body without a schema takes anything; its own keywords are a habit from the other parameters.
  private func bodySchema(_ node: Node, _ draft: ValueDraft) -> SchemaID {
    if let schema = draft.schema { return schema.kind == .null ? anything(at: schema.place) : self.schema(schema) }
    report(
      "body-without-schema", .warning, "a body parameter needs \"schema\"; its own keywords are read as one", at: node)
    return itemSchema(node, isNamedInText: false)
  }

  /// The style that a collection format is; what OpenAPI 3 has no word for is refused, for that operation.
  private func joining(_ node: Node?, _ location: ParameterLocation) -> (style: ParameterStyle, explode: Bool) {
    let initial: (style: ParameterStyle, explode: Bool) = (location == .query ? .form : .simple, false)
    guard let node, let text = text(node, .collectionFormat) else { return initial }
    guard let format = CollectionFormat(rawValue: text) else {
      let known = CollectionFormat.allCases.map(\.rawValue)
      report(
        "unknown-value", "\"\(shown(text))\" is no collection format; there are \(known.joined(separator: ", "))",
        at: node, fix: didYouMean(text, known))
      return initial
    }
    if format == .multi, location == .path || location == .header {
      report(
        "style-not-allowed", .warning, "multi is for query and formData parameters only; it is read as csv", at: node,
        fix: "Write csv.")
    }
    if let style = format.style(in: location) { return style }
    report(
      "unsupported.collection-format",
      "values joined by \(format == .tsv ? "tabs" : format == .ssv ? "blanks" : "bars") are not read in a \(location.rawValue) parameter",
      at: node, fix: "Write csv, or leave out the operations that have it with --allow unsupported.collection-format.")
    return initial
  }
}
