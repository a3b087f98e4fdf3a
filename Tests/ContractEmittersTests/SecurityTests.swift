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
    for scheme in ["token", "key", "login", "oauth"] {
      let credential = GoldenSecurityCredential(scheme: scheme, value: "v")
      #expect(credential?.scheme == scheme)
      #expect(credential?.value == "v")
    }
    #expect(GoldenSecurityCredential(scheme: "unused", value: "v") == nil)
    #expect(GoldenSecurityCredential.schemes.map(\.name) == ["token", "key", "login", "oauth"])
  }
}
