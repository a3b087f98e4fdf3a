#if canImport(Hummingbird)
  import HTTPTypes
  import Hummingbird
  import Treaty

  /// Answers one method of one route by the endpoint whose template the path really is.
  struct EndpointResponder<Context: RequestContext>: HTTPResponder {
    private let endpoints: [Endpoint]
    /// Where the contract's path begins in the request's; nil when only its end is known.
    private let start: Int?
    private let options: ServerOptions

    init(_ endpoints: [Endpoint], start: Int?, options: ServerOptions) {
      self.endpoints = endpoints
      self.start = start
      self.options = options
    }

    func respond(to request: Request, context: Context) async throws -> Response {
      var received = ServerRequest(head: request.head, body: .none)
      for endpoint in endpoints {
        guard let captures = endpoint.route.template.captures(of: received, start) else { continue }
        let isHead = request.method == .head
        if let refusal = endpoint.refusal(of: received, options: options) {
          return Response(refusal, isHead: isHead)
        }
        // Content that no contract speaks of is not read at all.
        if endpoint.route.streams(received) {
          let length = request.headers[.contentLength].flatMap { Int($0) }
          let chunks = request.body.map { Array(buffer: $0) }
          received.setStream(ByteStream(chunks, length: length), limit: options.streamLimit)
        } else if !endpoint.route.accepts.isEmpty {
          guard let bytes = try await collect(request.body) else {
            return Response(Negotiation.tooLarge(options.bodyLimit).answer, isHead: isHead)
          }
          if !bytes.isEmpty { received.body = .bytes(bytes) }
        }
        return Response(await endpoint.answer(received, captures: captures, options: options), isHead: isHead)
      }
      throw HTTPError(.notFound)
    }

    /// The content, copied once; nil when there is too much of it. What is left unread Hummingbird skips.
    private func collect(_ body: RequestBody) async throws -> [UInt8]? {
      var bytes: [UInt8] = []
      for try await buffer in body {
        guard buffer.readableBytes <= options.bodyLimit - bytes.count else { return nil }
        buffer.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
      }
      return bytes
    }
  }

  /// Answers the methods that a path of the contract does not have.
  struct MethodResponder<Context: RequestContext>: HTTPResponder {
    let endpoints: [Endpoint]
    let start: Int?

    func respond(to request: Request, context: Context) async throws -> Response {
      let received = ServerRequest(head: request.head, body: .none)
      let known = endpoints.filter { $0.route.template.captures(of: received, start) != nil }
      guard !known.isEmpty else { throw HTTPError(.notFound) }
      let allowed = known.map(\.route.method)
      // Two templates may share a route without sharing a method; HEAD is GET's.
      return Response(EndpointTable.answer(to: request.method, allowed: allowed), isHead: request.method == .head)
    }
  }

  extension PathTemplate {
    fileprivate func captures(of request: ServerRequest, _ start: Int?) -> [Range<Int>]? {
      if let start { captures(in: request, from: start) } else { captures(atEndOf: request) }
    }
  }
#endif
