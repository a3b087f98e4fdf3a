/// The contracts of the corpora that round trips are made with: of every version, of many hands, of moderate size.
enum ContractList {
  struct Entry {
    /// Names the contract's module too: letters and digits only.
    var name: String
    /// Below the corpora's `openapi/dev`.
    var path: String
    /// Whether the ordinary tests run it: small, and together of every version.
    var isSmall = false
    /// Operations that no pair of client and server can agree on, and why.
    var excluded: [String: String] = [:]
  }

  private static let twoObjects =
    "two exploded objects in its query have the same member; which one it is of is not on the wire"

  static let all: [Entry] = [
    Entry(name: "petstore", path: "petstore-3.0.4.yaml", isSmall: true),
    Entry(name: "museum", path: "museum.yaml", isSmall: true),
    Entry(name: "alertmanager", path: "alertmanager-swagger2.yaml", isSmall: true),
    Entry(name: "library", path: "gnostic-library-v1.yaml"),
    Entry(name: "cafe", path: "redocly-cafe-3.2.yaml"),
    Entry(name: "gis", path: "drf-rest-framework-gis.yml"),
    Entry(name: "firecracker", path: "firecracker.json"),
    Entry(name: "ollama", path: "ollama.yaml"),
    Entry(name: "govukpay", path: "govuk-pay.json"),
    Entry(name: "rosetta", path: "rosetta/api.yaml"),
    Entry(
      name: "baseline30", path: "openapi-python-client-baseline-3.0.json",
      excluded: ["defaultsTestsDefaultsPost": twoObjects]),
    Entry(
      name: "baseline31", path: "openapi-python-client-baseline-3.1.yaml",
      excluded: ["defaultsTestsDefaultsPost": twoObjects]),
    Entry(name: "greetings", path: "swift-openapi-generator/petstore.yaml"),
    Entry(name: "netlify", path: "netlify-swagger2.yml"),
    Entry(name: "kong", path: "kong-cloud-gateways-v2.yaml"),
    Entry(name: "kratos", path: "ory-kratos.json"),
    Entry(name: "meilisearch", path: "meilisearch.json"),
    Entry(name: "startrek", path: "star-trek.json"),
    Entry(name: "parameters", path: "edge/ogen/parameters.json"),
  ]
}
