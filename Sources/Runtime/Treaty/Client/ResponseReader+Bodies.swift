import HTTPTypes
import TreatyJSON

extension ResponseReader {
  /// Which of an answer's documented media types came: the place of the one that fits best, the first without a type.
  public func representation(_ types: [String]) throws(CallFailure) -> Int {
    guard let found = head.headerFields[.contentType] else { return 0 }
    guard let type = MediaType(found), let index = Negotiation.best(for: type, in: types.map { MediaType($0) }) else {
      throw wrongType(found)
    }
    return index
  }

  /// Reads a form's content.
  public mutating func form<R: JSONReadable>(_: R.Type, _ encoding: FormEncoding = []) throws(CallFailure) -> R.Value {
    try check("application/x-www-form-urlencoded")
    return try settle(FormReader.read(R.self, content, encoding))
  }

  /// Reads parts as an object's members.
  public mutating func multipart<R: JSONReadable>(_: R.Type, _ encoding: FormEncoding = []) throws(CallFailure)
    -> R.Value
  {
    let reader = MultipartReader(try parsedParts(), encoding, limit: .max)
    return try settle(reader.read(R.self, options: JSONReader.Options(maxDepth: 40, isTextual: true)))
  }

  /// Reads parts that have no names.
  public mutating func parts() throws(CallFailure) -> [File] {
    MultipartReader(try parsedParts(), [], limit: .max).files
  }

  private func parsedParts() throws(CallFailure) -> [MultipartParser.Part] {
    try check("multipart/*")
    do {
      var parser = try MultipartParser(contentType: head.headerFields[.contentType] ?? "")
      try parser.feed(content)
      return try parser.finish()
    } catch let fault as MultipartParser.Fault {
      throw malformed(fault.detail)
    } catch {
      throw .transport(error)
    }
  }

  /// Reads a scalar from text.
  public mutating func value<R: JSONReadable>(_: R.Type) throws(CallFailure) -> R.Value {
    let text = Array(try text().utf8)
    let shapes = ParameterShapes(
      text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: false,
      options: JSONReader.Options(maxDepth: 40, isTextual: true))
    return try settle(shapes.read(R.self, text[...]))
  }

  /// The content as it comes.
  public mutating func bytes() -> ByteStream { incoming ?? ByteStream(content) }

  /// The content as it comes, with its media type.
  public mutating func file() -> File {
    let name = head.headerFields[.contentDisposition].flatMap { HeaderParameters($0)["filename"] }
    return File(incoming ?? ByteStream(content), contentType: head.headerFields[.contentType], name: name)
  }

  /// Values that follow one another, as they come.
  public mutating func items<R: JSONReadable & SendableMetatype>(_: R.Type) -> ItemStream<R.Value>
  where R.Value: Sendable {
    decoding.items(R.self, incoming ?? ByteStream(content), SequenceFormat(head.headerFields[.contentType] ?? ""))
  }

  /// Server-sent events, as they come.
  public mutating func events<R: JSONReadable & SendableMetatype>(_: R.Type, _ format: EventFormat = .json)
    throws(CallFailure) -> EventStream<R.Value> where R.Value: Sendable
  {
    try check("text/event-stream")
    return decoding.events(R.self, incoming ?? ByteStream(content), format)
  }

  /// Whole server-sent events, as they come.
  public mutating func wholeEvents<R: JSONReadable & SendableMetatype>(_: R.Type) throws(CallFailure)
    -> ItemStream<R.Value> where R.Value: Sendable
  {
    try check("text/event-stream")
    return decoding.wholeEvents(R.self, incoming ?? ByteStream(content))
  }

  private var decoding: ItemDecoding {
    let status = status
    return ItemDecoding(
      limit: limit,
      failure: { CallFailure.invalid(status: status, place: "item \($0)", failures: $1) },
      tooLong: { CallFailure.tooLarge(limit: $0) })
  }

  /// What is of another type is not what the contract promised; without a type it is taken for it.
  private func check(_ range: String) throws(CallFailure) {
    guard let found = head.headerFields[.contentType], let type = MediaType(found), let range = MediaType(range) else {
      return
    }
    if !range.covers(type) { throw wrongType(found) }
  }

  private func settle<Value>(_ outcome: ParameterShapes.Outcome<Value>) throws(CallFailure) -> Value {
    switch outcome {
    case .value(let value): return value
    case .faults(let faults): throw invalid("body", faults)
    case .text(let fault): throw malformed(fault.detail)
    }
  }

  private func malformed(_ message: String) -> CallFailure {
    invalid("body", [JSONFailure(pointer: "", id: "encoding", message: message, offset: 0)])
  }
}
