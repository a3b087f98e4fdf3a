import HTTPTypes
import Testing

@testable import Treaty

@Suite struct TemplateTests {
  static func request(_ method: HTTPRequest.Method, _ path: String) -> ServerRequest {
    ServerRequest(head: HTTPRequest(method: method, scheme: nil, authority: nil, path: path), body: .none)
  }

  static func captures(_ template: String, _ path: String) -> [String]? {
    let request = request(.get, path)
    return PathTemplate(template).captures(in: request, from: 0)?.map {
      String(decoding: request.target[$0], as: UTF8.self)
    }
  }

  @Test func capturesParameters() {
    #expect(Self.captures("/", "/") == [])
    #expect(Self.captures("/", "/a") == nil)
    #expect(Self.captures("/a", "/a?b=/c") == [])
    #expect(Self.captures("/a", "/a/") == nil)
    #expect(Self.captures("/a/", "/a/") == [])
    #expect(Self.captures("/a/{x}", "/a/1") == ["1"])
    #expect(Self.captures("/a/{x}", "/a/") == nil)
    #expect(Self.captures("/a/{x}", "/a/1/2") == nil)
    #expect(Self.captures("/a/{x}/b/{y}", "/a/1%2F2/b/3#f") == ["1%2F2", "3"])
    #expect(Self.captures("/files/{name}.{ext}", "/files/a.b.c") == ["a.b", "c"])
    #expect(Self.captures("/files/{name}.{ext}", "/files/.c") == nil)
    #expect(Self.captures("/files/{name}.{ext}", "/files/c.") == nil)
    #expect(Self.captures("/v{n}", "/v12") == ["12"])
    #expect(Self.captures("/v{n}", "/v") == nil)
    #expect(Self.captures("/{n}v", "/12v") == ["12"])
    #expect(Self.captures("/{a}-{b}-c", "/1-2-3-c") == ["1-2", "3"])
    #expect(Self.captures("/{a}-{b}", "/-") == nil)
    #expect(Self.captures("/{a}{b}", "/123") == ["12", "3"])
    #expect(Self.captures("/a b", "/a%20b") == [])
    #expect(Self.captures("/a%20b", "/a%20b") == [])
    #expect(Self.captures("/ü", "/%C3%BC") == [])
    #expect(Self.captures("/a", "/%61") == [])
    #expect(Self.captures("/a", "/%6") == nil)
  }

  static func table(_ routes: [(HTTPRequest.Method, String)]) -> EndpointTable {
    EndpointTable(routes.map { Endpoint(Route($0.0, $0.1, id: "\($0.0) \($0.1)")) { _ in Answer(204) } })
  }

  static func found(_ table: EndpointTable, _ method: HTTPRequest.Method, _ path: String) -> String {
    switch table.find(request(method, path)) {
    case .found(let match): match.endpoint.route.id
    case .methodNotAllowed(let methods): "405 " + methods.map(\.rawValue).joined(separator: " ")
    case .notFound: "404"
    }
  }

  @Test func literalsBeatParameters() {
    let table = Self.table([
      (.get, "/a/{x}"), (.get, "/a/b"), (.post, "/a/{x}"), (.get, "/a/{x}.json"), (.get, "/{y}/c/d"),
      (.delete, "/a/{z}/e"),
    ])
    #expect(Self.found(table, .get, "/a/b") == "GET /a/b")
    #expect(Self.found(table, .get, "/a/1") == "GET /a/{x}")
    #expect(Self.found(table, .get, "/a/1.json") == "GET /a/{x}.json")
    #expect(Self.found(table, .get, "/a/c/d") == "GET /{y}/c/d")
    #expect(Self.found(table, .post, "/a/b") == "POST /a/{x}")
    #expect(Self.found(table, .head, "/a/b") == "GET /a/b")
    #expect(Self.found(table, .put, "/a/1") == "405 GET POST")
    #expect(Self.found(table, .get, "/a/1/e") == "405 DELETE")
    #expect(Self.found(table, .get, "/a") == "404")
    #expect(Self.found(table, .get, "//a/b") == "404")
    #expect(Self.found(table, .get, "") == "404")
  }

  @Test func groupsByWhatRoutersSee() {
    let routes = ["/a/{x}", "/a/{y}/b", "/a/{name}.{ext}", "/a/ü"].map {
      Endpoint(Route(.get, $0, id: $0)) { _ in Answer(204) }
    }
    let groups = EndpointGroup.groups(of: routes)
    #expect(
      groups.map(\.path) == [
        [.literal("a"), .parameter(name: "x")], [.literal("a"), .parameter(name: "x"), .literal("b")],
        [.literal("a"), .literal("%C3%BC")],
      ])
    #expect(groups[0].endpoints.map(\.route.id) == ["/a/{name}.{ext}", "/a/{x}"])
  }
}
