import HTTPTypes

/// Content of an operation that is handed on while it comes.
public struct StreamedContent: Sendable {
  /// Nil for the request's.
  let status: StatusPattern?
  let mediaType: MediaType?
  /// Types that a range covers and does not mean, because the contract names them by themselves.
  let others: [MediaType]

  /// Content of a request.
  public static func request(_ mediaType: String, besides others: [String] = []) -> StreamedContent {
    StreamedContent(nil, mediaType, others)
  }

  /// Content of an answer.
  public static func answer(_ status: StatusPattern, _ mediaType: String, besides others: [String] = [])
    -> StreamedContent
  {
    StreamedContent(status, mediaType, others)
  }

  private init(_ status: StatusPattern?, _ mediaType: String, _ others: [String]) {
    self.status = status
    self.mediaType = MediaType(mediaType)
    self.others = others.compactMap { MediaType($0) }
  }

  func covers(_ type: MediaType) -> Bool {
    mediaType?.covers(type) == true && !others.contains { $0.covers(type) }
  }
}

extension Route {
  /// Whether the request's content is for its reader to take in as it comes.
  package func streams(_ request: ServerRequest) -> Bool {
    guard !storage.streams.isEmpty else { return false }
    let type = request.header("content-type").flatMap { MediaType($0) }
    let streamed = storage.streams.filter { $0.status == nil }
    // Without a type it is the operation's only one.
    guard let type else { return accepts.count == 1 && !streamed.isEmpty }
    return streamed.contains { $0.covers(type) }
  }

  /// Whether an answer's content is for the caller to take in as it comes.
  func streams(_ response: HTTPResponse) -> Bool {
    guard !storage.streams.isEmpty else { return false }
    let status = response.status.code
    let type = response.headerFields[.contentType].flatMap { MediaType($0) }
    // More exact statuses decide: a failure of its own beside a range that is streamed is read as a whole.
    guard let pattern = storage.statuses.filter({ $0.contains(status) }).max(by: { $0.precision < $1.precision }) else {
      return false
    }
    return storage.streams.contains { content in
      content.status == pattern && (type.map(content.covers) ?? true)
    }
  }
}
