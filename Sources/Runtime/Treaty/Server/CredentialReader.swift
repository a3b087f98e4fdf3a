/// Finds the credentials of a request, by the contract's security alternatives.
struct CredentialReader: Sendable {
  private struct Alternative: Sendable {
    var scheme: CredentialScheme
    var scopes: Set<String>
  }

  private let alternatives: [Alternative]
  /// Whether the contract or the endpoint welcomes callers without any.
  private let allowsAnonymous: Bool

  init(schemes: [CredentialScheme], route: Route, isOptional: Bool) {
    allowsAnonymous = isOptional || route.security.contains(where: \.isAnonymous)
    alternatives = route.security.flatMap { requirement in
      requirement.schemes.sorted { $0.key < $1.key }.compactMap { name, scopes in
        schemes.first { $0.name == name }.map { Alternative(scheme: $0, scopes: Set(scopes)) }
      }
    }
  }

  /// The principal; nil for an anonymous caller who is welcome. The first credential that is accepted decides; one that is
  /// there and not accepted is never taken for none.
  func authenticate<A: Authenticator>(_ request: ServerRequest, _ authenticator: A) async throws(RequestRefusal)
    -> A.Principal?
  {
    var refused: (refusal: Refusal, scopes: Set<String>)?
    for alternative in alternatives {
      // What is not there says nothing: only a credential that was shown can be refused.
      guard let value = value(of: alternative.scheme, in: request) else { continue }
      guard let credential = A.Credential(scheme: alternative.scheme.name, value: value) else { continue }
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

  private func value(of scheme: CredentialScheme, in request: ServerRequest) -> String? {
    switch scheme.kind {
    case .bearer: return authorization("bearer", request)
    case .basic:
      guard var encoded = authorization("basic", request) else { return nil }
      // What is no base 64 is a credential all the same, and a wrong one.
      guard let bytes = encoded.withUTF8({ Base64.decoded($0) }) else { return "" }
      return String(validating: bytes, as: UTF8.self) ?? ""
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
    for alternative in alternatives {
      let challenge =
        switch alternative.scheme.kind {
        case .bearer: isInvalid ? "Bearer error=\"invalid_token\"" : "Bearer"
        case .basic: "Basic realm=\"\(alternative.scheme.name)\", charset=\"UTF-8\""
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
    if alternatives.contains(where: { $0.scheme.kind == .bearer }), !scopes.isEmpty {
      // RFC 6750 §3.
      refusal.headers[.wwwAuthenticate] =
        "Bearer error=\"insufficient_scope\", scope=\"\(scopes.sorted().joined(separator: " "))\""
    }
    return refusal
  }
}
