import HTTPTypes
import Testing
import Treaty

/// Methods beyond the eight of OpenAPI 3.1: QUERY, and whatever `additionalOperations` names.
@Suite struct MethodTests {
  static let endpoints = ["QUERY", "COPY"].compactMap { HTTPRequest.Method(rawValue: $0) }.map { method in
    Endpoint(Route(method, "/things", id: method.rawValue)) { _ in Answer(200, text: method.rawValue) }
  }

  static func send(_ method: String) async throws -> HTTPResponse {
    let method = HTTPRequest.Method(rawValue: method) ?? .get
    let request = HTTPRequest(method: method, scheme: "http", authority: "t", path: "/things")
    let route = Route(method, "/things", id: "t")
    return try await InProcessTransport(endpoints).send(ClientRequest(head: request, route: route, responseLimit: 9))
      .head
  }

  @Test func areServed() async throws {
    #expect(HTTPRequest.Method.named("QUERY").rawValue == "QUERY")
    for method in ["QUERY", "COPY"] { #expect(try await Self.send(method).status.code == 200) }
    let refused = try await Self.send("GET")
    #expect(refused.status.code == 405)
    #expect(refused.headerFields[.allow] == "COPY, OPTIONS, QUERY")
  }
}
