import TreatyJSON

extension ItemStream where Item: JSONWritable {
  /// Each item as a text, told apart from the next as the media type says.
  func encoded(_ format: SequenceFormat) -> ByteStream {
    ByteStream(Encoded(items: self) { item throws(JSONFailures) in format.encode(try JSONWriter.encode(item)) })
  }

  /// Each item, an object of `data`, `event`, `id` and `retry`, as the event that it is.
  func encodedEvents() -> ByteStream {
    ByteStream(
      Encoded(items: self) { item throws(JSONFailures) in
        EventEncoder.encode(try WholeEvent.event(JSONReader.decode(JSONValue.self, from: JSONWriter.encode(item))))
      })
  }
}

extension ItemStream {
  /// Each event's data as JSON, or as the text that it is.
  func encoded<Data: JSONWritable & Sendable>(_ format: EventFormat) -> ByteStream
  where Item == ServerSentEvent<Data> {
    ByteStream(
      Encoded(items: self) { event throws(JSONFailures) in
        var data = try JSONWriter.encode(event.data)
        if case .text = format {
          var writer = try ParameterWriter(event.data)
          writer.encodes = false
          data = writer.simple(explode: false) ?? []
        }
        return EventEncoder.encode(ServerSentEvent(data, event: event.event, id: event.id, retry: event.retry))
      })
  }
}

private struct Encoded<Item: Sendable>: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  let items: ItemStream<Item>
  let encode: @Sendable (Item) throws(JSONFailures) -> [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(items: items.makeAsyncIterator(), encode: encode) }

  struct Iterator: AsyncIteratorProtocol {
    var items: ItemStream<Item>.AsyncIterator
    let encode: @Sendable (Item) throws(JSONFailures) -> [UInt8]

    mutating func next() async throws -> [UInt8]? {
      guard let item = try await items.next() else { return nil }
      return try encode(item)
    }
  }
}

/// Values out of chunks of bytes.
struct DecodedItems<Item: Sendable>: AsyncSequence, Sendable {
  typealias Element = Item
  let bytes: ByteStream
  /// Makes what takes chunks, nil for the end of the bytes, and adds what they complete; false when nothing more will come.
  let makeDecoder: @Sendable () -> ([UInt8]?, inout [Item]) throws -> Bool

  func makeAsyncIterator() -> Iterator { Iterator(chunks: bytes.makeAsyncIterator(), decode: makeDecoder()) }

  struct Iterator: AsyncIteratorProtocol {
    var chunks: ByteStream.AsyncIterator
    let decode: ([UInt8]?, inout [Item]) throws -> Bool
    var ready: ArraySlice<Item> = []
    /// Thrown behind what was complete before it, even when it came in the same chunk.
    var failure: (any Error)?
    var isAtEnd = false

    mutating func next() async throws -> Item? {
      while true {
        if let item = ready.popFirst() { return item }
        if let failure {
          self.failure = nil
          throw failure
        }
        if isAtEnd { return nil }
        let chunk = try await chunks.next()
        var items: [Item] = []
        do {
          isAtEnd = try !decode(chunk, &items) || chunk == nil
        } catch {
          failure = error
          isAtEnd = true
        }
        ready = items[...]
      }
    }
  }
}

/// How streams of items are read, on both sides: they differ in what a failure is.
struct ItemDecoding: Sendable {
  var limit: Int
  var options = JSONReader.Options()
  /// What is thrown for the item of that number, counted from 1.
  var failure: @Sendable (_ item: Int, JSONFailures) -> any Error
  var tooLong: @Sendable (Int) -> any Error

  func items<R: JSONReadable & SendableMetatype>(_: R.Type, _ bytes: ByteStream, _ format: SequenceFormat)
    -> ItemStream<R.Value>
  where R.Value: Sendable {
    ItemStream(
      DecodedItems(bytes: bytes) {
        var lines = LineDecoder(limit: limit, endings: format == .records ? .records : .feed)
        var count = 0
        return { chunk, items in
          var texts: [[UInt8]] = []
          let overrun = overrun { () throws(LineDecoder.Fault) in
            if let chunk {
              try lines.feed(chunk, into: &texts)
            } else if let last = lines.finish() {
              texts.append(last)
            }
          }
          for text in texts where !text.allSatisfy({ $0 <= 0x20 }) {
            count += 1
            items.append(try decode(R.self, text, count))
          }
          if let overrun { throw overrun }
          return true
        }
      })
  }

  func events<R: JSONReadable & SendableMetatype>(_: R.Type, _ bytes: ByteStream, _ format: EventFormat) -> EventStream<
    R.Value
  >
  where R.Value: Sendable {
    ItemStream(
      decoded(bytes) { event, count throws -> ServerSentEvent<R.Value>? in
        // Many services end a stream so; it is no JSON, and the last event.
        if case .json = format, event.data.elementsEqual("[DONE]".utf8) { return nil }
        let data =
          if case .text = format { try text(R.self, event.data, count) } else { try decode(R.self, event.data, count) }
        return ServerSentEvent(data, event: event.event, id: event.id, retry: event.retry)
      })
  }

  func wholeEvents<R: JSONReadable & SendableMetatype>(_: R.Type, _ bytes: ByteStream) -> ItemStream<R.Value>
  where R.Value: Sendable {
    ItemStream(
      decoded(bytes) { event, count throws -> R.Value? in
        do throws(JSONFailures) { return try WholeEvent.read(R.self, event, options) } catch {
          throw failure(count, error)
        }
      })
  }

  private func decoded<Item: Sendable>(
    _ bytes: ByteStream, _ item: @escaping @Sendable (EventDecoder.Event, Int) throws -> Item?
  ) -> DecodedItems<Item> {
    DecodedItems(bytes: bytes) {
      var decoder = EventDecoder(limit: limit)
      var count = 0
      return { chunk, items in
        // An event that no empty line ends was cut off, and is none.
        guard let chunk else { return false }
        var events: [EventDecoder.Event] = []
        let overrun = overrun { () throws(LineDecoder.Fault) in try decoder.feed(chunk, into: &events) }
        for event in events {
          count += 1
          guard let item = try item(event, count) else { return false }
          items.append(item)
        }
        if let overrun { throw overrun }
        return true
      }
    }
  }

  /// What is thrown for a line that is too long; nil when none is.
  private func overrun(_ body: () throws(LineDecoder.Fault) -> Void) -> (any Error)? {
    do throws(LineDecoder.Fault) {
      try body()
      return nil
    } catch {
      switch error {
      case .tooLong(let limit): return tooLong(limit)
      }
    }
  }

  private func decode<R: JSONReadable>(_: R.Type, _ json: [UInt8], _ count: Int) throws -> R.Value {
    do throws(JSONFailures) { return try JSONReader.decode(R.self, from: json, options: options) } catch {
      throw failure(count, error)
    }
  }

  private func text<R: JSONReadable>(_: R.Type, _ text: [UInt8], _ count: Int) throws -> R.Value {
    var options = options
    options.isTextual = true
    let shapes = ParameterShapes(
      text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: false, options: options)
    switch shapes.read(R.self, text[...]) {
    case .value(let value): return value
    case .faults(let faults):
      throw failure(count, JSONFailures(faults[0], Array(faults.dropFirst())))
    case .text(let fault):
      throw failure(count, JSONFailures(JSONFailure(pointer: "", id: "encoding", message: fault.detail, offset: 0)))
    }
  }
}
