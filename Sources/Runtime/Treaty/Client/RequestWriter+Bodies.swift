import TreatyJSON

extension RequestWriter {
  /// Writes an object as a form; nil writes none.
  public mutating func form<V: JSONWritable>(
    _ value: V?, _ encoding: FormEncoding = [], _ contentType: String = "application/x-www-form-urlencoded"
  ) {
    guard let value else { return }
    do throws(JSONFailures) { set(.bytes(try FormWriter.encode(value, encoding)), contentType) } catch {
      fail("content: \(error)")
    }
  }

  /// Writes an object's members as parts; nil writes none.
  public mutating func multipart<V: JSONWritable>(
    _ value: V?, _ encoding: FormEncoding = [], _ contentType: String = "multipart/form-data"
  ) {
    guard let value else { return }
    let boundary = MultipartWriter.boundary()
    do throws(JSONFailures) {
      let stream = try MultipartWriter.encode(value, encoding, boundary: boundary)
      set(stream.body, "\(contentType); boundary=\(boundary)")
    } catch {
      fail("content: \(error)")
    }
  }

  /// Writes parts that have no names; nil writes none.
  public mutating func parts(_ files: [File]?, _ contentType: String = "multipart/mixed") {
    guard let files else { return }
    let boundary = MultipartWriter.boundary()
    set(MultipartWriter.encode(files, boundary: boundary).body, "\(contentType); boundary=\(boundary)")
  }

  /// Writes a scalar as text; nil writes none.
  public mutating func value<V: JSONWritable>(_ value: V?, _ contentType: String = "text/plain; charset=utf-8") {
    guard let value else { return }
    do throws(JSONFailures) {
      var writer = try ParameterWriter(value)
      writer.encodes = false
      set(.bytes(writer.simple(explode: false) ?? []), contentType)
    } catch {
      fail("content: \(error)")
    }
  }

  /// Sends bytes as they come; nil sends none.
  public mutating func bytes(_ stream: ByteStream?, _ contentType: String = "application/octet-stream") {
    if let stream { set(stream.body, contentType) }
  }

  /// Sends bytes of the type that they say they have; nil sends none.
  public mutating func file(_ file: File?) {
    if let file { set(file.content.body, file.contentType ?? "application/octet-stream") }
  }

  /// Sends values as they come; nil sends none.
  public mutating func items<Item: JSONWritable & Sendable>(
    _ items: ItemStream<Item>?, _ contentType: String = "application/jsonl"
  ) {
    if let items { set(.stream(items.encoded(SequenceFormat(contentType))), contentType) }
  }

  /// Sends events as they come; nil sends none.
  public mutating func events<Data: JSONWritable & Sendable>(
    _ events: EventStream<Data>?, _ format: EventFormat = .json, _ contentType: String = "text/event-stream"
  ) {
    if let events { set(.stream(events.encoded(format)), contentType) }
  }

  /// Sends whole events as they come; nil sends none.
  public mutating func wholeEvents<Item: JSONWritable & Sendable>(
    _ items: ItemStream<Item>?, _ contentType: String = "text/event-stream"
  ) {
    if let items { set(.stream(items.encodedEvents()), contentType) }
  }

  package mutating func set(_ content: Body, _ contentType: String) {
    body = content
    headers[.contentType] = contentType
  }
}
