import GoldenXML
import Synchronization
import Testing
import Treaty
import TreatyXML

/// XML bodies as a generated client and a generated service have them.
@Suite struct XMLTests {
  struct Service: GoldenXMLService {
    func storeShelf(_ body: Shelf, id: Int, context: Context<Void>) async throws -> Shelf {
      guard id == body.id else { throw StoreShelf.Failure.conflict(Fault(text: "not \(id) ]]> & <more>")) }
      return body
    }
    func shelves(id: Int, context: Context<Void>) async throws -> [Shelf] {
      (0..<id).map { Shelf(id: $0, boxes: []) }
    }
    func sortThings(_ body: [Thing]?, context: Context<Void>) async throws -> [Thing] { body ?? [] }
    func keepPlain(_ body: Plain, context: Context<Void>) async throws -> KeepPlainOkResult {
      KeepPlainOkResult(kept: body)
    }
  }

  /// Remembers what went over the wire.
  final class Wire: ClientTransport {
    let bodies = Mutex<[Swift.String]>([])
    let inner = InProcessTransport(Service().endpoints())

    func send(_ request: ClientRequest) async throws -> ClientResponse {
      let response = try await inner.send(request)
      for body in [request.body, response.body] {
        let text = Swift.String(decoding: try await body.collect(upTo: 1 << 20) ?? [], as: UTF8.self)
        bodies.withLock { $0.append(Swift.String(text.drop { $0 != "\n" }.dropFirst())) }
      }
      return response
    }
  }

  static let shelf = Shelf(
    id: 7, open: true, label: "a < b", boxes: [Box(weight: 2.5, content: "x"), Box(content: "")], notes: ["one"],
    sizes: [1, 2.5], colours: ["red", "blue"], place: Place(row: 3, column: 4),
    plain: Plain(word: "w", next: .init(Plain(word: "v"))), parts: [Shelf(id: 8, boxes: [])])

  static let text = """
    <shelf xmlns="urn:warehouse" id="7" is-open="true" colours="red blue" column="4">\
    <l:name xmlns:l="urn:labels">a &lt; b</l:name><box weight="2.5">x</box><box/>\
    <notes><note>one</note></notes><dimensions><size>1</size><size>2.5</size></dimensions><row>3</row>\
    <plain><word>w</word><next><word>v</word></next></plain><shelf id="8"/></shelf>
    """

  @Test func everyForm() async throws {
    let wire = Wire()
    let client = GoldenXMLClient("https://warehouse.test", transport: wire)
    #expect(try await client.storeShelf(Self.shelf, id: 7) == Self.shelf)
    #expect(wire.bodies.withLock { $0 } == [Self.text, Self.text])
  }

  @Test func failures() async throws {
    let wire = Wire()
    let client = GoldenXMLClient("https://warehouse.test", transport: wire)
    do throws(StoreShelf.Failure) {
      _ = try await client.storeShelf(Self.shelf, id: 1)
      Issue.record("stored")
    } catch {
      guard case .conflict(Fault(text: "not 1 ]]> & <more>")) = error else { return _ = Issue.record("\(error)") }
    }
    #expect(
      wire.bodies.withLock { $0.last } == "<fault><![CDATA[not 1 ]]]]><![CDATA[> & <more>]]></fault>")
  }

  @Test(arguments: 0...2) func lists(_ count: Int) async throws {
    let client = GoldenXMLClient("https://warehouse.test", transport: Wire())
    #expect(try await client.shelves(id: count).map(\.id) == Array(0..<count))
  }

  @Test func unions() async throws {
    let wire = Wire()
    let client = GoldenXMLClient("https://warehouse.test", transport: wire)
    let things: [Thing] = [
      .tool(Tool(uses: [])), .tool(Tool(uses: ["cut"])), .part(Part(fits: [])),
      .part(Part(fits: [3], labels: ["de": ["a"], "fr": []])),
    ]
    #expect(try await client.sortThings(things) == things)
    #expect(
      wire.bodies.withLock { $0.first } == """
        <things><thing kind="tool"><uses/></thing><thing kind="tool"><uses><uses>cut</uses></uses></thing>\
        <thing kind="part"/><thing kind="part"><fit>3</fit><labels><de><label>a</label></de><fr/></labels></thing></things>
        """)
    #expect(try await client.sortThings() == [])
  }

  @Test func byItsOwnNames() async throws {
    let wire = Wire()
    let client = GoldenXMLClient("https://warehouse.test", transport: wire)
    let plain = Plain(word: " a ", next: .init(Plain(word: "")))
    #expect(try await client.keepPlain(plain).kept == plain)
    #expect(wire.bodies.withLock { $0.last } == "<root><kept><word> a </word><next><word/></next></kept></root>")
  }

  /// What is wrong is told with the pointers of the value, whatever its names in XML are.
  @Test func faults() async throws {
    let text = """
      <s:shelf xmlns:s="urn:warehouse" is-open="maybe"><s:box weight="1">x</s:box><s:box weight="heavy"/>
      <dimensions><size>1</size><size>x</size></dimensions><column>4</column><row>x</row><unknown/></s:shelf>
      """
    let head = HTTPRequest(
      method: .put, scheme: "https", authority: "warehouse.test", path: "/shelves/7",
      headerFields: [.contentType: "application/xml"])
    let response = try await InProcessTransport(Service().endpoints()).send(
      ClientRequest(head: head, body: .bytes(Array(text.utf8)), route: StoreShelf.route, responseLimit: 1 << 20))
    #expect(response.head.status.code == 422)
    let problem = try JSONReader.decode(ProblemDetails.self, from: try await response.body.collect(upTo: 1 << 20) ?? [])
    #expect(
      problem.errors.map { "\($0.pointer) \($0.id)" }.sorted() == [
        "/boxes/1/weight type", "/column additionalProperties", "/id required", "/open type", "/place/row type",
        "/sizes/1 type", "/unknown additionalProperties",
      ])
  }
}
