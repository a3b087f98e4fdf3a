import TreatyJSON

/// Writes an object as a multipart body: values in memory, files as they come.
enum MultipartWriter {
  private enum Chunk {
    case bytes([UInt8])
    case stream(ByteStream)
  }

  static func encode<V: JSONWritable>(_ value: V, _ encoding: FormEncoding, boundary: String) throws(JSONFailures)
    -> ByteStream
  {
    let attachments = Attachments()
    let text = Attachments.$current.withValue(attachments) { () -> Result<[UInt8], JSONFailures> in
      do throws(JSONFailures) { return .success(try JSONWriter.encode(value)) } catch { return .failure(error) }
    }
    guard case .object(let object) = try JSONReader.decode(JSONValue.self, from: try text.get()) else {
      throw JSONFailures(JSONFailure(pointer: "", id: "type", message: "a form is an object", offset: 0))
    }
    var chunks: [Chunk] = []
    for member in object.members {
      let field = encoding[member.key]
      if let field, let style = field.style, style != .json {
        var writer = ParameterWriter(json: member.value)
        writer.encodes = false
        for pair in writer.pairs(member.key, style: style, explode: field.explode) {
          let name = String(decoding: pair.name, as: UTF8.self)
          append(name, File(ByteStream(pair.value)), nil, boundary, &chunks)
        }
        continue
      }
      var values = [member.value]
      if case .array(let elements) = member.value, field?.isJSON != true { values = elements }
      for value in values {
        guard let file = file(value, attachments, field) else { continue }
        append(member.key, file, field, boundary, &chunks)
      }
    }
    return finished(chunks, boundary)
  }

  /// Parts without names, one after the other: `multipart/mixed`.
  static func encode(_ files: [File], boundary: String) -> ByteStream {
    var chunks: [Chunk] = []
    for file in files { append(nil, file, nil, boundary, &chunks) }
    return finished(chunks, boundary)
  }

  /// Nil for null, which has no part.
  private static func file(_ value: JSONValue, _ attachments: Attachments, _ field: FieldEncoding?) -> File? {
    switch value {
    case .null: return nil
    case .string(let text):
      guard let part = attachments[text] else { return File(ByteStream(text), contentType: field?.contentType) }
      var file = part.file
      if let text = part.text {
        // A text stands without its quotes; what is no scalar is JSON.
        let json = try? JSONReader.decode(JSONValue.self, from: text)
        let plain = json.flatMap { Self.file($0, attachments, field) }
        file.content = plain?.content ?? file.content
        file.contentType = file.contentType ?? plain?.contentType
      } else {
        file.contentType = file.contentType ?? field?.contentType ?? "application/octet-stream"
      }
      return file
    case .object, .array:
      return File(ByteStream(value.description), contentType: field?.contentType ?? "application/json")
    case .bool(let flag): return File(ByteStream(flag ? "true" : "false"), contentType: field?.contentType)
    case .number(let number): return File(ByteStream(number.lexeme), contentType: field?.contentType)
    }
  }

  private static func append(
    _ name: String?, _ file: File, _ field: FieldEncoding?, _ boundary: String, _ chunks: inout [Chunk]
  ) {
    var head = "--\(boundary)\r\n"
    if let name {
      head += "Content-Disposition: form-data; name=\"\(escaped(name))\""
      // Many servers take a part for a file only when it has a name.
      if let fileName = file.name ?? (field?.isFile == true ? name : nil) {
        head += "; filename=\"\(escaped(fileName))\""
      }
      head += "\r\n"
    } else if let fileName = file.name {
      head += "Content-Disposition: attachment; filename=\"\(escaped(fileName))\"\r\n"
    }
    if let type = file.contentType { head += "Content-Type: \(line(type))\r\n" }
    for (name, value) in file.headers.sorted(by: { $0.key < $1.key }) { head += "\(line(name)): \(line(value))\r\n" }
    chunks.append(.bytes(Array((head + "\r\n").utf8)))
    chunks.append(.stream(file.content))
    chunks.append(.bytes([0x0D, 0x0A]))
  }

  private static func finished(_ chunks: [Chunk], _ boundary: String) -> ByteStream {
    let all = chunks + [.bytes(Array("--\(boundary)--\r\n".utf8))]
    var length: Int? = 0
    var streams: [ByteStream] = []
    for chunk in all {
      switch chunk {
      case .bytes(let bytes): streams.append(ByteStream(bytes))
      case .stream(let stream): streams.append(stream)
      }
      if let sum = length, let next = streams.last?.length { length = sum + next } else { length = nil }
    }
    // What is all in memory is one array: it can be sent again.
    if streams.allSatisfy({ $0.inMemory != nil }) { return ByteStream(streams.flatMap { $0.inMemory ?? [] }) }
    return ByteStream(Joined(streams: streams), length: length)
  }

  /// As browsers do it (WHATWG HTML §4.10.21.8): a quote or a line break would end the name.
  private static func escaped(_ name: String) -> String {
    var result = ""
    for character in name.unicodeScalars {
      switch character {
      case "\"": result += "%22"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func line(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" })
  }

  static func boundary() -> String {
    "treaty-" + String(UInt64.random(in: .min ... .max), radix: 36)
      + String(UInt64.random(in: .min ... .max), radix: 36)
  }
}

/// Streams, one after the other.
private struct Joined: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  let streams: [ByteStream]

  func makeAsyncIterator() -> Iterator { Iterator(rest: streams[...]) }

  struct Iterator: AsyncIteratorProtocol {
    var rest: ArraySlice<ByteStream>
    var current: ByteStream.AsyncIterator?

    mutating func next() async throws -> [UInt8]? {
      while true {
        if let chunk = try await current?.next() { return chunk }
        guard let stream = rest.popFirst() else { return nil }
        current = stream.makeAsyncIterator()
      }
    }
  }
}
