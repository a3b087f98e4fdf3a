import Testing

@testable import ContractLint

/// Findings point at what has to be changed, and no wider.
struct RulePlaceTests {
  /// Below `openapi` and `info`, which take two lines.
  private static let part = """
    tags: [{ name: a }, { name: unused }]
    servers: [{ url: 'http://api.shop.com/' }]
    paths:
      /order-items: { get: { tags: [a, b], responses: { '200': { description: '' } } } }
      /priceLists/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get:
          operationId: get_price
          responses:
            '204': { description: No., content: { application/json: {} } }
        post:
          operationId: postPrice
          responses:
            '303': { $ref: '#/components/responses/There' }
        delete:
          operationId: deletePrice
          deprecated: true
          responses:
            '404': { description: No. }
      /priceLists/{listId}/items/:
        parameters: [{ name: listId, in: path, required: true, schema: { type: string } }]
        get: { operationId: getItems, responses: { '200': { description: Y. } } }
      /tax-rates/create: { put: { operationId: putRate, responses: { '200': { description: Y. } } } }
    components:
      responses:
        There: { description: There. }
      securitySchemes:
        k: { type: apiKey, in: query, name: key }
        o: { type: oauth2, flows: { implicit: { authorizationUrl: 'https://a.com', scopes: {} } } }
    """

  @Test(arguments: [
    ("unused-tag", "3:29"), ("plain-http-server", "4:18"), ("server-trailing-slash", "4:18"),
    ("undeclared-tag", "6:36"), ("undescribed-response", "6:53"), ("path-casing", "7:4"),
    ("operation-id-casing", "10:20"), ("content-in-empty-response", "12:36"), ("missing-success-response", "20:7"),
    ("deprecated-without-sunset", "19:7"), ("inconsistent-path-parameter", "22:15"), ("path-trailing-slash", "22:3"),
    ("verb-in-path", "25:14"), ("redirect-without-location", "28:5"), ("credential-in-query", "30:5"),
    ("insecure-oauth-flow", "31:33"), ("missing-security", "6:19"), ("missing-operation-id", "6:19"),
  ])
  func pointsAtTheFault(_ id: String, _ place: String) throws {
    let found = try RuleCase(id, 1, "", Self.part).findings()
    #expect(found.map { $0.diagnostic.place?.description } == ["example.yaml:\(place)"])
  }
}
