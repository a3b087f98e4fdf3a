import GoldenServers
import Testing
import Treaty

@Suite struct ServersTests {
  /// Answers anything and says where it was asked.
  actor Log: ClientTransport {
    var asked: [String] = []
    func send(_ request: ClientRequest) async throws -> ClientResponse {
      let (scheme, authority) = (request.head.scheme ?? "-", request.head.authority ?? "-")
      asked.append("\(scheme) \(authority) \(request.head.path ?? "")")
      return ClientResponse(head: HTTPResponse(status: .init(code: 204)))
    }
  }

  @Test func chosenByNameAndVariable() async throws {
    let log = Log()
    try await GoldenServersClient(transport: log).listPlaces()
    try await GoldenServersClient(.production(region: .usEast, base: "v2"), transport: log).listPlaces()
    try await GoldenServersClient(.theSandbox, transport: log).listPlaces()
    try await GoldenServersClient(.server3, transport: log).listPlaces()
    try await GoldenServersClient("http://localhost:8080/x/", transport: log).listPlaces()
    #expect(
      await log.asked == [
        "https eu.places.example.com /v1/places", "https us-east.places.example.com /v2/places",
        "https sandbox.places.example.com /places", "- - /local/v1/places", "http localhost:8080 /x/places",
      ])
  }

  @Test func ofOneOperation() async throws {
    let log = Log()
    let client = GoldenServersClient(transport: log)
    try await client.upload()
    try await client.clear()
    var elsewhere = Client(server: "http://localhost", transport: log)
    elsewhere.ownServer = { _, _ in "http://localhost:9" }
    try await GoldenServersClient(elsewhere).upload()
    #expect(
      await log.asked == [
        "https uploads.places.example.com /in/uploads", "https eu.places.example.com /maintenance/uploads",
        "http localhost:9 /uploads",
      ])
  }
}
