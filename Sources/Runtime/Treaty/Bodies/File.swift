import TreatyJSON

/// Bytes with their media type and, perhaps, a name: a part of a multipart body, or content of any type.
///
///     File(ByteStream(bytes), contentType: "image/png", name: "cat.png")
public struct File: Sendable, Hashable {
  /// Read once, unless it was made from an array or came as a part of a request.
  public var content: ByteStream
  /// Nil: `application/octet-stream`.
  public var contentType: String?
  /// What its sender calls it: not to be trusted as a path.
  public var name: String?
  /// What the part says beside type and name, by lowercase names.
  public var headers: [String: String]

  public init(
    _ content: ByteStream, contentType: String? = nil, name: String? = nil, headers: [String: String] = [:]
  ) {
    self.content = content
    self.contentType = contentType
    self.name = name
    self.headers = headers
  }

  /// Everything at once; throws when there are more than `limit` bytes.
  public func bytes(upTo limit: Int = 64 << 20) async throws -> [UInt8] { try await content.bytes(upTo: limit) }
}

extension File: JSONReadable, JSONWritable {
  /// In a multipart body a file is a reference to one of its parts. In JSON, where the same type may be used, it is the
  /// string that a binary `format` is there.
  public static func read(_ json: inout JSONReader) throws(JSONError) -> File? {
    guard let text = try json.string() else { return nil }
    if let part = Attachments.current?[text] { return part.file }
    return File(ByteStream(Array(text.utf8)))
  }

  public func write(_ json: inout JSONWriter) {
    if let attachments = Attachments.current {
      json.string(attachments.add(.init(file: self, text: nil)))
    } else if json.isComparing {
      json.string("\(hashValue)")
    } else if let bytes = content.inMemory {
      json.string(String(decoding: bytes, as: UTF8.self))
    } else {
      json.unwritable("format", "a stream cannot be written as JSON")
    }
  }
}
