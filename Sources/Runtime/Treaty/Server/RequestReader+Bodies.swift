import TreatyJSON

extension RequestReader {
  /// Which of the operation's media types the content has: the place in `route.accepts` of the one that fits best, the first
  /// without a type.
  public var representation: Int {
    guard let found = request.header("content-type").flatMap({ MediaType($0) }) else { return 0 }
    return Negotiation.best(for: found, in: route.accepts.map(Optional.some)) ?? 0
  }

  /// Reads a form's content. Nil when it is not valid, or absent; that is a fault when it is required.
  public mutating func form<R: JSONReadable>(_: R.Type, _ encoding: FormEncoding = [], required: Bool = true)
    -> R.Value?
  {
    switch request.body {
    case .bytes(let bytes) where !bytes.isEmpty: return settle(FormReader.read(R.self, bytes, encoding))
    // An object whose members are all absent has no content at all.
    case _ where required: return settle(FormReader.read(R.self, [], encoding))
    default: return nil
    }
  }

  /// Takes in parts as an object's members.
  public mutating func multipart<R: JSONReadable>(_: R.Type, _ encoding: FormEncoding = [], required: Bool = true)
    async throws -> R.Value?
  {
    guard let parts = try await parsedParts(required) else { return nil }
    return settle(MultipartReader(parts, encoding, limit: limit).read(R.self, options: ParameterShapes.options))
  }

  /// Takes in parts that have no names.
  public mutating func parts(required: Bool = true) async throws -> [File]? {
    try await parsedParts(required).map { MultipartReader($0, [], limit: .max).files }
  }

  private mutating func parsedParts(_ required: Bool) async throws -> [MultipartParser.Part]? {
    guard hasContent else {
      if required { missingBody() }
      return nil
    }
    do {
      var parser = try MultipartParser(contentType: request.header("content-type") ?? "")
      for try await chunk in request.body.stream { try parser.feed(chunk) }
      return try parser.finish()
    } catch let fault as MultipartParser.Fault {
      malformed(fault.detail)
      return nil
    }
  }

  /// Reads a scalar from text. Nil when it is not valid, or absent; that is a fault when it is required.
  public mutating func value<R: JSONReadable>(_: R.Type, required: Bool = true) -> R.Value? {
    guard case .bytes(let bytes) = request.body, !bytes.isEmpty else {
      if required { missingBody() }
      return nil
    }
    let shapes = ParameterShapes(
      text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: false)
    return settle(shapes.read(R.self, bytes[...]))
  }

  /// The content as it comes; nil when there is none, which is no fault: no bytes are bytes too.
  public mutating func bytes(required: Bool = true) -> ByteStream? {
    hasContent || required ? request.body.stream : nil
  }

  /// The content as it comes, with its media type.
  public mutating func file(required: Bool = true) -> File? {
    bytes(required: required).map { File($0, contentType: request.header("content-type")) }
  }

  /// Values that follow one another, as they come. One that is not valid ends them: reading it throws, and so refuses the
  /// request.
  public mutating func items<R: JSONReadable & SendableMetatype>(_: R.Type, required: Bool = true) -> ItemStream<
    R.Value
  >?
  where R.Value: Sendable {
    let format = SequenceFormat(request.header("content-type") ?? "")
    return bytes(required: required).map { decoding.items(R.self, $0, format) }
  }

  /// Server-sent events, as they come.
  public mutating func events<R: JSONReadable & SendableMetatype>(
    _: R.Type, _ format: EventFormat = .json, required: Bool = true
  )
    -> EventStream<R.Value>? where R.Value: Sendable
  {
    bytes(required: required).map { decoding.events(R.self, $0, format) }
  }

  /// Whole server-sent events, as they come.
  public mutating func wholeEvents<R: JSONReadable & SendableMetatype>(_: R.Type, required: Bool = true) -> ItemStream<
    R.Value
  >?
  where R.Value: Sendable {
    bytes(required: required).map { decoding.wholeEvents(R.self, $0) }
  }

  private var decoding: ItemDecoding {
    let route = route
    return ItemDecoding(
      limit: limit, options: Self.options,
      failure: { item, failures in
        let faults = failures.all.prefix(Self.maximumFaults).map {
          RequestFault(.body, pointer: "/\(item - 1)" + $0.pointer, id: $0.id, detail: $0.message)
        }
        let status = RefusalStatus.of(faults, isMalformed: failures.malformed != nil, route: route)
        return RequestRefusal(
          ProblemDetails(status: status, detail: "item \(item) of the content is not valid", errors: faults))
      },
      tooLong: { Negotiation.tooLarge($0) })
  }

  var hasContent: Bool {
    switch request.body {
    case .none: false
    case .bytes(let bytes): !bytes.isEmpty
    // A length that is not told may be zero: only a type says that there is meant to be something.
    case .stream(let stream): stream.length.map { $0 > 0 } ?? (request.header("content-type") != nil)
    }
  }

  package mutating func malformed(_ detail: String) {
    isMalformed = true
    fail(RequestFault(.body, id: "encoding", detail: detail))
  }

  private mutating func settle<Value>(_ outcome: ParameterShapes.Outcome<Value>) -> Value? {
    switch outcome {
    case .value(let value): return value
    case .text(let fault): malformed(fault.detail)
    case .faults(let faults):
      for fault in faults {
        // The small text is well-formed: when it is not JSON, it is not UTF-8.
        if fault.id == "syntax" { isMalformed = true }
        let id = fault.id == "syntax" ? "encoding" : fault.id
        fail(RequestFault(.body, pointer: fault.pointer, id: id, detail: fault.message))
      }
    }
    return nil
  }
}
