import Hummingbird
import Synchronization
import Testing
import Treaty
import TreatyHummingbird

/// The user's router stays the user's.
@Suite struct RoutingTests {
  static func endpoint(_ method: HTTPRequest.Method, _ path: String) -> Endpoint {
    Endpoint(Route(method, path, id: path)) { request in Answer(200, text: "\(method) \(path)") }
  }

  static func get(_ path: String, _ port: Int) async throws -> String {
    let answer = try await RawClient.send("GET \(path)", to: port)
    return answer.status == 200 ? answer.body : String(answer.status)
  }

  @Test func findsTheTemplate() async throws {
    let paths = ["/", "/a/{x}", "/a/{y}/b", "/a/b", "/files/{name}.{ext}", "/files/{id}", "/s/", "/a:b", "/*", "/ü x"]
    try await SampleServer.serve { router in
      router.get("mine/{id}") { _, context in context.parameters.get("id") ?? "" }
      router.add(paths.map { Self.endpoint(.get, $0) })
      router.add(paths.map { Self.endpoint(.get, $0) }, prefix: "/v1")
      router.group("v2/{tenant}").add(paths.map { Self.endpoint(.get, $0) })
    } _: { port in
      for prefix in ["", "/v1", "/v2/acme"] {
        for (path, template) in [
          ("/", "/"), ("/a/1", "/a/{x}"), ("/a/1/b", "/a/{y}/b"), ("/a/b", "/a/b"),
          ("/files/a.b.c", "/files/{name}.{ext}"),
          ("/files/abc", "/files/{id}"), ("/s/", "/s/"), ("/a:b", "/a:b"), ("/%C3%BC%20x", "/ü x"),
          ("/a/1?x=/b", "/a/{x}"),
        ] {
          let found = try await Self.get(prefix + path, port)
          #expect(found == "GET \(template)", "\(prefix)\(path)")
        }
        for path in ["/a", "/a/", "/a/1/", "/s", "/a//b", "/files"] {
          let found = try await Self.get(prefix + path, port)
          #expect(found == "404", "\(prefix)\(path)")
        }
      }
      let own = try await Self.get("/mine/7", port)
      #expect(own == "7")
    }
  }

  @Test func leavesOtherMethodsWhenAsked() async throws {
    try await SampleServer.serve { router in
      router.add([Self.endpoint(.get, "/a")], refusesOtherMethods: false)
      router.post("a") { _, _ in "mine" }
    } _: { port in
      let own = try await RawClient.send("POST /a", to: port)
      #expect(own.body == "mine")
      let none = try await RawClient.send("PUT /a", to: port)
      #expect(none.status == 404)
    }
  }

  struct Tagger: ServerMiddleware {
    let name: String
    func intercept(_ request: ServerRequest, route: Route, next: @Sendable (ServerRequest) async -> Answer) async
      -> Answer
    {
      var answer = await next(request)
      answer.header("X-Tag", "\(name) \(route.id)")
      return answer
    }
  }

  @Test func goesThroughMiddleware() async throws {
    let options = ServerOptions(middleware: [Tagger(name: "outer"), Tagger(name: "inner")])
    try await SampleServer.serve { router in
      router.add([Self.endpoint(.get, "/a")], options: options)
    } _: { port in
      let answer = try await RawClient.send("GET /a", to: port)
      #expect(answer.text.contains("X-Tag: inner /a\r\nX-Tag: outer /a"))
    }
  }

  @Test func streams() async throws {
    let chunks = AsyncStream<[UInt8]> { continuation in
      for chunk in ["one ", "two ", "three"] { continuation.yield(Array(chunk.utf8)) }
      continuation.finish()
    }
    try await SampleServer.serve { router in
      let endpoint = Endpoint(Route(.get, "/stream", id: "stream")) { _ in
        Answer(200, body: .stream(ByteStream(chunks, length: 13)), "text/plain")
      }
      router.add([endpoint])
    } _: { port in
      let answer = try await RawClient.send("GET /stream", to: port)
      #expect(answer.body == "one two three")
      #expect(answer.header("content-length") == "13")
    }
  }
}
