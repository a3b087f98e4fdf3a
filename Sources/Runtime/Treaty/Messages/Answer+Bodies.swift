import TreatyJSON

extension Answer {
  /// An answer with a form's content.
  public init<B: JSONWritable>(
    _ status: Int, form: B, _ encoding: FormEncoding = [],
    _ contentType: String = "application/x-www-form-urlencoded"
  ) {
    self.init(status)
    self.contentType = contentType
    do throws(JSONFailures) { body = .bytes(try FormWriter.encode(form, encoding)) } catch { failure = error }
  }

  /// An answer with an object's members as parts.
  public init<B: JSONWritable>(
    _ status: Int, multipart: B, _ encoding: FormEncoding = [], _ contentType: String = "multipart/form-data"
  ) {
    self.init(status)
    let boundary = MultipartWriter.boundary()
    self.contentType = "\(contentType); boundary=\(boundary)"
    do throws(JSONFailures) {
      body = .stream(try MultipartWriter.encode(multipart, encoding, boundary: boundary))
    } catch {
      failure = error
    }
  }

  /// An answer with parts that have no names.
  public init(_ status: Int, parts: [File], _ contentType: String = "multipart/mixed") {
    self.init(status)
    let boundary = MultipartWriter.boundary()
    self.contentType = "\(contentType); boundary=\(boundary)"
    body = .stream(MultipartWriter.encode(parts, boundary: boundary))
  }

  /// An answer with a scalar as text.
  public init<B: JSONWritable>(_ status: Int, value: B, _ contentType: String = "text/plain; charset=utf-8") {
    self.init(status)
    self.contentType = contentType
    do throws(JSONFailures) {
      var writer = try ParameterWriter(value)
      writer.encodes = false
      body = .bytes(writer.simple(explode: false) ?? [])
    } catch {
      failure = error
    }
  }

  /// An answer with bytes as they come.
  public init(_ status: Int, bytes: ByteStream, _ contentType: String = "application/octet-stream") {
    self.init(status, body: bytes.body, contentType)
  }

  /// An answer with bytes of the type that they say they have.
  public init(_ status: Int, file: File) {
    self.init(status, body: file.content.body, file.contentType ?? "application/octet-stream")
    if let name = file.name { header("Content-Disposition", "attachment; filename=\"\(name.quotable)\"") }
  }

  /// An answer with values that follow one another.
  public init<Item: JSONWritable & Sendable>(
    _ status: Int, items: ItemStream<Item>, _ contentType: String = "application/jsonl"
  ) {
    self.init(status, body: .stream(items.encoded(SequenceFormat(contentType))), contentType)
  }

  /// An answer with server-sent events.
  public init<Data: JSONWritable & Sendable>(
    _ status: Int, events: EventStream<Data>, _ format: EventFormat = .json, _ contentType: String = "text/event-stream"
  ) {
    self.init(status, body: .stream(events.encoded(format)), contentType)
    header("Cache-Control", "no-store")
  }

  /// An answer with whole server-sent events.
  public init<Item: JSONWritable & Sendable>(
    _ status: Int, wholeEvents items: ItemStream<Item>, _ contentType: String = "text/event-stream"
  ) {
    self.init(status, body: .stream(items.encodedEvents()), contentType)
    header("Cache-Control", "no-store")
  }

  /// An answer that the request's `Accept` chooses: the same content in several media types, the preferred one first.
  public init(_ choices: KeyValuePairs<String, @Sendable () -> Answer>) {
    self = choices.first?.value() ?? Answer(200)
    self.choices = choices.map { ($0.key, $0.value) }
  }

  /// Headers that were added since stand in whatever is chosen.
  func chosen(by request: ServerRequest) -> Answer {
    guard choices.count > 1 else { return self }
    let types = choices.map { MediaType($0.mediaType) }
    guard let index = Negotiation.preferred(request.headers("accept"), types), index > 0 else { return self }
    var answer = choices[index].make()
    answer.headers.append(contentsOf: headers)
    answer.failure = answer.failure ?? (choices.isEmpty ? failure : nil)
    return answer
  }
}

extension ByteStream {
  /// What is in memory needs no stream: its length is told, and it can be sent again.
  var body: Body { inMemory.map { .bytes($0) } ?? .stream(self) }
}

extension String {
  /// As it may stand in a header's quotes.
  var quotable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0 != "\"" && $0 != "\\" && $0.value >= 0x20 && $0.value != 0x7F }))
  }
}
