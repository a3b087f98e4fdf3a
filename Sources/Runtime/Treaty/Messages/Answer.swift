import HTTPTypes
import TreatyJSON

/// What an operation answers: a status, headers and content, not yet in the terms of any server.
public struct Answer: Sendable {
  public var status: Int
  /// The media type of the content; not repeated in `headers`.
  public var contentType: String?
  /// `Content-Type` and `Content-Length` are added by whoever sends the answer.
  public var headers: HTTPFields
  public var body: Body
  /// Set when the content could not be written: the answer is then worth nothing.
  var failure: JSONFailures?
  /// The same content in several media types, of which the request chooses.
  var choices: [(mediaType: String, make: @Sendable () -> Answer)] = []

  /// An answer without content.
  public init(_ status: Int) {
    self.status = status
    headers = HTTPFields()
    body = .none
  }

  /// An answer with JSON content.
  public init<B: JSONWritable>(_ status: Int, _ body: B, _ contentType: String = "application/json") {
    self.init(status)
    self.contentType = contentType
    do throws(JSONFailures) {
      self.body = .bytes(try JSONWriter.encode(body))
    } catch {
      failure = error
    }
  }

  /// An answer with text, in UTF-8.
  public init(_ status: Int, text: String, _ contentType: String = "text/plain; charset=utf-8") {
    self.init(status)
    self.contentType = contentType
    body = .bytes(Array(text.utf8))
  }

  /// An answer with content of any media type.
  public init(_ status: Int, body: Body, _ contentType: String) {
    self.init(status)
    self.contentType = contentType
    self.body = body
  }

  /// Adds a header in the style `simple`, or as JSON; nil adds none.
  public mutating func header<V: JSONWritable>(
    _ name: StaticString, _ value: V?, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    guard let value else { return }
    do throws(JSONFailures) {
      var writer = try ParameterWriter(value)
      writer.encodes = false
      guard let text = writer.simple(style, explode: explode) else { return }
      header(name, String(decoding: text, as: UTF8.self))
    } catch {
      failure = error
    }
  }

  /// Adds a header.
  public mutating func header(_ name: StaticString, _ value: String) {
    guard let name = HTTPField.Name(name.description) else { return }
    headers.append(HTTPField(name: name, value: value))
  }

  /// Adds a header; nil adds none.
  public mutating func header(_ name: StaticString, _ value: String?) {
    if let value { header(name, value) }
  }
}
