import GoldenSecurity
import Testing
import Treaty

@Suite struct SecurityTests {
  struct Guard: GoldenSecurityAuthenticator {
    func principal(for credential: GoldenSecurityCredential, scopes: Set<String>) async throws(Refusal) -> String {
      switch credential {
      case .token("good"): return "token"
      case .key("k&y"): return "key"
      case .login("ada:l:ve"): return "login"
      case .keyAndLogin(key: "k", login: "ada:l"): return "both"
      case .sessionAndKey(let session, let key): return "\(session)+\(key)"
      case .digest("response=\"x\", nc=1"): return "digest"
      case .certificate("CN=ada"): return "certificate"
      case .oidc("id"): return scopes.sorted().joined()
      case .oauth("writer"): return scopes.sorted().joined(separator: " ")
      case .oauth("reader"): throw .forbidden("read only")
      default: throw .unauthenticated("no such credential")
      }
    }
  }

  struct Service: GoldenSecurityService {
    func secret(context: Context<String>) async throws -> String { context.principal }
    func change(_ body: String, context: Context<String>) async throws {
      if body != context.principal { throw Change.Failure.forbidden }
    }
    func hint(context: Context<String?>) async throws -> String { context.principal ?? "anonymous" }
    func open(context: Context<Void>) async throws {}
    func both(context: Context<String>) async throws -> String { context.principal }
    func who(context: Context<String>) async throws -> String { context.principal }
  }

  static func client(_ credential: GoldenSecurityCredential?) -> GoldenSecurityClient {
    let endpoints = Service().endpoints(authenticator: Guard())
    return GoldenSecurityClient(
      "http://vault.test", credential: credential, transport: InProcessTransport(endpoints))
  }

  /// The status that `GET /secret` is refused with.
  static func refused(_ credential: GoldenSecurityCredential?) async -> Int? {
    do throws(Secret.Failure) {
      _ = try await client(credential).secret()
      return nil
    } catch {
      guard case .call(.undocumented(let status, _, _)) = error else { return -1 }
      return status
    }
  }

  @Test func eitherOfTwoCredentials() async throws {
    #expect(try await Self.client(.token("good")).secret() == "token")
    #expect(try await Self.client(.key("k&y")).secret() == "key")
  }

  @Test func missingAndWrongCredentials() async {
    #expect(await Self.refused(nil) == 401)
    #expect(await Self.refused(.token("bad")) == 401)
    #expect(await Self.refused(.key("bad")) == 401)
    // Known to the contract, but not to this operation.
    #expect(await Self.refused(.login("ada:l:ve")) == 401)
  }

  @Test func scopes() async throws {
    try await Self.client(.oauth("writer")).change("vault:write")
    for (credential, body) in [(GoldenSecurityCredential.oauth("writer"), "other"), (.oauth("reader"), "vault:write")] {
      await #expect {
        try await Self.client(credential).change(body)
      } throws: { error in
        if case Change.Failure.forbidden = error { true } else { false }
      }
    }
    await #expect {
      try await Self.client(nil).change("vault:write")
    } throws: { error in
      if case Change.Failure.call(.undocumented(401, _, _)) = error { true } else { false }
    }
  }

  @Test func optionalCredentials() async throws {
    #expect(try await Self.client(nil).hint() == "anonymous")
    #expect(try await Self.client(.login("ada:l:ve")).hint() == "login")
    await #expect {
      try await Self.client(.login("ada:wrong")).hint()
    } throws: { error in
      if case Hint.Failure.call(.undocumented(401, _, _)) = error { true } else { false }
    }
  }

  @Test func openOperations() async throws {
    try await Self.client(nil).open()
    try await Self.client(.token("bad")).open()
  }

  @Test func credentialsByScheme() {
    for scheme in ["token", "key", "login", "oauth", "digest", "certificate", "oidc"] {
      let credential = GoldenSecurityCredential(parts: [scheme: "v"])
      #expect(credential?.parts == [scheme: "v"])
    }
    #expect(GoldenSecurityCredential(parts: ["unused": "v"]) == nil)
    #expect(GoldenSecurityCredential.schemes.map(\.name).contains("unused") == false)
  }

  /// swift-openapi-generator #37: every kind of security scheme, alone and together.
  @Test(
    arguments: [
      (GoldenSecurityCredential.keyAndLogin(key: "k", login: "ada:l"), "both"),
      (.sessionAndKey(session: "s;1", key: "k&2"), "s;1+k&2"), (.digest("response=\"x\", nc=1"), "digest"),
    ] as [(GoldenSecurityCredential, String)]) func severalAtOnce(
      _ credential: GoldenSecurityCredential, _ expected: String
    ) async throws
  {
    #expect(try await Self.client(credential).both() == expected)
  }

  @Test func halfACredentialIsNone() async {
    for credential in [GoldenSecurityCredential.key("k"), .keyAndLogin(key: "k", login: "eve:x"), .token("good")] {
      await #expect(throws: Both.Failure.self) { try await Self.client(credential).both() }
    }
    #expect(GoldenSecurityCredential(parts: ["session": "s"]) == nil)
  }

  @Test func certificatesAreToldByTheServer() async throws {
    var options = ServerOptions()
    struct Proxy: ClientMiddleware {
      static let header = HTTPField.Name("X-Client-Cert") ?? .accept
      func intercept(
        _ request: ClientRequest, next: @Sendable (ClientRequest) async throws -> ClientResponse
      ) async throws -> ClientResponse {
        var request = request
        request.head.headerFields[Self.header] = "CN=ada"
        return try await next(request)
      }
    }
    options.clientCertificate = { $0.head.headerFields[Proxy.header] }
    let client = GoldenSecurityClient(
      "http://vault.test", transport: InProcessTransport(Service().endpoints(authenticator: Guard()), options: options),
      middleware: [Proxy()])
    #expect(try await client.both() == "certificate")
    await #expect(throws: Both.Failure.self) { try await Self.client(.certificate("CN=ada")).both() }
  }

  @Test func openIDConnectIsABearerWithScopes() async throws {
    #expect(try await Self.client(.oidc("id")).who() == "profile")
  }
}
