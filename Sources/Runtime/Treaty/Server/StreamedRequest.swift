extension ServerOptions {
  /// How much content a request may have.
  package func limit(of request: ServerRequest, _ route: Route) -> Int {
    route.streams(request) ? streamLimit : bodyLimit
  }
}

extension ServerRequest {
  /// Hands the content on as it comes; beyond the limit reading it fails, and the request is refused with 413.
  package mutating func setStream(_ stream: ByteStream, limit: Int) {
    if header("content-length") == "0" { return }
    body = .stream(ByteStream(Limited(stream: stream, limit: limit), length: stream.length))
  }

  private struct Limited: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    let stream: ByteStream
    let limit: Int

    func makeAsyncIterator() -> Iterator { Iterator(chunks: stream.makeAsyncIterator(), rest: limit, limit: limit) }

    struct Iterator: AsyncIteratorProtocol {
      var chunks: ByteStream.AsyncIterator
      var rest: Int
      let limit: Int

      mutating func next() async throws -> [UInt8]? {
        guard let chunk = try await chunks.next() else { return nil }
        rest -= chunk.count
        guard rest >= 0 else { throw Negotiation.tooLarge(limit) }
        return chunk
      }
    }
  }
}
