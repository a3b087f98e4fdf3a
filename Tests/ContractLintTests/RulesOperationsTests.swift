import Testing

@testable import ContractLint

/// What rules about operations and responses let pass, and what they do not.
struct RulesOperationsTests {
  @Test(arguments: cases) func findsAsManyFaults(_ row: RuleCase) throws { try row.check() }

  static let cases: [RuleCase] = [
    RuleCase("missing-success-response", 0, "redirects", get("'303': { description: There. }")),
    RuleCase("missing-success-response", 0, "default may be success", get("default: { description: Any. }")),
    RuleCase("missing-success-response", 0, "another protocol", get("'101': { description: Upgraded. }")),
    RuleCase("missing-success-response", 1, "a range of failures", get("5XX: { description: No. }")),
    RuleCase(
      "missing-success-response", 1, "webhooks have to be answered too",
      "webhooks: { placed: { post: { responses: { '400': { description: No. } } } } }"),
    RuleCase("undocumented-error", 0, "nothing that could be wrong", get(yes)),
    RuleCase("undocumented-error", 0, "probes", "security: [{ k: [] }]\npaths: { /healthz: { get: \(ok) } }\n\(key)"),
    RuleCase(
      "undocumented-error", 0, "OPTIONS and HEAD",
      "security: [{ k: [] }]\npaths: { /a: { head: \(ok), options: \(ok) } }\n\(key)"),
    RuleCase(
      "undocumented-error", 0, "webhooks are answered by others",
      "webhooks: { placed: { post: { \(body), responses: { '200': { description: Yes. } } } } }"),
    RuleCase("undocumented-error", 0, "a range", post("\(yes), 4XX: { description: No. }")),
    RuleCase("undocumented-error", 1, "a body can be wrong", post(yes)),
    RuleCase(
      "undocumented-error", 1, "a caller can be refused", "security: [{ k: [] }]\npaths: { /a: { get: \(ok) } }\n\(key)"
    ),
    RuleCase("undocumented-unauthorized", 0, "403 says it", secured("\(yes), '403': { description: No. }")),
    RuleCase("undocumented-unauthorized", 0, "default says it", secured("\(yes), default: { description: No. }")),
    RuleCase("undocumented-unauthorized", 0, "no error at all is another rule's", secured(yes)),
    RuleCase("undocumented-unauthorized", 1, "404 does not say it", secured("\(yes), '404': { description: No. }")),
    RuleCase(
      "undocumented-unauthorized", 0, "anonymous calls are welcome too",
      "security: [{}, { k: [] }]\n" + get("\(yes), '404': { description: No. }") + "\n\(key)"),
    RuleCase(
      "undocumented-unauthorized", 0, "certificates are refused before there is a request",
      "security: [{ k: [] }]\n" + get("\(yes), '404': { description: No. }")
        + "\ncomponents: { securitySchemes: { k: { type: mutualTLS } } }"),
    RuleCase("undocumented-validation-error", 0, "422 says it", post("\(yes), '422': { description: No. }")),
    RuleCase("undocumented-validation-error", 1, "409 does not", post("\(yes), '409': { description: No. }")),
    RuleCase("undocumented-validation-error", 0, "nothing to check", get("\(yes), '404': { description: No. }")),
    RuleCase(
      "undocumented-validation-error", 1, "parameters when asked for",
      get("\(yes), '404': { description: No. }", "parameters: [{ name: n, in: query, schema: { type: integer } }]"),
      ["parameters": .boolean(true)]),
    RuleCase("problem-details", 0, "errors without content", get("\(yes), '404': { description: No. }")),
    RuleCase(
      "problem-details", 0, "pages of HTML", get("\(yes), '404': { description: No., content: { text/html: {} } }")),
    RuleCase(
      "problem-details", 0, "both forms",
      get("\(yes), '404': { description: No., content: { application/json: {}, application/problem+json: {} } }")),
    RuleCase(
      "problem-details", 1, "nobody does: one finding", get("\(yes), '404': \(json), '409': \(json), 5XX: \(json)")),
    RuleCase(
      "problem-details", 2, "somebody does: each of the others",
      get(
        """
        \(yes), '404': \(json), '409': \(json), 5XX: { description: No., content: { application/problem+json: {} } }
        """)),
    RuleCase(
      "problem-details", 0, "OAuth's own errors",
      "paths: { /oauth/token: { post: { responses: { \(yes), '400': \(json) } } } }"),
    RuleCase("content-in-empty-response", 1, "304", get("'304': \(json)")),
    RuleCase("content-in-empty-response", 0, "205 without", get("'205': { description: Reset. }")),
    RuleCase("content-in-empty-response", 0, "202 may have some", get("'202': \(json)")),
    RuleCase(
      "content-in-empty-response", 1, "a shared response under 204",
      get("'204': { $ref: '#/components/responses/R' }, '200': { $ref: '#/components/responses/R' }")
        + "\ncomponents: { responses: { R: \(json) } }"),
    RuleCase("undocumented-content", 0, "POST may say all by its status", post(yes)),
    RuleCase("undocumented-content", 0, "probes", "paths: { /ping: { get: \(ok) } }"),
    RuleCase(
      "undocumented-content", 0, "files need no schema",
      get("'200': { description: A file., content: { application/pdf: {} } }")),
    RuleCase(
      "undocumented-content", 1, "JSON of any kind",
      get("'200': { description: It., content: { application/json: {} } }")),
    RuleCase(
      "vague-media-type", 0, "any file",
      get("'200': { description: It., content: { '*/*': { schema: { type: string, format: binary } } } }")),
    RuleCase(
      "vague-media-type", 0, "images of any kind",
      get("'200': { description: It., content: { 'image/*': { schema: { type: string } } } }")),
    RuleCase(
      "vague-media-type", 1, "bodies too",
      """
      paths: { /a: { post: { requestBody: { content: { '*/*': { schema: { type: object } } } }, responses: { \(yes) } \
      } } }
      """
    ),
    RuleCase(
      "created-without-location", 0, "an id in the body",
      created("{ type: object, properties: { orderId: { type: string } } }")),
    RuleCase(
      "created-without-location", 0, "the resource in a member",
      created("{ type: object, properties: { order: { type: object, properties: { id: { type: string } } } } }")),
    RuleCase(
      "created-without-location", 0, "a list of what was created", created("{ type: array, items: { type: object } }")),
    RuleCase(
      "created-without-location", 1, "a body without id",
      created("{ type: object, properties: { total: { type: number } } }")),
    RuleCase(
      "created-without-location", 0, "PUT knows where",
      "paths: { /a: { put: { responses: { '201': { description: Yes. } } } } }"),
    RuleCase(
      "created-without-location", 0, "header names have no case",
      """
      paths: { /a: { post: { responses: { '201': { description: Yes., headers: { location: { schema: {} } } } } } } }
      """),
    RuleCase(
      "redirect-without-location", 0, "304 and 300 lead nowhere",
      get("'304': { description: Same. }, '300': { description: Choose. }")),
    RuleCase(
      "redirect-without-location", 1, "a shared response once",
      get("'301': { $ref: '#/components/responses/R' }, '302': { $ref: '#/components/responses/R' }")
        + "\ncomponents: { responses: { R: { description: There. } } }"),
    RuleCase("accepted-without-status", 0, "a body may tell", get("'202': \(json)")),
    RuleCase("accepted-without-status", 1, "nothing tells", get("'202': { description: Later. }")),
    RuleCase(
      "retry-after", 0, "limits tell too",
      get("'429': { description: No., headers: { RateLimit-Reset: { schema: {} } } }")),
    RuleCase(
      "retry-after", 0, "probes are asked at intervals",
      "paths: { /readyz: { get: { responses: { '503': { description: No. } } } } }"),
    RuleCase(
      "retry-after", 1, "nobody does: one finding", get("'429': { description: No. }, '503': { description: No. }")),
    RuleCase("body-in-delete", 0, "other methods", post(yes)),
    RuleCase(
      "body-in-delete", 1, "one of two",
      "paths: { /a: { delete: { \(body), responses: { \(yes) } } }, /b: { delete: \(ok) } }"),
    RuleCase(
      "body-in-delete", 1, "all of them: one finding",
      """
      paths: { /a: { delete: { \(body), responses: { \(yes) } } }, /b: { delete: { \(body), responses: { \(yes) } } } \
      }
      """
    ),
    RuleCase(
      "optional-request-body", 0, "said on purpose",
      """
      paths: { /a: { post: { requestBody: { required: false, content: { application/json: { schema: { type: object, \
      required: [a], properties: { a: {} } } } } }, responses: { \(yes) } } } }
      """
    ),
    RuleCase("optional-request-body", 0, "nothing is required", post(yes)),
    RuleCase(
      "optional-request-body", 1, "a shared body is one fault",
      """
      paths:
        /a: { post: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { \(yes) } } }
        /b: { put: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { \(yes) } } }
      components:
        requestBodies:
          B:
            content:
              application/json: { schema: { allOf: [{ type: object, required: [a], properties: { a: {} } }] } }
      """),
    RuleCase("missing-idempotency-key", 0, "a search creates nothing", post(yes)),
    RuleCase(
      "missing-idempotency-key", 0, "other spellings",
      """
      paths: { /a: { post: { parameters: [{ name: x-idempotency-key, in: header, schema: { type: string } }], \
      responses: { '201': { description: Yes. } } } } }
      """
    ),
    RuleCase(
      "missing-idempotency-key", 0, "a name of one's own",
      """
      paths: { /a: { post: { parameters: [{ name: Shop-Request-Id, in: header, schema: { type: string } }], responses: \
      { '201': { description: Yes. } } } } }
      """,
      ["headers": .texts(["Shop-Request-ID"])]),
    RuleCase(
      "missing-idempotency-key", 0, "in the body",
      """
      paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { \
      idempotencyKey: { type: string } } } } } }, responses: { '201': { description: Yes. } } } } }
      """
    ),
    RuleCase(
      "missing-idempotency-key", 1, "nobody does: one finding",
      """
      paths: { /a: { post: { responses: { '201': { description: Yes. } } } }, /b: { post: { responses: { '201': { \
      description: Yes. } } } } }
      """
    ),
    RuleCase(
      "unpaginated-listing", 0, "one resource with a list in it",
      """
      paths: { '/orders/{id}': { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: \
      { responses: { '200': \(listing("{ type: object, properties: { items: \(array) } }")) } } } }
      """
    ),
    RuleCase(
      "unpaginated-listing", 1, "an object around the list",
      get("'200': \(listing("{ type: object, properties: { data: \(array), total: { type: integer } } }"))")),
    RuleCase(
      "unpaginated-listing", 0, "an answer that leads on",
      get("'200': \(listing("{ type: object, properties: { data: \(array), next_page: { type: string } } }"))")),
    RuleCase(
      "unpaginated-listing", 1, "a member called like the path",
      """
      paths: { /v1/orders: { get: { responses: { '200': \
      \(listing("{ type: object, properties: { orders: \(array) } }")) } } } }
      """
    ),
    RuleCase(
      "unpaginated-listing", 0, "an object with a list among others",
      get("'200': \(listing("{ type: object, properties: { features: \(array) } }"))")),
    RuleCase(
      "unpaginated-listing", 0, "a bound",
      get("'200': \(listing("{ type: array, maxItems: 50, items: { type: object } }"))")),
    RuleCase("unpaginated-listing", 0, "words", get("'200': \(listing("{ type: array, items: { type: string } }"))")),
    RuleCase(
      "unpaginated-listing", 0, "links to the next page",
      get(
        """
        '200': { description: All., headers: { Link: { schema: {} } }, content: { application/json: { schema: \(array) \
        } } }
        """
      )),
    RuleCase(
      "unpaginated-listing", 0, "pages by any name",
      get("'200': \(listing(array))", "parameters: [{ name: '$skipToken', in: query, schema: { type: string } }]")),
    RuleCase(
      "unpaginated-listing", 1, "a filter is no page",
      get("'200': \(listing(array))", "parameters: [{ name: status, in: query, schema: { type: string } }]")),
    RuleCase("unbounded-page-size", 0, "few to choose from", limit("{ type: integer, enum: [10, 50] }")),
    RuleCase("unbounded-page-size", 0, "an open bound", limit("{ type: integer, exclusiveMaximum: 101 }")),
    RuleCase("unbounded-page-size", 1, "an integer that may be null", limit("{ type: [integer, 'null'] }")),
    RuleCase("unbounded-page-size", 1, "only a lower bound", limit("{ type: integer, minimum: 1 }")),
    RuleCase(
      "ambiguous-path", 0, "the literal one is more specific",
      "paths: { '/a/{id}': \(item("id")), /a/new: { get: \(ok) } }"),
    RuleCase(
      "ambiguous-path", 0, "other methods", "paths: { '/a/{id}': \(item("id")), '/{k}/new': \(item("k", "post")) }"),
    RuleCase(
      "ambiguous-path", 0, "an integer is no word",
      "paths: { '/a/{id}': \(item("id", "get", "{ type: integer }")), '/{k}/new': \(item("k")) }"),
    RuleCase(
      "ambiguous-path", 0, "a pattern that no literal has",
      "paths: { '/a/{id}': \(item("id", "get", "{ type: string, pattern: '^[0-9]+$' }")), '/{k}/new': \(item("k")) }"),
    RuleCase(
      "ambiguous-path", 1, "a pattern that it has",
      "paths: { '/a/{id}': \(item("id", "get", "{ type: string, pattern: '^[a-z]+$' }")), '/{k}/new': \(item("k")) }"),
    RuleCase(
      "ambiguous-path", 1, "one path against many",
      """
      paths: { '/a/{id}': \(item("id")), '/{k}/new': \(item("k")), '/{k}/old': \(item("k")), '/{k}/all': \(item("k")) \
      }
      """
    ),
  ]

