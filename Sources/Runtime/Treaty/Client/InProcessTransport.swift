import HTTPTypes

/// Calls endpoints in the same process, without a socket: the same rules, the same bytes, no network.
public struct InProcessTransport: ClientTransport {
  private let table: EndpointTable
  private let options: ServerOptions
  /// What clients put before the contract's paths.
  private let prefix: String

  /// - Parameter prefix: The path of the server's URL, when clients have one: `/v1`.
  public init(_ endpoints: [Endpoint], prefix: String = "", options: ServerOptions = ServerOptions()) {
    table = EndpointTable(endpoints)
    self.options = options
    self.prefix = ServerAddress(prefix).path
  }

  public func send(_ request: ClientRequest) async throws -> ClientResponse {
    var head = request.head
    if !prefix.isEmpty, let path = head.path, path.hasPrefix(prefix) {
      head.path = String(path.dropFirst(prefix.count))
    }
    let answer = try await table.respond(to: ServerRequest(head: head, body: request.body), options: options)
    return Self.response(answer ?? ProblemDetails(status: 404).answer, to: request.head.method)
  }

  private static func response(_ answer: Answer, to method: HTTPRequest.Method) -> ClientResponse {
    var head = HTTPResponse(status: HTTPResponse.Status(code: answer.status), headerFields: answer.headers)
    if let type = answer.contentType { head.headerFields[.contentType] = type }
    if let length = answer.body.length { head.headerFields[.contentLength] = String(length) }
    return ClientResponse(head: head, body: method == .head ? .none : answer.body)
  }
}
