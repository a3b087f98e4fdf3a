import Testing

@testable import ContractLint

/// What rules about security, servers, documentation and versions let pass, and what they do not.
struct RulesSecurityTests {
  @Test(arguments: cases) func findsAsManyFaults(_ row: RuleCase) throws { try row.check() }

  static let cases: [RuleCase] = [
    RuleCase("missing-security", 0, "open on purpose", "security: []\npaths: { /a: { get: \(ok) } }"),
    RuleCase(
      "missing-security", 0, "one operation is open on purpose", "paths: { /a: { get: { security: [], \(ok200) } } }"),
    RuleCase("missing-security", 0, "probes and OPTIONS", "paths: { /livez: { get: \(ok) }, /a: { options: \(ok) } }"),
    RuleCase("missing-security", 0, "webhooks are sent", "webhooks: { placed: { post: \(ok) } }"),
    RuleCase(
      "missing-security", 0, "an operation that is a reference",
      "paths: { /a~: { get: { security: [], \(ok200) } }, /b: { get: { $ref: '#/paths/~1a~0/get' } } }"),
    RuleCase(
      "missing-security", 1, "nobody says anything: one finding",
      "paths: { /a: { get: \(ok), put: \(ok), post: \(ok) } }"),
    RuleCase(
      "missing-security", 2, "two among secured ones",
      "paths: { /a: { get: \(ok), put: \(ok), post: { security: [{ k: [] }], \(ok200) } } }\n\(key)"),
    RuleCase(
      "unused-security-scheme", 0, "required by one operation",
      "paths: { /a: { post: { security: [{ k: [] }], \(ok200) } } }\n\(key)"),
    RuleCase(
      "unused-security-scheme", 0, "required at the root, replaced in every operation",
      "security: [{ k: [] }]\npaths: { /a: { post: { security: [], \(ok200) } } }\n\(key)"),
    RuleCase("unused-security-scheme", 0, "a library of components", key),
    RuleCase(
      "unused-security-scheme", 0, "required by a webhook",
      "webhooks: { placed: { post: { security: [{ k: [] }], \(ok200) } } }\n\(key)"),
    RuleCase("credential-in-query", 0, "tokens that are no credentials", query("pageToken", "token", "key")),
    RuleCase(
      "credential-in-query", 2, "parameters in any casing, each once",
      query("api_key", "accessToken") + "\n"
        + "  /b: { get: { parameters: [{ name: api_key, in: query, schema: {} }], \(ok200) } }"),
    RuleCase(
      "plain-http-server", 0, "this machine and its networks",
      servers(
        "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80/v1", "http://10.1.2.3", "http://192.168.0.7/a",
        "http://172.20.0.1", "http://orders:8080", "http://orders.shop.internal", "http://shop.local", "/v1",
        "https://api.shop.com")),
    RuleCase(
      "plain-http-server", 4, "everywhere else",
      servers("http://api.shop.com", "HTTP://8.8.8.8", "ws://feed.shop.com/a", "http://172.32.0.1")),
    RuleCase(
      "plain-http-server", 1, "by a variable's default",
      """
      servers: [{ url: '{scheme}://api.shop.com', variables: { scheme: { default: http, enum: [http, https] } } \
      }]\npaths: {}
      """
    ),
    RuleCase(
      "plain-http-server", 1, "of an operation",
      "paths: { /a: { get: { servers: [{ url: 'http://files.shop.com' }], \(ok200) } } }"),
    RuleCase("server-trailing-slash", 0, "the root", servers("/", "https://api.shop.com")),
    RuleCase("server-trailing-slash", 2, "addresses and paths", servers("/v1/", "https://api.shop.com/")),
    RuleCase(
      "example-server", 2, "reserved names",
      servers("https://example.com/v1", "https://api.shop.example", "https://notexample.com")),
    RuleCase(
      "insecure-oauth-flow", 2, "each flow",
      oauth(
        """
        implicit: { authorizationUrl: 'https://a.com', scopes: {} }, \
        password: { tokenUrl: 'https://a.com', scopes: {} }
        """
      )),
    RuleCase(
      "insecure-oauth-flow", 0, "flows of today",
      oauth("clientCredentials: { tokenUrl: 'https://a.com', scopes: {} }")),
    RuleCase(
      "basic-authentication", 0, "digest", "components: { securitySchemes: { k: { type: http, scheme: digest } } }"),
    RuleCase(
      "basic-authentication", 1, "schemes have no case",
      "components: { securitySchemes: { k: { type: http, scheme: Basic } } }"),
    RuleCase(
      "undefined-scope", 1, "at the root once for all operations",
      "security: [{ o: [b] }]\npaths: { /a: { get: \(ok), put: \(ok) } }\n"
        + oauth("clientCredentials: { tokenUrl: 'https://a.com', scopes: { a: A. } }")),
    RuleCase(
      "undefined-scope", 0, "of one flow of several",
      "security: [{ o: [b] }]\npaths: { /a: { get: \(ok) } }\n"
        + oauth(
          """
          clientCredentials: { tokenUrl: 'https://a.com', scopes: { a: A. } }, authorizationCode: { authorizationUrl: \
          'https://a.com', tokenUrl: 'https://a.com', scopes: { b: B. } }
          """
        )),
    RuleCase(
      "undefined-scope", 0, "OpenID Connect lists its own",
      """
      security: [{ o: [openid] }]\npaths: { /a: { get: \(ok) } }\ncomponents: { securitySchemes: { o: { type: \
      openIdConnect, openIdConnectUrl: 'https://a.com' } } }
      """
    ),
    RuleCase(
      "undefined-scope", 0, "roles of a bearer token",
      """
      security: [{ k: [admin] }]\npaths: { /a: { get: \(ok) } }\ncomponents: { securitySchemes: { k: { type: http, \
      scheme: bearer } } }
      """
    ),
    RuleCase("undeclared-tag", 0, "no tags are declared", "paths: { /a: { get: { tags: [a], \(ok200) } } }"),
    RuleCase(
      "undeclared-tag", 1, "each tag once",
      "tags: [{ name: b }]\npaths: { /a: { get: { tags: [a], \(ok200) }, put: { tags: [a], \(ok200) } } }"),
    RuleCase("unused-tag", 0, "no operation has a tag", "tags: [{ name: a }]\npaths: { /a: { get: \(ok) } }"),
    RuleCase(
      "unused-tag", 0, "a webhook has it",
      "tags: [{ name: a }]\nwebhooks: { placed: { post: { tags: [a], \(ok200) } } }"),
    RuleCase(
      "unused-tag", 0, "chapters",
      """
      tags: [{ name: a }, { name: Start, x-traitTag: true, description: How. }, { name: Errors, description: Which. \
      }]\nx-tagGroups: [{ name: All, tags: [a, Errors] }]\npaths: { /a: { get: { tags: [a], \(ok200) } } }
      """
    ),
    RuleCase(
      "untagged-operation", 0, "probes", "paths: { /a: { get: { tags: [a], \(ok200) } }, /healthz: { get: \(ok) } }"),
    RuleCase("untagged-operation", 0, "nobody has tags", "paths: { /a: { get: \(ok), put: \(ok) } }"),
    RuleCase(
      "untagged-operation", 0, "HEAD and OPTIONS",
      "paths: { /a: { get: { tags: [a], \(ok200) }, head: \(ok), options: \(ok) } }"),
    RuleCase(
      "undocumented-parameter", 0, "its schema tells",
      """
      paths: { /a: { get: { parameters: [{ name: n, in: query, schema: { type: string, description: The name. } }], \
      \(ok200) } } }
      """
    ),
    RuleCase(
      "undocumented-parameter", 0, "ids in paths",
      """
      paths: { '/a/{id}': { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], \
      \(ok200) } } }
      """
    ),
    RuleCase(
      "undocumented-parameter", 1, "ids in paths when asked for",
      """
      paths: { '/a/{id}': { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], \
      \(ok200) } } }
      """,
      ["path": .boolean(true)]),
    RuleCase(
      "undescribed-response", 1, "blanks are nothing",
      "paths: { /a: { get: { responses: { '200': { description: ' ' } } } } }"),
    RuleCase(
      "undescribed-contract", 0, "a summary is enough",
      "info: { title: A, version: 1.0.0, summary: Takes orders. }\npaths: {}"),
    RuleCase(
      "missing-contact", 1, "an empty one is none", "info: { title: A, version: 1.0.0, contact: {} }\npaths: {}"),
    RuleCase("semantic-version", 0, "what is not released yet", "info: { title: A, version: 1.0.0-rc.1+5 }\npaths: {}"),
    RuleCase("semantic-version", 0, "days", "info: { title: A, version: '2026-11-30' }\npaths: {}"),
    RuleCase(
      "semantic-version", 1, "days when they are not wanted", "info: { title: A, version: '2026-11-30' }\npaths: {}",
      ["dates": .boolean(false)]),
    RuleCase("semantic-version", 1, "leading zeros", "info: { title: A, version: 1.02.0 }\npaths: {}"),
    RuleCase("semantic-version", 1, "two numbers", "info: { title: A, version: '1.0' }\npaths: {}"),
    RuleCase(
      "deprecated-without-sunset", 0, "a replacement in words",
      "paths: { /a: { get: { deprecated: true, description: Use listOrders instead., \(ok200) } } }"),
    RuleCase(
      "deprecated-without-sunset", 0, "a header",
      """
      paths: { /a: { get: { deprecated: true, responses: { '200': { description: Yes., headers: { Sunset: { schema: {} \
      } } } } } } }
      """
    ),
    RuleCase(
      "deprecated-without-sunset", 1, "nobody does: one finding",
      "paths: { /a: { get: { deprecated: true, \(ok200) }, put: { deprecated: true, \(ok200) } } }"),
    RuleCase(
      "undocumented-service-level", 0, "each operation has its own",
      "paths: { /a: { get: { x-sla: { availability: 99.9 }, \(ok200) } } }"),
  ]

