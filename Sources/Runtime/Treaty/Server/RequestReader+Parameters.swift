import TreatyJSON

extension RequestReader {
  /// Reads a path parameter.
  public mutating func path<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .simple, explode: Bool = false
  ) -> R.Value? {
    guard let index = route.template.parameters.firstIndex(where: { $0.utf8.elementsEqual(name.bytes) }),
      captures.indices.contains(index)
    else {
      fail(RequestFault(.path, name: name.description, id: "required", detail: "the path has no such part"))
      return nil
    }
    let raw = request.target[captures[index]]
    let text = ParameterText()
    guard style == .label || style == .matrix else {
      let shapes = ParameterShapes(text: text, separator: UInt8(ascii: ","), explode: explode)
      if style == .json { return settle(shapes.read(R.self, json: raw), .path, name) }
      return settle(shapes.read(R.self, raw), .path, name)
    }
    return settle(PrefixedPath(text: text, style: style, explode: explode).read(R.self, name, raw), .path, name)
  }

  /// Reads a query parameter. Nil when it is absent or not valid.
  ///
  /// - Parameters:
  ///   - required: `()` when the contract requires it: its absence is then a fault.
  ///   - properties: For an object in the exploded style `form`: its members are parameters by themselves.
  ///   - besides: For one that may have any member: the names of the operation's other parameters.
  ///   - allowsEmpty: Whether `name=` says no more than absence does (`allowEmptyValue`), where the type has no empty text.
  public mutating func query<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .form, explode: Bool? = nil,
    properties: [String]? = nil, besides: [String]? = nil, allowsEmpty: Bool = false, required: Void? = nil
  ) -> R.Value? {
    guard !query.items.isEmpty else { return absent(.query, name, required) }
    let members = properties.map(query.members(of:)) ?? besides.map(query.members(besides:)) ?? []
    let explode = explode ?? (style == .form)
    guard allowsEmpty else { return form(R.self, .query, query, name, style, explode, members, required) }
    var attempt = self
    if let value = attempt.form(R.self, .query, query, name, style, explode, members, required) { return value }
    let values = query.values(of: name)
    if values.count == 1, values[0].isEmpty { return absent(.query, name, required) }
    self = attempt
    return nil
  }

  /// Reads what is the whole query (OpenAPI 3.2).
  public mutating func querystring<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .form, required: Void? = nil
  ) -> R.Value? {
    guard !request.query.isEmpty else { return absent(.querystring, name, required) }
    let raw = request.target[request.query]
    let isForm = style == .form
    let shapes = ParameterShapes(
      text: ParameterText(plusIsSpace: isForm), separator: UInt8(ascii: ","), explode: false)
    if isForm { return settle(shapes.read(R.self, pairs: query.all), .querystring, name) }
    return settle(
      style == .json ? shapes.read(R.self, json: raw) : shapes.read(R.self, raw), .querystring, name)
  }

  /// Reads a cookie.
  public mutating func cookie<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .form, explode: Bool = true,
    properties: [String]? = nil, required: Void? = nil
  ) -> R.Value? {
    let members = properties.map(cookies.members(of:)) ?? []
    return form(R.self, .cookie, cookies, name, style, explode, members, required)
  }

  /// Reads a header, in the style `simple` or as JSON.
  public mutating func header<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .simple, explode: Bool = false, required: Void? = nil
  ) -> R.Value? {
    let values = request.headers(name)
    guard let first = values.first else { return absent(.header, name, required) }
    let shapes = ParameterShapes(text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: explode)
    let bytes = Array(first.utf8)[...]
    if values.count == 1 {
      return settle(style == .json ? shapes.read(R.self, json: bytes) : shapes.read(R.self, bytes), .header, name)
    }
    // Several fields are one list (RFC 9110 §5.3), which makes sense to arrays and objects only.
    if style == .json || shapes.isScalar(R.self, bytes) {
      fail(RequestFault(.header, name: name.description, id: "duplicate", detail: "given \(values.count) times"))
      return nil
    }
    return settle(shapes.read(R.self, Array(values.joined(separator: ",").utf8)[...]), .header, name)
  }

  private mutating func form<R: JSONReadable>(
    _: R.Type, _ place: RequestFault.Place, _ items: QueryItems, _ name: StaticString, _ style: ParameterStyle,
    _ explode: Bool, _ members: [QueryItems.Pair], _ required: Void?
  ) -> R.Value? {
    let text = ParameterText(isEncoded: style != .cookie, plusIsSpace: items.plusIsSpace)
    let shapes = ParameterShapes(text: text, separator: style.separator, explode: false)
    if style == .deepObject { return deep(R.self, place, items, name, shapes, required) }
    if !members.isEmpty { return settle(shapes.read(R.self, pairs: members), place, name) }
    let values = items.values(of: name)
    guard let first = values.first else { return absent(place, name, required) }
    if style != .json, explode {
      return settle(shapes.read(R.self, repeated: values.map { items.bytes[$0] }), place, name)
    }
    if values.count > 1 {
      fail(RequestFault(place, name: name.description, id: "duplicate", detail: "given \(values.count) times"))
      return nil
    }
    let raw = items.bytes[first]
    return settle(style == .json ? shapes.read(R.self, json: raw) : shapes.read(R.self, raw), place, name)
  }

  private mutating func deep<R: JSONReadable>(
    _: R.Type, _ place: RequestFault.Place, _ items: QueryItems, _ name: StaticString, _ shapes: ParameterShapes,
    _ required: Void?
  ) -> R.Value? {
    var tree = ParameterTree(shapes.text)
    for (path, value) in items.nested(name) {
      guard path.count <= ParameterTree.maximumDepth, tree.insert(path, value) else {
        let detail = "its members are nested too deeply, or given as a value and as an object"
        fail(RequestFault(place, name: name.description, id: "style", detail: detail))
        return nil
      }
    }
    guard !tree.isEmpty else { return absent(place, name, required) }
    return settle(tree.read(R.self, options: shapes.options), place, name)
  }

  private mutating func absent<Value>(_ place: RequestFault.Place, _ name: StaticString, _ required: Void?) -> Value? {
    if required != nil {
      fail(RequestFault(place, name: name.description, id: "required", detail: "\(name) is required"))
    }
    return nil
  }

  private mutating func settle<Value>(
    _ outcome: ParameterShapes.Outcome<Value>, _ place: RequestFault.Place, _ name: StaticString
  ) -> Value? {
    switch outcome {
    case .value(let value): return value
    case .text(let fault):
      fail(RequestFault(place, name: name.description, id: "encoding", detail: fault.detail))
    case .faults(let faults):
      for fault in faults {
        // The small text is well-formed: when it is not JSON, it is not UTF-8.
        let id = fault.id == "syntax" ? "encoding" : fault.id
        fail(RequestFault(place, name: name.description, pointer: fault.pointer, id: id, detail: fault.message))
      }
    }
    return nil
  }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
