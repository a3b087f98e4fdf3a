/// An operation together with what implements it: everything a server has to know to answer it.
public struct Endpoint: Sendable {
  public let route: Route
  // The operation's types end here: a server holds a list of these, and calls one closure a request.
  private let run: @Sendable (ServerRequest, [Range<Int>], ServerOptions) async -> Answer

  /// An operation that everybody may call.
  public init<Op: Operation>(
    _: Op.Type,
    handler: @escaping @Sendable (inout RequestReader, Context<Void>) async throws -> Op.Output
  ) {
    let route = Op.route
    self.route = route
    run = { request, captures, options in
      do {
        var reader = RequestReader(route: route, request: request, captures: captures, limit: options.bodyLimit)
        let context = Context(principal: (), route: route, request: request)
        return settled(Op.answer(try await handler(&reader, context)), request, route, options)
      } catch {
        return failed(Op.self, error, request, route, options)
      }
    }
  }

  /// An operation for callers who are known.
  public init<Op: Operation, A: Authenticator>(
    _: Op.Type, _ authenticator: A,
    handler: @escaping @Sendable (inout RequestReader, Context<A.Principal>) async throws -> Op.Output
  ) {
    let route = Op.route
    self.route = route
    let credentials = CredentialReader(schemes: A.Credential.schemes, route: route, isOptional: false)
    run = { request, captures, options in
      do {
        guard let principal = try await credentials.authenticate(request, authenticator, options) else {
          throw RequestRefusal(ProblemDetails(status: 401))
        }
        var reader = RequestReader(route: route, request: request, captures: captures, limit: options.bodyLimit)
        let context = Context(principal: principal, route: route, request: request)
        return settled(Op.answer(try await handler(&reader, context)), request, route, options)
      } catch {
        return failed(Op.self, error, request, route, options)
      }
    }
  }

  /// An operation that welcomes anonymous callers, and tells known ones apart.
  public init<Op: Operation, A: Authenticator>(
    _: Op.Type, optional authenticator: A,
    handler: @escaping @Sendable (inout RequestReader, Context<A.Principal?>) async throws -> Op.Output
  ) {
    let route = Op.route
    self.route = route
    let credentials = CredentialReader(schemes: A.Credential.schemes, route: route, isOptional: true)
    run = { request, captures, options in
      do {
        let principal = try await credentials.authenticate(request, authenticator, options)
        var reader = RequestReader(route: route, request: request, captures: captures, limit: options.bodyLimit)
        let context = Context(principal: principal, route: route, request: request)
        return settled(Op.answer(try await handler(&reader, context)), request, route, options)
      } catch {
        return failed(Op.self, error, request, route, options)
      }
    }
  }
}

extension Endpoint {
  /// The same operation at another path: where a webhook or callback is received.
  public func at(_ path: String) -> Endpoint { Endpoint(route: route.at(path), run: run) }

  private init(route: Route, run: @escaping @Sendable (ServerRequest, [Range<Int>], ServerOptions) async -> Answer) {
    self.route = route
    self.run = run
  }

  /// Something that is answered without being an operation of a contract's: a probe, a page.
  public init(_ route: Route, answer: @escaping @Sendable (ServerRequest) async -> Answer) {
    self.route = route
    run = { request, _, _ in await answer(request) }
  }

  /// What can be refused before the content is read.
  package func refusal(of request: ServerRequest, contentLength: Int? = nil, options: ServerOptions) -> Answer? {
    Negotiation.refusal(request, route, contentLength: contentLength, bodyLimit: options.limit(of: request, route))?
      .answer
  }

  /// Answers a request whose path fits the route's template; `captures` are the parameters' places in its target.
  package func answer(_ request: ServerRequest, captures: [Range<Int>], options: ServerOptions) async -> Answer {
    if let refusal = Negotiation.refusalOfUntyped(request, route) { return refusal.answer }
    guard !options.middleware.isEmpty else { return await run(request, captures, options) }
    return await through(options.middleware[...], request, captures, options)
  }

  private func through(
    _ middleware: ArraySlice<any ServerMiddleware>, _ request: ServerRequest, _ captures: [Range<Int>],
    _ options: ServerOptions
  ) async -> Answer {
    guard let first = middleware.first else { return await run(request, captures, options) }
    return await first.intercept(request, route: route) { request in
      await through(middleware.dropFirst(), request, captures, options)
    }
  }
}

/// An answer that cannot be written is no answer.
private func settled(_ answer: Answer, _ request: ServerRequest, _ route: Route, _ options: ServerOptions) -> Answer {
  let answer = answer.chosen(by: request)
  guard let failure = answer.failure else { return answer }
  options.undocumentedFailure(failure, route)
  return ProblemDetails(status: 500).answer
}

/// What was thrown, as an answer: the contract's own failures, refusals, and everything else without a word of it.
private func failed<Op: Operation>(
  _: Op.Type, _ error: any Error, _ request: ServerRequest, _ route: Route, _ options: ServerOptions
) -> Answer {
  if let failure = error as? Op.Failure, let answer = failure.answer { return settled(answer, request, route, options) }
  if let refusal = error as? RequestRefusal {
    if let cause = refusal.cause { options.undocumentedFailure(cause, route) }
    return refusal.answer
  }
  options.undocumentedFailure(error, route)
  return ProblemDetails(status: 500).answer
}