  @Test func whatIsUnusedCanBeRemoved() throws {
    let rule = RuleCase(
      "unused-security-scheme", 1, "",
      """
      security: [{ k: [] }]\npaths: { /a: { get: \(Self.ok) } }\ncomponents: { securitySchemes: { k: { type: apiKey, \
      in: header, name: K }, l: { type: http, scheme: basic } } }
      """
    )
    let edit = try #require(try rule.findings().first?.edits.first)
    guard case .removeEntry(let key) = edit else { return #expect(Bool(false), "\(edit)") }
    #expect(key.text == "l")
  }

  @Test func whatMayBeForgottenIsNotRemoved() throws {
    let row = RuleCase("unused-security-scheme", 1, "", "paths: { /a: { get: \(Self.ok) } }\n\(Self.key)")
    #expect(try row.findings().map(\.edits.count) == [0])
  }

  @Test func slashesAtTheEndOfServersCanBeLeftOut() throws {
    let edit = try #require(
      try RuleCase("server-trailing-slash", 1, "", Self.servers("https://api.shop.com//")).findings().first?.edits.first
    )
    guard case .replace(let node, let text) = edit else { return #expect(Bool(false), "\(edit)") }
    #expect(node.text == "https://api.shop.com//")
    #expect(text == "https://api.shop.com")
  }

  @Test func tagsWithTextStay() throws {
    let part =
      """
      tags: [{ name: a }, { name: b }, { name: c, description: More. }]\npaths: { /a: { get: { tags: [a], \
      \(Self.ok200) } } }
      """
    #expect(try RuleCase("unused-tag", 2, "", part).findings().map(\.edits.count) == [1, 0])
  }

  private static let ok200 = "responses: { '200': { description: Yes. } }"
  private static let ok = "{ \(ok200) }"
  private static let key = "components: { securitySchemes: { k: { type: apiKey, in: header, name: Key } } }"

  private static func servers(_ urls: String...) -> String {
    "servers: [\(urls.map { "{ url: '\($0)' }" }.joined(separator: ", "))]\npaths: {}"
  }
  private static func oauth(_ flows: String) -> String {
    "components: { securitySchemes: { o: { type: oauth2, flows: { \(flows) } } } }"
  }
  private static func query(_ names: String...) -> String {
    """
    paths:\n  /a: { get: { parameters: \
    [\(names.map { "{ name: \($0), in: query, schema: {} }" }.joined(separator: ", "))], \(ok200) } }
    """
  }
}
