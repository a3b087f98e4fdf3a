/// Something that every operation of a server goes through: logging, request ids, rate limits.
public protocol ServerMiddleware: Sendable {
  /// Answers a request, as a rule by what `next` answers.
  func intercept(
    _ request: ServerRequest, route: Route, next: @Sendable (ServerRequest) async -> Answer
  ) async -> Answer
}