  private static let yes = "'200': { description: Yes. }"
  private static let ok = "{ responses: { \(yes) } }"
  private static let json = "{ description: It., content: { application/json: { schema: { type: object } } } }"
  private static let body =
    "requestBody: { required: true, content: { application/json: { schema: { type: object } } } }"
  private static let array = "{ type: array, items: { type: object } }"
  private static let key = "components: { securitySchemes: { k: { type: apiKey, in: header, name: Key } } }"

  private static func get(_ responses: String, _ more: String? = nil) -> String {
    "paths: { /a: { get: { \(more.map { "\($0), " } ?? "")responses: { \(responses) } } } }"
  }
  private static func post(_ responses: String) -> String {
    "paths: { /a: { post: { \(body), responses: { \(responses) } } } }"
  }
  private static func secured(_ responses: String) -> String { "security: [{ k: [] }]\n\(get(responses))\n\(key)" }
  private static func listing(_ schema: String) -> String {
    "{ description: All., content: { application/json: { schema: \(schema) } } }"
  }
  private static func created(_ schema: String) -> String {
    "paths: { /a: { post: { responses: { '201': \(listing(schema)) } } } }"
  }
  private static func limit(_ schema: String) -> String {
    get(yes, "parameters: [{ name: limit, in: query, schema: \(schema) }]")
  }
  private static func item(_ name: String, _ method: String = "get", _ schema: String = "{ type: string }") -> String {
    "{ parameters: [{ name: \(name), in: path, required: true, schema: \(schema) }], \(method): \(ok) }"
  }
}
