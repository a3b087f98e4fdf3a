import Testing

@testable import ContractLint

/// What rules about names let pass, and what they do not.
struct RulesNamingTests {
  @Test(arguments: cases) func findsAsManyFaults(_ row: RuleCase) throws { try row.check() }

  static let cases: [RuleCase] = [
    RuleCase("missing-operation-id", 0, "OPTIONS is not called by name", "paths: { /a: { options: \(ok) } }"),
    RuleCase("missing-operation-id", 1, "an empty id is none", "paths: { /a: { get: { operationId: '', \(ok200) } } }"),
    RuleCase(
      "missing-operation-id", 0, "a webhook has a name", "webhooks: { orderPlaced: { post: \(ok) } }"),
    RuleCase(
      "missing-operation-id", 1, "a shared path item is one operation",
      """
      paths: { /a: { $ref: '#/components/pathItems/A' }, /b: { $ref: '#/components/pathItems/A' } }
      components: { pathItems: { A: { get: \(ok) } } }
      """),
    RuleCase("operation-id-casing", 0, "a contract may be all in snake_case", ids("list_a", "get_a", "put_a")),
    RuleCase("operation-id-casing", 0, "one id is no convention", ids("List_A")),
    RuleCase("operation-id-casing", 0, "two ways of equal weight are none", ids("list_a", "get_a", "putA", "dropA")),
    RuleCase("operation-id-casing", 0, "groups before a slash", ids("orders/list-all", "orders/get-one", "carts/get")),
    RuleCase(
      "operation-id-casing", 2, "a casing that is asked for", ids("list_a", "get_a", "putA"),
      ["casing": .text("camelCase")]),
    RuleCase(
      "operation-id-casing", 0, "casing is not asked for", ids("listA", "getA", "put_a"), ["casing": .text("any")]),
    RuleCase("path-casing", 0, "all in camelCase", paths("/orderItems", "/priceLists", "/orders")),
    RuleCase(
      "path-casing", 0, "what standards and conventions name",
      paths("/.well-known/openid_configuration", "/order-items", "/price-lists.json", "/v1/orders:batchGet", "/carts")),
    RuleCase(
      "path-casing", 1, "a segment of many paths is one fault",
      paths("/order-items", "/price-lists", "/tax-rates", "/gift_cards", "/gift_cards/all", "/gift_cards/new")),
    RuleCase(
      "path-casing", 2, "a casing that is asked for", paths("/orderItems", "/priceLists"),
      ["casing": .text("kebab-case")]),
    RuleCase("path-trailing-slash", 0, "a framework that ends all paths so", paths("/orders/", "/carts/")),
    RuleCase("path-trailing-slash", 1, "one without among many with", paths("/orders/", "/carts/", "/users/", "/tags")),
    RuleCase("path-trailing-slash", 0, "the root and files", paths("/", "/orders/", "/carts/", "/openapi.json")),
    RuleCase("path-trailing-slash", 1, "never", paths("/orders/"), ["style": .text("never")]),
    RuleCase("path-trailing-slash", 1, "always", paths("/orders"), ["style": .text("always")]),
    RuleCase(
      "verb-in-path", 0, "actions that HTTP has no method for", paths("/orders/search", "/login", "/orders/cancel")),
    RuleCase(
      "verb-in-path", 0, "things that begin like verbs", paths("/orders", "/tokens/remove-token", "/updates", "/gets")),
    RuleCase("verb-in-path", 0, "custom methods behind a colon", paths("/orders", "/carts", "/orders:batchGet")),
    RuleCase("verb-in-path", 0, "a contract of calls", paths("/createOrder", "/getOrder", "/deleteOrder")),
    RuleCase("verb-in-path", 1, "a call among resources", paths("/orders", "/carts", "/deleteCart")),
    RuleCase(
      "parameter-casing", 1, "parts of a name", query("filter[createdAt]", "sortBy", "pageSize", "filter[paid_at]")),
    RuleCase("parameter-casing", 0, "signs before a name", query("$top", "$skipToken", "_expandAll", "orderBy")),
    RuleCase("parameter-casing", 0, "headers have no case", headers("X-Cart-ID", "shop-user", "IF_MATCH")),
    RuleCase(
      "parameter-casing", 2, "headers in a casing that is asked for", headers("Cart-ID", "shop-user", "SHOP_ID"),
      ["header": .text("Train-Case")]),
    RuleCase(
      "parameter-casing", 1, "a shared parameter is one fault",
      """
      paths:
        /a: { get: { parameters: [{ $ref: '#/components/parameters/P' }], \(ok200) } }
        /b:
          parameters: [\(parameter("sortBy")), \(parameter("pageSize"))]
          get: { parameters: [{ $ref: '#/components/parameters/P' }], \(ok200) }
      components: { parameters: { P: \(parameter("created_at")) } }
      """),
    RuleCase(
      "inconsistent-path-parameter", 0, "paths that a request cannot tell apart are the reader's",
      """
      paths:
        /a/{id}: { parameters: [\(inPath("id"))], get: \(ok) }
        /a/{key}: { parameters: [\(inPath("key"))], put: \(ok) }
      """),
    RuleCase(
      "inconsistent-path-parameter", 0, "other segments, other names",
      """
      paths:
        /a/{id}: { parameters: [\(inPath("id"))], get: \(ok) }
        /b/{key}/c: { parameters: [\(inPath("key"))], put: \(ok) }
        /a/{name}.json: { parameters: [\(inPath("name"))], put: \(ok) }
      """),
    RuleCase(
      "x-header-prefix", 0, "established names", headers("X-Request-ID", "x-forwarded-for", "X-RateLimit-Reset")),
    RuleCase(
      "x-header-prefix", 1, "each name once",
      headers("X-Cart") + "\n" + "  /b: { get: { parameters: [\(header("x-cart"))], \(ok200) } }"),
    RuleCase(
      "x-header-prefix", 1, "of responses too",
      "paths: { /a: { get: { responses: { '200': { description: Y., headers: { X-Cart: { schema: {} } } } } } } }"),
    RuleCase("x-header-prefix", 0, "names that are allowed", headers("X-Shop-Cart"), ["allowed": .texts(["X-Shop-*"])]),
  ]

  private static let ok200 = "responses: { '200': { description: Yes. } }"
  private static let ok = "{ \(ok200) }"

  private static func ids(_ ids: String...) -> String {
    "paths:\n" + ids.enumerated().map { "  /p\($0): { get: { operationId: \($1), \(ok200) } }" }.joined(separator: "\n")
  }

  private static func paths(_ paths: String...) -> String {
    "paths:\n" + paths.map { "  '\($0)': { get: \(ok) }" }.joined(separator: "\n")
  }

  private static func parameter(_ name: String) -> String { "{ name: '\(name)', in: query, schema: { type: string } }" }
  private static func header(_ name: String) -> String { "{ name: '\(name)', in: header, schema: { type: string } }" }
  private static func inPath(_ name: String) -> String {
    "{ name: \(name), in: path, required: true, schema: { type: string } }"
  }

  private static func query(_ names: String...) -> String {
    "paths:\n  /a: { get: { parameters: [\(names.map(parameter).joined(separator: ", "))], \(ok200) } }"
  }

  private static func headers(_ names: String...) -> String {
    "paths:\n  /a: { get: { parameters: [\(names.map(header).joined(separator: ", "))], \(ok200) } }"
  }
}
