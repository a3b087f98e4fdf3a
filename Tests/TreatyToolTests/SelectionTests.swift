import ContractText
import Testing

@testable import TreatyTool

/// Parts of a contract, by name. swift-openapi-generator #691, #787, #285: an API by tag; #107: names of one's own.
struct SelectionTests {
  private let folder: TemporaryFolder

  private static let contract = """
    openapi: 3.1.0
    info: { title: Shop, version: 1.0.0 }
    tags: [{ name: orders }, { name: stock }]
    paths:
      /orders/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/OrderID' } }]
        get:
          operationId: getOrder
          tags: [orders]
          responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          callbacks:
            changed:
              '{$request.query.url}':
                post: { operationId: orderChanged, responses: { '204': { description: Ok. } } }
        delete: { operationId: cancelOrder, tags: [orders], responses: { '204': { description: Gone. } } }
      /stock:
        get:
          operationId: getStock
          tags: [stock]
          responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Stock' } } } } }
    webhooks:
      low-stock: { post: { tags: [stock], responses: { '204': { description: Ok. } } } }
    components:
      schemas:
        OrderID: { type: string, format: ulid }
        Order: { type: object, required: [id, total], properties: { id: { $ref: '#/components/schemas/OrderID' }, total: { $ref: '#/components/schemas/Money' }, class: { type: string } } }
        Money: { type: string }
        Stock: { type: object, properties: { level: { type: integer } } }
        Unused: { type: object, properties: { a: { type: string } } }

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.contract, to: "openapi.yaml")
  }

  private func generate(_ settings: String) throws -> (surface: String, sources: String) {
    try folder.write(settings + "\nmodule: ShopAPI\n", to: "treaty.yaml")
    let selection = GenerationSelection(configuration: folder.path + "/treaty.yaml")
    let batch = try GenerationBatch.prepare(selection.requests())
    let files = batch.items.flatMap(\.generation.files)
    let surface = files.first { $0.path == "API.md" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let sources = files.filter { $0.path.hasSuffix(".swift") }
    return (surface, sources.map { String(decoding: $0.bytes, as: UTF8.self) }.joined())
  }

  private func faults(_ settings: String) -> [String] {
    do {
      _ = try generate(settings)
      return []
    } catch {
      return (error as? ToolFailure)?.diagnostics.map { "\($0.id) \($0.fix ?? "")" } ?? ["\(error)"]
    }
  }

  static let all = [
    "getOrder", "cancelOrder", "getStock", "lowStock", "orderChanged", "`Order`", "`Stock`", "`Unused`",
  ]

  @Test(
    arguments: [
      ("{}", all),
      ("include: [tag:orders]", ["getOrder", "cancelOrder", "orderChanged", "`Order`"]),
      ("include: [operation:getStock]", ["getStock", "`Stock`"]),
      ("include: ['path:/orders/*']", ["getOrder", "cancelOrder", "orderChanged", "`Order`"]),
      ("include: ['path:/**']\nexclude: [operation:getOrder]", ["cancelOrder", "getStock", "`Stock`"]),
      ("exclude: ['webhook:*', 'callback:*']", ["getOrder", "cancelOrder", "getStock", "`Order`", "`Stock`"]),
      ("include: [webhook:low-*]", ["lowStock"]),
    ] as [(String, [String])]) func generatesWhatIsSelected(_ settings: String, _ expected: [String]) throws
  {
    let settings = settings == "{}" ? "emit: [types, client, server]" : settings
    let surface = try generate(settings).surface
    #expect(Self.all.filter { surface.contains($0) } == expected)
  }

  @Test func whatMatchesNothingIsAnError() {
    #expect(faults("include: [tag:order]") == ["unmatched-selector Did you mean 'tag:orders'?"])
    #expect(faults("exclude: [operation:getOrders]") == ["unmatched-selector Did you mean 'operation:getOrder'?"])
    #expect(faults("exclude: ['path:/stock/*']") == ["unmatched-selector Correct or remove it."])
    #expect(faults("names: { 'schema:Ordre': Purchase }") == ["unmatched-name Correct or remove it."])
    #expect(faults("types: { 'format:uuid': My.ID }") == ["unmatched-name Correct or remove it."])
    #expect(faults("include: [orders]").first?.hasPrefix("configuration-value") == true)
    #expect(faults("names: { Order: Purchase }").first?.hasPrefix("configuration-value") == true)
    #expect(faults("names: { 'schema:Order': no name }").first?.hasPrefix("configuration-value") == true)
    #expect(faults("types: { 'schema:Order': Purchase }").first?.hasPrefix("configuration-value") == true)
  }

  @Test func names() throws {
    let surface = try generate(
      "names: { 'schema:Order': Purchase, 'schema:Order.class': category, 'operation:getOrder': fetchOrder }"
    ).surface
    #expect(surface.contains("`fetchOrder(id: OrderID) -> Purchase`"))
    #expect(surface.contains("- struct `Purchase`: `id: OrderID, total: Money, category: String?`"))
  }

  @Test func typesOfOtherModules() throws {
    let (surface, sources) = try generate("types: { 'schema:Money': Finance.Money, 'format:ulid': Identifiers.ULID }")
    #expect(surface.contains("id: Identifiers.ULID, total: Finance.Money"))
    #expect(sources.contains("import Finance\nimport Identifiers\nimport Treaty\n"))
    #expect(!surface.contains("typealias `Money`"))
  }

  @Test(arguments: [
    ("path:/a/*", "/a/b", true), ("path:/a/*", "/a/b/c", false), ("path:/a/**", "/a/b/c", true), ("path:**", "", true),
    ("path:*b*", "abc", true), ("path:*b*d", "abc", false), ("path:a", "ab", false), ("path:*", "a/b", false),
  ]) func patterns(_ selector: String, _ name: String, _ expected: Bool) throws {
    #expect(try #require(OperationSelector(selector)).matches(name) == expected)
  }

  /// Patterns and names are a stranger's.
  @Test func patternsTakeBoundedTime() throws {
    let selector = try #require(OperationSelector("path:" + String(repeating: "*a", count: 200) + "b"))
    #expect(!selector.matches(String(repeating: "a", count: 2_000)))
  }
}
