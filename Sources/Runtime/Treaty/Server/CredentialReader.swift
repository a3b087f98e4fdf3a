/// Finds the credentials of a request, by the contract's security alternatives.
struct CredentialReader: Sendable {
  /// Schemes that have to be satisfied together.
  private struct Alternative: Sendable {
    var schemes: [CredentialScheme]
    var scopes: Set<String>
  }

  private let alternatives: [Alternative]
  /// Whether the contract or the endpoint welcomes callers without any.
  private let allowsAnonymous: Bool
  private var schemes: [CredentialScheme] { alternatives.flatMap(\.schemes) }

  init(schemes: [CredentialScheme], route: Route, isOptional: Bool) {
    allowsAnonymous = isOptional || route.security.contains(where: \.isAnonymous)
    alternatives = route.security.compactMap { requirement in
      let known = requirement.schemes.keys.sorted().compactMap { name in schemes.first { $0.name == name } }
      // A scheme that nobody can read is never taken for satisfied.
      guard !known.isEmpty, known.count == requirement.schemes.count else { return nil }
      return Alternative(schemes: known, scopes: Set(requirement.schemes.values.joined()))
    }
  }

  /// The principal; nil for an anonymous caller who is welcome. The first credential that is accepted decides; one that is
  /// there and not accepted is never taken for none.
  func authenticate<A: Authenticator>(_ request: ServerRequest, _ authenticator: A, _ options: ServerOptions)
    async throws(RequestRefusal) -> A.Principal?
  {
    var refused: (refusal: Refusal, scopes: Set<String>)?
    for alternative in alternatives {
      var parts: [String: String] = [:]
      for scheme in alternative.schemes { parts[scheme.name] = value(of: scheme, in: request, options) }
      // What is not there says nothing: only a credential that was shown, and whole, can be refused.
      guard parts.count == alternative.schemes.count, let credential = A.Credential(parts: parts) else { continue }
      do throws(Refusal) {
        return try await authenticator.principal(for: credential, scopes: alternative.scopes)
      } catch {
        // Being known and not allowed says more than not being known by another scheme.
        if case .forbidden = refused?.refusal { continue }
        refused = (error, alternative.scopes)
      }
    }
    guard let refused else {
      if allowsAnonymous { return nil }
      throw unauthenticated(nil, isInvalid: false)
    }
    switch refused.refusal {
    case .unauthenticated(let detail): throw unauthenticated(detail, isInvalid: true)
    case .forbidden(let detail): throw forbidden(detail, refused.scopes)
    case .unavailable(let error): throw RequestRefusal(ProblemDetails(status: 503), cause: error)
    }
  }

  private func value(of scheme: CredentialScheme, in request: ServerRequest, _ options: ServerOptions) -> String? {
    switch scheme.kind {
    case .bearer: return authorization("bearer", request)
    case .basic:
      guard var encoded = authorization("basic", request) else { return nil }
      // What is no base 64 is a credential all the same, and a wrong one.
      guard let bytes = encoded.withUTF8({ Base64.decoded($0) }) else { return "" }
      return String(validating: bytes, as: UTF8.self) ?? ""
    case .http(let scheme): return authorization(scheme, request)
    case .mutualTLS: return options.clientCertificate?(request)
    case .apiKey(.header, let name): return request.head.headerFields.first { $0.name.canonicalName == name }?.value
    case .apiKey(.query, let name):
      return text(QueryItems(query: request.target, request.query), name)
    case .apiKey(.cookie, let name):
      return text(QueryItems(cookie: Array(request.headers("cookie").joined(separator: "; ").utf8)), name)
    }
  }

  private func text(_ items: QueryItems, _ name: String) -> String? {
    guard let range = items.values(of: name).first else { return nil }
    let bytes = PercentEncoding.decoded(items.bytes[range], plusIsSpace: items.plusIsSpace)
    return bytes.flatMap { String(validating: $0, as: UTF8.self) } ?? ""
  }

  private func authorization(_ scheme: String, _ request: ServerRequest) -> String? {
    guard let value = request.header("authorization") else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let first = parts.first, first.lowercased() == scheme else { return nil }
    return parts.count == 2 ? String(parts[1]) : ""
  }

  private func unauthenticated(_ detail: String?, isInvalid: Bool) -> RequestRefusal {
    var refusal = RequestRefusal(
      ProblemDetails(
        status: 401, detail: detail ?? (isInvalid ? "the credential is not valid" : "a credential is needed")))
    var challenges: [String] = []
    for scheme in schemes {
      let challenge =
        switch scheme.kind {
        case .bearer: isInvalid ? "Bearer error=\"invalid_token\"" : "Bearer"
        case .basic: "Basic realm=\"\(scheme.name)\", charset=\"UTF-8\""
        case .http(let name): CredentialScheme.written(name)
        case .mutualTLS: "TLS"
        // No scheme is registered for keys; RFC 9110 §11.6.1 wants a challenge all the same.
        case .apiKey(let place, let name): "ApiKey in=\"\(place.rawValue)\", name=\"\(name)\""
        }
      if !challenges.contains(challenge) { challenges.append(challenge) }
    }
    refusal.headers[values: .wwwAuthenticate] = challenges
    return refusal
  }

  private func forbidden(_ detail: String?, _ scopes: Set<String>) -> RequestRefusal {
    var refusal = RequestRefusal(ProblemDetails(status: 403, detail: detail))
    if schemes.contains(where: { $0.kind == .bearer }), !scopes.isEmpty {
      // RFC 6750 §3.
      refusal.headers[.wwwAuthenticate] =
        "Bearer error=\"insufficient_scope\", scope=\"\(scopes.sorted().joined(separator: " "))\""
    }
    return refusal
  }
}

extension CredentialScheme {
  /// `digest` → `Digest`; case means nothing, but capitals are what people expect.
  static func written(_ scheme: String) -> String { scheme.prefix(1).uppercased() + scheme.dropFirst() }
}
