import HTTPTypes

extension EndpointTable.Match {
  /// What can be refused before the content is read.
  public func refusal(of request: ServerRequest, contentLength: Int? = nil, options: ServerOptions) -> Answer? {
    endpoint.refusal(of: request, contentLength: contentLength, options: options)
  }

  /// Answers a request whose content is there.
  public func answer(_ request: ServerRequest, options: ServerOptions) async -> Answer {
    await endpoint.answer(request, captures: captures, options: options)
  }
}

extension EndpointTable {
  /// The answer to a method that a known path does not have: 405, or 204 to `OPTIONS`, both with `Allow`.
  public static func answer(to method: HTTPRequest.Method, allowed: [HTTPRequest.Method]) -> Answer {
    var names = allowed.map(\.rawValue)
    if names.contains("GET"), !names.contains("HEAD") { names.append("HEAD") }
    if !names.contains("OPTIONS") { names.append("OPTIONS") }
    var answer =
      method == .options
      ? Answer(204)
      : ProblemDetails(status: 405, detail: "\(method.rawValue) is not among the methods of this path").answer
    answer.headers[.allow] = names.sorted().joined(separator: ", ")
    return answer
  }

  /// Answers a request from beginning to end; nil when no template fits its path.
  public func respond(to request: ServerRequest, options: ServerOptions) async throws -> Answer? {
    switch find(request) {
    case .notFound: return nil
    case .methodNotAllowed(let allowed): return Self.answer(to: request.head.method, allowed: allowed)
    case .found(let match):
      if let refusal = match.refusal(of: request, options: options) { return refusal }
      var request = request
      if match.endpoint.route.streams(request) {
        if request.body.length != 0 { request.setStream(request.body.stream, limit: options.streamLimit) }
        return await match.answer(request, options: options)
      }
      guard let bytes = try await request.body.collect(upTo: options.bodyLimit) else {
        return Negotiation.tooLarge(options.bodyLimit).answer
      }
      request.body = bytes.isEmpty ? .none : .bytes(bytes)
      return await match.answer(request, options: options)
    }
  }
}
