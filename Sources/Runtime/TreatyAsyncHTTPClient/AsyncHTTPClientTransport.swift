#if canImport(AsyncHTTPClient)
  public import AsyncHTTPClient
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  public import Treaty

  /// Carries calls by AsyncHTTPClient, with its pool of connections.
  public struct AsyncHTTPClientTransport: ClientTransport {
    private let client: HTTPClient

    /// - Parameter client: Whose pool is used; it is for its owner to shut down.
    public init(_ client: HTTPClient) { self.client = client }

    /// Uses one pool for the whole process. It says at once that nobody answers, and follows no redirects: what a contract
    /// says of 3xx is for the caller to see.
    public init() { client = Self.pooled }

    private static let pooled: HTTPClient = {
      var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
      // Asks for gzip and deflate. The client's own limit counts what comes out.
      configuration.decompression = .enabled(limit: .none)
      // The default tries again until the deadline, which turns "nobody is there" into "too slow".
      configuration.connectionPool.retryConnectionEstablishment = false
      return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
      guard let scheme = request.head.scheme, let authority = request.head.authority else {
        throw CallFailure.unwritable("the server's URL needs a scheme and a host")
      }
      var outgoing = HTTPClientRequest(url: "\(scheme)://\(authority)\(request.head.path ?? "/")")
      outgoing.method = HTTPMethod(rawValue: request.head.method.rawValue)
      for field in request.head.headerFields { outgoing.headers.add(name: field.name.rawName, value: field.value) }
      switch request.body {
      case .none: break
      case .bytes(let bytes): outgoing.body = .bytes(ByteBuffer(bytes: bytes))
      case .stream(let stream):
        let length: HTTPClientRequest.Body.Length = stream.length.map { .known(Int64($0)) } ?? .unknown
        outgoing.body = .stream(stream.buffers, length: length)
      }
      // The caller keeps the deadline and cancels: two clocks would only race to name the failure.
      let response = try await client.execute(outgoing, deadline: .distantFuture)
      var fields = HTTPFields()
      for (name, value) in response.headers {
        guard let name = HTTPField.Name(name) else { continue }
        fields.append(HTTPField(name: name, value: value))
      }
      let head = HTTPResponse(status: HTTPResponse.Status(code: Int(response.status.code)), headerFields: fields)
      // HEAD's length is the content's that GET would have had.
      var length = request.head.method == .head ? 0 : response.headers.first(name: "content-length").flatMap { Int($0) }
      // That is the length on the wire, and not of what comes out.
      if request.head.method != .head, response.headers.contains(name: "content-encoding") { length = nil }
      return ClientResponse(head: head, body: .stream(ByteStream(response.body.arrays, length: length)))
    }
  }

  extension ByteStream {
    fileprivate var buffers: AsyncMapSequence<ByteStream, ByteBuffer> { map { ByteBuffer(bytes: $0) } }
  }

  extension HTTPClientResponse.Body {
    fileprivate var arrays: AsyncMapSequence<HTTPClientResponse.Body, [UInt8]> {
      map { Array($0.readableBytesView) }
    }
  }
#endif
