import HTTPTypes
import TreatyJSON

/// Writes an operation's arguments into a request. What cannot be written is remembered, and the call fails with it.
public struct RequestWriter: Sendable {
  public let route: Route
  /// The server that the contract gives this operation alone; nil for the client's.
  public var server: String?
  // Written text, so that values need not be kept: query and cookies grow in the order of the calls.
  var path: [(name: String, text: [UInt8])] = []
  var query: [UInt8] = []
  var cookies: [UInt8] = []
  var headers = HTTPFields()
  var body = Body.none
  private var failure: CallFailure?

  public init(_ route: Route) { self.route = route }

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

  mutating func fail(_ reason: String) {
    if failure == nil { failure = .unwritable(reason) }
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
    let server = self.server.map { ServerAddress($0, relativeTo: server) } ?? server
    var target = Array(server.path.utf8)
    try writer.appendPath(to: &target)
    if target.isEmpty { target.append(UInt8(ascii: "/")) }
    var query = writer.query
    if route.template.segments.isEmpty, let own = server.query, !own.isEmpty {
      // The whole address is somebody else's choice, its query included.
      query = Array("?\(own)".utf8) + (query.isEmpty ? [] : [UInt8(ascii: "&")] + query.dropFirst())
    }
    target += query
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
}
