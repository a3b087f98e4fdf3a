import Testing
import Treaty
import TreatyXML

/// Requests and answers with XML, as generated code reads and writes them.
@Suite struct MessageTests {
  enum Save: Treaty.Operation {
    typealias Output = Node
    enum Failure: OperationFailure {
      case call(CallFailure)
      var answer: Answer? { nil }
    }
    static let route = Route(
      .post, "/nodes", id: "save", accepts: ["application/xml", "text/xml"], produces: ["application/xml"],
      statuses: [.code(200)])
    static func answer(_ output: Node) -> Answer { Answer(200, xml: output, Node.xml) }
    static func read(_ response: inout ResponseReader) throws(CallFailure) -> Result<Node, Failure> {
      .success(try response.xml(Node.self, Node.xml))
    }
  }

  static let endpoint = Endpoint(Save.self) { request, _ in
    let body = request.xml(Node.self, Node.xml)
    guard request.isValid, let body else { throw request.refusal }
    return body
  }

  static let transport = InProcessTransport([endpoint])

  static func call(_ node: Node, _ transport: some ClientTransport = transport) async throws(Save.Failure) -> Node {
    var request = RequestWriter(Save.route)
    request.xml(node, Node.xml)
    return try await Client(server: "http://nodes.test", transport: transport).call(Save.self, request)
  }

  static func failure(_ node: Node, _ transport: some ClientTransport = transport) async -> CallFailure? {
    do throws(Save.Failure) {
      _ = try await call(node, transport)
      return nil
    } catch {
      guard case .call(let failure) = error else { return nil }
      return failure
    }
  }

  /// What a request with this content is answered.
  static func answer(_ text: [UInt8], type: String = "application/xml") async throws -> (status: Int, body: String) {
    let head = HTTPRequest(
      method: .post, scheme: "http", authority: "nodes.test", path: "/nodes", headerFields: [.contentType: type])
    let response = try await transport.send(
      ClientRequest(head: head, body: .bytes(text), route: Save.route, responseLimit: 1 << 20))
    let bytes = try await response.body.collect(upTo: 1 << 20) ?? []
    return (response.head.status.code, String(decoding: bytes, as: UTF8.self))
  }

  /// Answers each request with the same response.
  struct Canned: ClientTransport {
    var type: String
    var body: String
    func send(_ request: ClientRequest) async throws -> ClientResponse {
      ClientResponse(
        head: HTTPResponse(status: .ok, headerFields: [.contentType: type]), body: .bytes(Array(body.utf8)))
    }
  }

  @Test func thereAndBack() async throws {
    let node = Node(id: 7, note: "a & b", tags: ["x"], scores: [1, 2], owner: Owner(name: "Ann"))
    #expect(try await Self.call(node) == node)
  }

  @Test func faultsHavePointers() async throws {
    let (status, body) = try await Self.answer(Array("<node id='1'><score>x</score><more/></node>".utf8))
    #expect(status == 422)
    let problem = try JSONReader.decode(ProblemDetails.self, from: Array(body.utf8))
    #expect(problem.errors.map { "\($0.pointer) \($0.id)" } == ["/scores/0 type", "/more additionalProperties"])
  }

  @Test func whatIsNoXML() async throws {
    for text in ["<node", "", "<!DOCTYPE node><node id='1'/>", #"{"id":1}"#] {
      let (status, body) = try await Self.answer(Array(text.utf8))
      #expect(status == 400, "\(text): \(body)")
    }
  }

  @Test func charsets() async throws {
    let latin1 = Array("<node id='1'><note>Zo".utf8) + [0xEB] + Array("</note></node>".utf8)
    for type in ["application/xml; charset=iso-8859-1", "text/xml; charset=\"ISO-8859-1\""] {
      let (status, body) = try await Self.answer(latin1, type: type)
      #expect(status == 200)
      #expect(body.contains("Zoë"))
    }
    #expect(try await Self.answer(latin1).status == 400)
  }

  @Test func whatCannotBeWritten() async {
    guard case .unwritable(let reason) = await Self.failure(Node(id: 1, note: "\u{0}", scores: [])) else {
      return _ = Issue.record("sent")
    }
    #expect(reason.contains("/note"))
    let answer = Answer(200, xml: "\u{1}")
    guard case .none = answer.body else { return _ = Issue.record("answered") }
  }

  @Test func answersThatBreakTheContract() async {
    let node = Node(id: 1, scores: [])
    guard
      case .contentType(200, "application/json", _) = await Self.failure(
        node, Canned(type: "application/json", body: "{}"))
    else { return _ = Issue.record("JSON was taken for XML") }
    guard
      case .invalid(200, "body", let failures) = await Self.failure(
        node, Canned(type: "application/problem+xml", body: "<node id='x'/>"))
    else { return _ = Issue.record("a wrong id was accepted") }
    #expect(failures.all.map(\.pointer) == ["/id"])
  }
}
