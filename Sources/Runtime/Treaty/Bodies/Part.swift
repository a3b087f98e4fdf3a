import TreatyJSON

/// A value that is a part of a multipart body with headers of its own (OpenAPI's `encoding.headers`).
public struct Part<Value: Sendable & Hashable>: Sendable, Hashable {
  public var value: Value
  /// By lowercase names; without `Content-Type` and `Content-Disposition`.
  public var headers: [String: String]
  /// Nil: what the contract says.
  public var contentType: String?

  public init(_ value: Value, headers: [String: String] = [:], contentType: String? = nil) {
    self.value = value
    self.headers = headers
    self.contentType = contentType
  }
}

extension Part: JSONWritable where Value: JSONWritable {
  public func write(_ json: inout JSONWriter) {
    guard let attachments = Attachments.current else { return value.write(&json) }
    let text = (try? JSONWriter.encode(value)) ?? []
    let file = File(ByteStream(text), contentType: contentType, headers: headers)
    json.string(attachments.add(.init(file: file, text: text)))
  }
}

/// Reads a part by the rule of its value.
public enum PartRule<Rule: JSONReadable>: JSONReadable where Rule.Value: Sendable & Hashable {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Part<Rule.Value>? {
    guard let attachments = Attachments.current else { return try Rule.read(&json).map { Part($0) } }
    let offset = json.offset
    guard let text = try json.string() else { return nil }
    guard let part = attachments[text], let bytes = part.text else {
      json.fail("type", "expected a part", at: offset)
      return nil
    }
    let isJSON = part.file.contentType.flatMap { MediaType($0) }?.isJSON ?? false
    let shapes = ParameterShapes(
      text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: false)
    switch isJSON ? shapes.read(Rule.self, json: bytes[...]) : shapes.read(Rule.self, bytes[...]) {
    case .value(let value):
      return Part(value, headers: part.file.headers, contentType: part.file.contentType)
    case .faults(let faults):
      // The pointers inside of it are not this text's: the first is told for the whole.
      json.fail("part", faults.first.map { "\($0.pointer) \($0.message)" } ?? "not valid", at: offset)
    case .text(let fault): json.fail("encoding", fault.detail, at: offset)
    }
    return nil
  }
}
