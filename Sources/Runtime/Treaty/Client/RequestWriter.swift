import HTTPTypes
import TreatyJSON

/// Writes an operation's arguments into a request. What cannot be written is remembered, and the call fails with it.
public struct RequestWriter: Sendable {
  public let route: Route
  // Written text, so that values need not be kept: query and cookies grow in the order of the calls.
  private var path: [(name: String, text: [UInt8])] = []
  private var query: [UInt8] = []
  private var cookies: [UInt8] = []
  private var headers = HTTPFields()
  private var body = Body.none
  private var failure: CallFailure?

  public init(_ route: Route) { self.route = route }

  /// Writes a path parameter.
  public mutating func path<V: JSONWritable>(
    _ name: StaticString, _ value: V, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    let name = name.description
    guard let writer = writer(name, value) else { return }
    guard let text = writer.path(name, style: style, explode: explode), !text.isEmpty else {
      return fail("the path parameter \(name) is empty")
    }
    // As whole segments these would change the path they stand in (RFC 3986 §5.2.4).
    if text == [0x2E] || text == [0x2E, 0x2E] { return fail("the path parameter \(name) may not be \(value)") }
    path.append((name, text))
  }

  /// Writes a query parameter; nil writes none.
  public mutating func query<V: JSONWritable>(
    _ name: StaticString, _ value: V?, style: ParameterStyle = .form, explode: Bool? = nil
  ) {
    guard let value, let writer = writer(name.description, value) else { return }
    for pair in writer.query(name.description, style: style, explode: explode ?? (style == .form)) {
      query.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
      query += pair.name
      query.append(UInt8(ascii: "="))
      query += pair.value
    }
  }

  /// Writes a cookie, in the style `form`; nil writes none.
  public mutating func cookie<V: JSONWritable>(_ name: StaticString, _ value: V?, explode: Bool = true) {
    guard let value, let writer = writer(name.description, value) else { return }
    for pair in writer.query(name.description, style: .form, explode: explode) {
      if !cookies.isEmpty { cookies += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
      cookies += pair.name
      cookies.append(UInt8(ascii: "="))
      cookies += pair.value
    }
  }

  /// Writes a header, in the style `simple`; nil writes none.
  public mutating func header<V: JSONWritable>(_ name: StaticString, _ value: V?, explode: Bool = false) {
    guard let value, let writer = writer(name.description, value),
      let text = writer.simple(explode: explode, encodes: false)
    else { return }
    guard let field = HTTPField.Name(name.description), text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
    // A line break would end the header and begin another one.
    else { return fail("the header \(name) may not hold control characters") }
    headers.append(HTTPField(name: field, value: text))
  }

  /// Writes JSON content; nil writes none.
  public mutating func body<V: JSONWritable>(_ value: V?, _ contentType: String = "application/json") {
    guard let value else { return }
    do throws(JSONFailures) {
      body = .bytes(try JSONWriter.encode(value))
      headers[.contentType] = contentType
    } catch {
      fail("content: \(error)")
    }
  }

  /// Writes text in UTF-8; nil writes none.
  public mutating func text(_ value: String?, _ contentType: String = "text/plain; charset=utf-8") {
    guard let value else { return }
    body = .bytes(Array(value.utf8))
    headers[.contentType] = contentType
  }

  private mutating func fail(_ reason: String) {
    if failure == nil { failure = .unwritable(reason) }
  }

  private mutating func writer<V: JSONWritable>(_ name: String, _ value: V) -> ParameterWriter? {
    do throws(JSONFailures) {
      return try ParameterWriter(value)
    } catch {
      fail("\(name): \(error)")
      return nil
    }
  }
}

extension RequestWriter {
  /// The request, to a server of which scheme, authority and path are known.
  func finish(
    _ server: ServerAddress, credential: (any Credential)?, responseLimit: Int, deadline: ContinuousClock.Instant?
  ) throws(CallFailure) -> ClientRequest {
    if let failure { throw failure }
    var writer = self
    try writer.add(credential)
    var target = Array(server.path.utf8)
    try writer.appendPath(to: &target)
    target += writer.query
    var head = HTTPRequest(
      method: route.method, scheme: server.scheme, authority: server.authority,
      path: String(decoding: target, as: UTF8.self), headerFields: writer.headers)
    if !writer.cookies.isEmpty { head.headerFields[.cookie] = String(decoding: writer.cookies, as: UTF8.self) }
    if !route.produces.isEmpty {
      head.headerFields[.accept] = (route.produces.map(\.essence) + [ProblemDetails.mediaType]).joined(separator: ", ")
    }
    return ClientRequest(
      head: head, body: body, route: route, responseLimit: responseLimit, deadline: deadline)
  }

  private func appendPath(to target: inout [UInt8]) throws(CallFailure) {
    var parameters = route.template.parameters[...]
    for segment in route.template.segments {
      target.append(UInt8(ascii: "/"))
      let pieces: [PathTemplate.Piece] =
        switch segment {
        case .literal(let literal): [.literal(literal)]
        case .parameter: [.parameter]
        case .mixed(let pieces): pieces
        }
      for piece in pieces {
        switch piece {
        case .literal(let literal): PercentEncoding.append(encodingSegment: literal, to: &target)
        case .parameter:
          let name = parameters.popFirst() ?? ""
          guard let text = path.first(where: { $0.name == name })?.text else {
            throw .unwritable("the path parameter \(name) was not given")
          }
          target += text
        }
      }
    }
  }

  private mutating func add(_ credential: (any Credential)?) throws(CallFailure) {
    // A credential is only shown to operations that ask for its scheme.
    guard let credential, let scheme = type(of: credential).schemes.first(where: { $0.name == credential.scheme }),
      route.security.contains(where: { $0.schemes[scheme.name] != nil })
    else { return }
    let value = credential.value
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .unwritable("the credential") }
    switch scheme.kind {
    case .bearer: headers[.authorization] = "Bearer \(value)"
    case .basic: headers[.authorization] = "Basic " + String(decoding: Base64.encoded(value.utf8), as: UTF8.self)
    case .apiKey(.header, let name):
      guard let name = HTTPField.Name(name) else { throw .unwritable("the credential") }
      headers[name] = value
    case .apiKey(.query, let name):
      query.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
      PercentEncoding.append(encoding: name.utf8, to: &query)
      query.append(UInt8(ascii: "="))
      PercentEncoding.append(encoding: value.utf8, to: &query)
    case .apiKey(.cookie, let name):
      if !cookies.isEmpty { cookies += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
      cookies += name.utf8
      cookies.append(UInt8(ascii: "="))
      PercentEncoding.append(encoding: value.utf8, to: &cookies)
    }
  }
}
