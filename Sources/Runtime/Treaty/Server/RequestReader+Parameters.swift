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
      return settle(shapes.read(R.self, raw), .path, name)
    }
    return settle(PrefixedPath(text: text, style: style, explode: explode).read(R.self, name, raw), .path, name)
  }

  /// Reads a query parameter. Nil when it is absent or not valid.
  ///
  /// - Parameters:
  ///   - required: `()` when the contract requires it: its absence is then a fault.
  ///   - properties: For an object in the exploded style `form`: its members are parameters by themselves.
  public mutating func query<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .form, explode: Bool? = nil,
    properties: [String]? = nil, required: Void? = nil
  ) -> R.Value? {
    guard !query.items.isEmpty else { return absent(.query, name, required) }
    return form(R.self, .query, query, name, style, explode ?? (style == .form), properties, required)
  }

  /// Reads a cookie, in the style `form`.
  public mutating func cookie<R: JSONReadable>(
    _ name: StaticString, _: R.Type, explode: Bool = true, required: Void? = nil
  ) -> R.Value? {
    form(R.self, .cookie, cookies, name, .form, explode, nil, required)
  }

  /// Reads a header, in the style `simple`.
  public mutating func header<R: JSONReadable>(
    _ name: StaticString, _: R.Type, explode: Bool = false, required: Void? = nil
  ) -> R.Value? {
    let values = request.headers(name)
    guard let first = values.first else { return absent(.header, name, required) }
    let shapes = ParameterShapes(text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: explode)
    guard values.count > 1 else { return settle(shapes.read(R.self, Array(first.utf8)[...]), .header, name) }
    // Several fields are one list (RFC 9110 §5.3), which makes sense to arrays and objects only.
    if shapes.isScalar(R.self, Array(first.utf8)[...]) {
      fail(RequestFault(.header, name: name.description, id: "duplicate", detail: "given \(values.count) times"))
      return nil
    }
    return settle(shapes.read(R.self, Array(values.joined(separator: ",").utf8)[...]), .header, name)
  }

  private mutating func form<R: JSONReadable>(
    _: R.Type, _ place: RequestFault.Place, _ items: QueryItems, _ name: StaticString, _ style: ParameterStyle,
    _ explode: Bool, _ properties: [String]?, _ required: Void?
  ) -> R.Value? {
    var shapes = ParameterShapes(
      text: ParameterText(plusIsSpace: items.plusIsSpace), separator: style.separator, explode: false)
    if style == .deepObject || properties != nil {
      let pairs = style == .deepObject ? items.nested(name) : items.members(properties ?? [])
      guard !pairs.isEmpty else { return absent(place, name, required) }
      return settle(shapes.read(R.self, pairs: pairs), place, name)
    }
    let values = items.values(of: name)
    guard let first = values.first else { return absent(place, name, required) }
    if explode {
      return settle(shapes.read(R.self, repeated: values.map { items.bytes[$0] }), place, name)
    }
    if values.count > 1 {
      fail(RequestFault(place, name: name.description, id: "duplicate", detail: "given \(values.count) times"))
      return nil
    }
    shapes.explode = false
    return settle(shapes.read(R.self, items.bytes[first]), place, name)
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
