/// What carries a request to a server and its answer back.
public protocol ClientTransport: Sendable {
  /// Throws when there is no answer at all; an answer of any status is returned. A `CallFailure` is passed on as it is,
  /// anything else becomes `CallFailure.transport`. Returns early when its task is cancelled.
  func send(_ request: ClientRequest) async throws -> ClientResponse
}

/// Something that every call of a client goes through: logging, request ids, retries.
public protocol ClientMiddleware: Sendable {
  /// Sends a request, as a rule by `next`, which may be called again.
  func intercept(
    _ request: ClientRequest, next: @Sendable (ClientRequest) async throws -> ClientResponse
  ) async throws -> ClientResponse
}
