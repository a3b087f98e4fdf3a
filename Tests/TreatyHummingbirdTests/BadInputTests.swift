import Hummingbird
import SampleOrders
import Synchronization
import Testing
import Treaty
import TreatyHummingbird

/// Whatever comes over the wire is answered by the rules, and never as the server's own fault.
@Suite struct BadInputTests {
  static let json = ["Content-Type: application/json", "Authorization: Bearer good"]

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var head: String
    var headers = BadInputTests.json
    var body = ""
    var status: Int
    /// A piece of the answer's content.
    var says = ""
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "fine", head: "POST /orders", body: #"{"sku":"ABC-1","quantity":1}"#, status: 201, says: #""sku":"ABC-1""#),
    Case(name: "malformed JSON", head: "POST /orders", body: #"{"sku":"#, status: 422, says: #""id":"syntax""#),
    Case(
      name: "missing members", head: "POST /orders", body: "{}", status: 422,
      says: #"[{"in":"body","pointer":"/sku","id":"required""#),
    Case(
      name: "every failure at once", head: "POST /orders", body: #"{"sku":"x","quantity":0,"more":1}"#, status: 422,
      says: #""pointer":"/more","id":"additionalProperties""#),
    Case(
      name: "overflow", head: "POST /orders", body: #"{"sku":"ABC-1","quantity":99999999999}"#, status: 422,
      says: #""pointer":"/quantity""#),
    Case(name: "no object", head: "POST /orders", body: "[]", status: 422, says: #""pointer":"","id":"type""#),
    Case(name: "no content", head: "POST /orders", status: 422, says: #""id":"required""#),
    Case(
      name: "wrong content type", head: "POST /orders",
      headers: ["Content-Type: text/xml", "Authorization: Bearer good"],
      body: "<a/>", status: 415, says: "application/json"),
    Case(
      name: "broken content type", head: "POST /orders", headers: ["Content-Type: ;", "Authorization: Bearer good"],
      body: "{}", status: 415),
    Case(
      name: "foreign charset", head: "POST /orders",
      headers: ["Content-Type: application/json; charset=utf-16", "Authorization: Bearer good"], body: "{}", status: 415
    ),
    Case(
      name: "no content type", head: "POST /orders", headers: ["Authorization: Bearer good"],
      body: #"{"sku":"ABC-1","quantity":1}"#, status: 201),
    Case(
      name: "content type with parameters", head: "POST /orders",
      headers: ["content-type: Application/JSON ; Charset=\"UTF-8\"", "Authorization: Bearer good"],
      body: #"{"sku":"ABC-1","quantity":1}"#, status: 201),
    Case(
      name: "duplicate member", head: "POST /orders", body: #"{"sku":"ABC-1","sku":"ABC-2","quantity":1}"#, status: 422),
    Case(
      name: "deep nesting", head: "POST /orders", body: String(repeating: "[", count: 10_000), status: 422,
      says: #""id":"depth""#),
    Case(name: "an unacceptable answer", head: "GET /orders", headers: ["Accept: application/xml"], status: 406),
    Case(name: "an answer refused by weight", head: "GET /orders", headers: ["Accept: */*;q=0"], status: 406),
    Case(
      name: "an acceptable answer", head: "GET /orders", headers: ["Accept: text/html, application/*;q=0.5"],
      status: 200),
    Case(
      name: "text for an integer", head: "GET /orders?limit=abc", headers: [], status: 400,
      says: #"{"in":"query","name":"limit","id":"type""#),
    Case(name: "beyond a maximum", head: "GET /orders?limit=101", headers: [], status: 400, says: #""id":"maximum""#),
    Case(name: "an empty integer", head: "GET /orders?limit=", headers: [], status: 400),
    Case(name: "overflowing query", head: "GET /orders?limit=99999999999999999999", headers: [], status: 400),
    Case(
      name: "duplicate parameter", head: "GET /orders?limit=1&limit=2", headers: [], status: 400,
      says: #""id":"duplicate""#),
    Case(
      name: "unknown enum value", head: "GET /orders?status=paid,lost", headers: [], status: 400,
      says: #""pointer":"/1","id":"enum""#),
    Case(
      name: "bad escape", head: "GET /orders?cursor=%zz", headers: [], status: 400, says: #""id":"encoding""#),
    Case(name: "cut escape", head: "GET /orders?cursor=%2", headers: [], status: 400, says: #""id":"encoding""#),
    Case(name: "invalid UTF-8", head: "GET /orders?cursor=%ff", headers: [], status: 400, says: #""id":"encoding""#),
    Case(
      name: "overlong UTF-8", head: "GET /orders?cursor=%c0%af", headers: [], status: 400, says: #""id":"encoding""#),
    Case(name: "surrogate in UTF-8", head: "GET /orders?cursor=%ed%a0%80", headers: [], status: 400),
    Case(name: "null byte", head: "GET /orders?cursor=a%00b", headers: [], status: 400, says: #""id":"encoding""#),
    Case(
      name: "two faults at once", head: "GET /orders?limit=0&status=x", headers: [], status: 400,
      says: "2 things are wrong with the request"),
    Case(
      name: "no UUID in a path", head: "DELETE /orders/17", headers: [], status: 400, says: #""in":"path","name":"id""#),
    Case(name: "bad escape in a path", head: "DELETE /orders/%zz", headers: [], status: 400),
    Case(
      name: "escaped path", head: "DELETE /orders/6f1e2d3c%2D4b5a-4697-8879-6a5b4c3d2e1f", headers: [], status: 200,
      says: "cancelled"),
    Case(name: "an empty segment", head: "DELETE /orders/", headers: [], status: 404),
    Case(name: "a doubled slash", head: "GET //orders", headers: [], status: 404),
    Case(name: "no credential", head: "POST /orders", headers: [], body: "{}", status: 401),
    Case(name: "another scheme", head: "POST /orders", headers: ["Authorization: Digest x"], body: "{}", status: 401),
    Case(
      name: "wrong credential", head: "POST /orders", headers: ["Authorization: Bearer bad"], body: "{}", status: 401),
    Case(name: "empty credential", head: "POST /orders", headers: ["Authorization: Bearer"], body: "{}", status: 401),
    Case(
      name: "insufficient scope", head: "POST /orders", headers: ["Authorization: Bearer weak"], body: "{}",
      status: 403,
      says: "ask for more"),
    Case(
      name: "the other scheme", head: "POST /orders", headers: ["X-API-Key: key"],
      body: #"{"sku":"ABC-1","quantity":1}"#,
      status: 201),
    Case(
      name: "wrong credential where none is needed", head: "GET /orders", headers: ["Authorization: Bearer bad"],
      status: 401),
    Case(
      name: "duplicate header", head: "POST /orders", headers: json + ["Idempotency-Key: a", "Idempotency-Key: b"],
      body: #"{"sku":"ABC-1","quantity":1}"#, status: 422, says: #""in":"header""#),
    Case(name: "unknown method", head: "PATCH /orders/17", headers: [], status: 405, says: "PATCH"),
    Case(name: "options", head: "OPTIONS /orders", headers: [], status: 204),
    Case(name: "head", head: "HEAD /orders?limit=1", headers: [], status: 200),
    Case(name: "unknown path", head: "GET /nothing", headers: [], status: 404),
  ]

  @Test func answersEverythingByTheRules() async throws {
    try await SampleServer.run { port in
      for test in Self.cases {
        let answer = try await RawClient.send(test.head, test.headers, body: Array(test.body.utf8), to: port)
        #expect(answer.status == test.status, "\(test.name): \(answer.text)")
        #expect(test.says.isEmpty || answer.body.contains(test.says), "\(test.name): \(answer.text)")
        if test.status >= 400, test.status != 404 {
          #expect(answer.header("content-type") == "application/problem+json", "\(test.name)")
        }
      }
    }
  }

  @Test func headAndAllow() async throws {
    try await SampleServer.run { port in
      let get = try await RawClient.send("GET /orders?limit=1", to: port)
      let head = try await RawClient.send("HEAD /orders?limit=1", to: port)
      #expect(head.body.isEmpty)
      #expect(head.header("content-length") == get.header("content-length"))
      #expect(head.header("content-type") == "application/json")
      let options = try await RawClient.send("OPTIONS /orders", to: port)
      #expect(options.header("allow") == "GET, HEAD, OPTIONS, POST")
      let refused = try await RawClient.send("GET /orders/17", to: port)
      #expect(refused.status == 405)
      #expect(refused.header("allow") == "DELETE, OPTIONS")
    }
  }

  @Test func challengesThoseItDoesNotKnow() async throws {
    try await SampleServer.run { port in
      let none = try await RawClient.send("POST /orders", body: [0x7B, 0x7D], to: port)
      #expect(none.header("www-authenticate") == "Bearer")
      #expect(none.text.contains("ApiKey in=\"header\", name=\"x-api-key\""))
      let wrong = try await RawClient.send("POST /orders", ["Authorization: Bearer bad"], body: [0x7B, 0x7D], to: port)
      #expect(wrong.header("www-authenticate") == "Bearer error=\"invalid_token\"")
      let weak = try await RawClient.send("POST /orders", ["Authorization: Bearer weak"], body: [0x7B, 0x7D], to: port)
      #expect(weak.header("www-authenticate") == "Bearer error=\"insufficient_scope\", scope=\"orders:write\"")
    }
  }

  @Test func limitsContent() async throws {
    try await SampleServer.run(options: ServerOptions(bodyLimit: 64)) { port in
      let exact = #"{"sku":"ABC-1","quantity":1}"#
      let padded = exact + String(repeating: " ", count: 64 - exact.utf8.count)
      #expect(try await RawClient.send("POST /orders", Self.json, body: Array(padded.utf8), to: port).status == 201)
      #expect(
        try await RawClient.send("POST /orders", Self.json, body: Array((padded + " ").utf8), to: port).status == 413)
      let chunks =
        "28\r\n\(String(repeating: " ", count: 40))\r\n28\r\n\(String(repeating: " ", count: 40))\r\n0\r\n\r\n"
      let chunked = try await RawClient.send(
        "POST /orders", Self.json + ["Transfer-Encoding: chunked", "", chunks], to: port)
      #expect(chunked.status == 413)
    }
  }

  @Test func keepsTheServersOwnFaultsToItself() async throws {
    let told = Mutex<[String]>([])
    let options = ServerOptions(undocumentedFailure: { error, route in
      told.withLock { $0.append("\(route.id) \(error)") }
    })
    try await SampleServer.run(options: options) { port in
      for sku in ["BUG-1", "NAN-1"] {
        let body = Array(#"{"sku":"\#(sku)","quantity":1}"#.utf8)
        let answer = try await RawClient.send("POST /orders", Self.json, body: body, to: port)
        #expect(answer.status == 500)
        #expect(answer.body == #"{"type":"about:blank","title":"Internal Server Error","status":500}"#)
      }
      let down = try await RawClient.send("POST /orders", ["Authorization: Bearer down"], body: [0x7B, 0x7D], to: port)
      #expect(down.status == 503)
    }
    #expect(told.withLock { $0.count } == 3)
    #expect(told.withLock { $0.first } == "placeOrder Broken()")
  }

  @Test func survivesWhatIsNoText() async throws {
    try await SampleServer.run { port in
      let query = Array("GET /orders?cursor=".utf8)
      for head in [
        query + [0xFF], query + [0xC0, 0xAF], query + [0], query + [0x7F], query + Array("%".utf8),
        Array("GET /\u{FF}orders".utf8),
        Array("DELETE /orders/".utf8) + [0xFE], Array("GET orders".utf8), Array("GET http://[".utf8),
        Array("\0\0".utf8),
      ] {
        let answer = try await RawClient.send(head, [], to: port)
        #expect(400..<500 ~= answer.status, "\(head): \(answer.text)")
      }
      for header in [
        Array("Idempotency-Key: ".utf8) + [0xFF], Array("Accept: ".utf8) + [0xFF, 0x2C], Array("Cookie: =;;==\"".utf8),
        Array("Authorization: Basic %%%".utf8), Array("Accept: ,;q=,/".utf8),
      ] {
        let answer = try await RawClient.send(query + Array("1".utf8), [header], to: port)
        #expect(answer.status < 500, "\(header): \(answer.text)")
      }
      let long = try await RawClient.send(
        "GET /orders", ["X-Long: " + String(repeating: "x", count: 200_000)], to: port)
      #expect(400..<500 ~= long.status)
      let many = try await RawClient.send("GET /orders?" + String(repeating: "&cursor=1", count: 6_000), to: port)
      #expect(many.status == 400)
    }
  }
}
