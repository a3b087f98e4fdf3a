import HTTPTypes
import TreatyJSON

/// Reads what an operation documents from an answer.
public struct ResponseReader: Sendable {
  public let status: Int
  let head: HTTPResponse
  let content: [UInt8]
  /// The content that is still to come; nil when `content` is all of it.
  let incoming: ByteStream?
  /// The most bytes that one item of a stream may have.
  let limit: Int

  public init(head: HTTPResponse, body: [UInt8]) {
    status = head.status.code
    self.head = head
    content = body
    incoming = nil
    limit = .max
  }

  init(head: HTTPResponse, stream: ByteStream, limit: Int) {
    status = head.status.code
    self.head = head
    content = []
    incoming = stream
    self.limit = limit
  }

  /// Reads the JSON content.
  public mutating func body<R: JSONReadable>(_: R.Type) throws(CallFailure) -> R.Value {
    if let type = head.headerFields[.contentType], let media = MediaType(type), !media.isJSON { throw wrongType(type) }
    return try read("body") { () throws(JSONFailures) in
      try JSONReader.decode(R.self, from: content, options: JSONReader.Options(direction: .response))
    }
  }

  /// Reads the content as UTF-8 text.
  public mutating func text() throws(CallFailure) -> String {
    // A problem that some server in between answers is JSON, and no text that the contract promised.
    if let type = head.headerFields[.contentType], let media = MediaType(type), media.isJSON { throw wrongType(type) }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .contentType(status: status, found: head.headerFields[.contentType], body: prefix)
    }
    return text
  }

  /// Reads a header in the style `simple`, or as JSON; nil when it is absent.
  public mutating func header<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .simple, explode: Bool = false
  ) throws(CallFailure) -> R.Value? {
    guard let field = HTTPField.Name(name.description), let value = head.headerFields[field] else { return nil }
    let shapes = ParameterShapes(
      text: ParameterText(isEncoded: false), separator: UInt8(ascii: ","), explode: explode,
      options: JSONReader.Options(maxDepth: 40, isTextual: true))
    let bytes = Array(value.utf8)[...]
    switch style == .json ? shapes.read(R.self, json: bytes) : shapes.read(R.self, bytes) {
    case .value(let value): return value
    case .faults(let faults): throw invalid("header \(name)", faults)
    case .text(let fault):
      throw invalid("header \(name)", [JSONFailure(pointer: "", id: "encoding", message: fault.detail, offset: 0)])
    }
  }

  /// Reads a header that the contract requires.
  public mutating func header<R: JSONReadable>(
    _ name: StaticString, _: R.Type, style: ParameterStyle = .simple, explode: Bool = false, required: Void
  ) throws(CallFailure) -> R.Value {
    if let value = try header(name, R.self, style: style, explode: explode) { return value }
    throw invalid(
      "header \(name)", [JSONFailure(pointer: "", id: "required", message: "the header is missing", offset: 0)])
  }

  /// The failure that an answer is whose status the contract does not document.
  public var undocumented: CallFailure {
    .undocumented(status: status, contentType: head.headerFields[.contentType], body: prefix)
  }

  private var prefix: [UInt8] { Array(content.prefix(CallFailure.prefix)) }

  func wrongType(_ found: String?) -> CallFailure {
    .contentType(status: status, found: found, body: prefix)
  }

  func read<Value>(_ place: String, _ body: () throws(JSONFailures) -> Value) throws(CallFailure) -> Value {
    do throws(JSONFailures) {
      return try body()
    } catch {
      throw .invalid(status: status, place: place, failures: error)
    }
  }

  func invalid(_ place: String, _ faults: [JSONFailure]) -> CallFailure {
    guard let first = faults.first else { return undocumented }
    return .invalid(status: status, place: place, failures: JSONFailures(first, Array(faults.dropFirst())))
  }
}
