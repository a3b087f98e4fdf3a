import ContractEmitters
import ContractReaders
import ContractText
import Foundation
import GoldenGaps
import TestSupport
import Testing
import Treaty

/// What users of swift-openapi-generator ask for or miss, each named by its numbers in that project's tracker. Its own list of
/// what it does not support is here too, without numbers.
@Suite struct PeerGapsTests {
  struct Echo: GoldenGapsService {
    func getAThing(
      id: Int, session: String, filter: Filter?, `where`: Filter?, spaced: [String]?, piped: [Int]?,
      context: Treaty.Context<String>
    ) async throws -> Thing {
      let deep = filter?.inner?.deep?.value.map(String.init) ?? "-"
      return Thing(
        id: UUID(), at: .init(timeIntervalSince1970: 0), parent: nil,
        class: "\(id) \(session) \(deep) \(`where`?.name ?? "-") \(spaced ?? []) \(piped ?? []) \(context.principal)")
    }
    func putAThing(
      _ body: PutAThingBody?, id: Int, session: String, context: Treaty.Context<Void>
    ) async throws { #expect(body == nil || body?.photo?.name == "p.png") }
    func addThing(
      _ body: Filter, id: Int, session: String, context: Treaty.Context<Void>
    ) async throws -> Filter { body }
    func check(_ body: Thing, context: Treaty.Context<Void>) async throws -> Thing { body }
  }
  struct Tokens: GoldenGapsAuthenticator {
    func principal(for credential: GoldenGapsCredential, scopes: Set<String>) async throws(Refusal) -> String {
      guard case .token(let token) = credential else { throw .unauthenticated(nil) }
      return token
    }
  }
  static let endpoints = Echo().endpoints(authenticator: Tokens())
  static let client = GoldenGapsClient(
    "http://localhost", credential: .token("t"), transport: InProcessTransport(endpoints))

  static let least = #"{"at":"2024-01-01T00:00:00Z","parent":null"#
  static func thing(_ members: String) throws -> Thing { try read(Thing.self, "\(least),\(members)}", strict) }
  static func refused(_ members: String) -> [String] { faults(Thing.self, "\(least),\(members)}", strict) }

  @Test("#286, #553, #565, #817, #906, #950: a union with null is an optional")
  func unionsWithNull() throws {
    let both = try Self.thing(#""maybe":{"name":"a","barks":true},"perhaps":3"#)
    #expect(both.maybe == .value(Dog(barks: true, name: "a")))
    #expect(both.perhaps == .value(3))
    let nulls = try Self.thing(#""maybe":null,"perhaps":null"#)
    #expect(nulls.maybe == .null)
    #expect(nulls.perhaps == .null)
  }

  @Test("#116, #253, #569, #575, #613: output is spread over files that compile side by side")
  func shards() throws {
    let schemas = (1...400).map {
      "    S\($0): { type: object, properties: { a: { type: string }, b: { type: integer } } }"
    }
    let text =
      "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
      + schemas.joined(separator: "\n")
    let files = try Self.emit(text)
    let lines = files.mapValues { $0.split(separator: "\n").count }.filter { $0.key.hasSuffix("Types.swift") }
    #expect(lines.count > 2)
    // In the order of their names neither half of the files holds all types: each core gets one.
    let names = files.keys.filter { $0.hasSuffix(".swift") }.sorted()
    for half in [names.prefix(names.count / 2), names.suffix(names.count / 2)] {
      #expect(half.contains { $0.hasSuffix("Types.swift") })
    }
    let largest = lines.values.max() ?? 0
    #expect(largest * 2 < lines.values.reduce(0, +))
  }

  @Test("#419, #847, #934, #82: required and nullable is written as null; absent is not null")
  func nullAndAbsent() throws {
    let text = try written(try Self.thing(#""maybe":null"#))
    #expect(text.contains(#""parent":null"#))
    #expect(text.contains(#""maybe":null"#))
    #expect(!text.contains("perhaps"))
  }

  @Test("#28, #29, #534, #563, #567, #623, #689: allOf is one struct, anyOf has named views, nothing is called value1")
  func compositionHasShape() throws {
    let dog = Dog(barks: false, name: "b")
    #expect(try written(dog) == #"{"barks":false,"name":"b"}"#)
    let both = try Self.thing(#""pet":{"name":"c","barks":true,"city":"d"}"#)
    #expect(both.pet?.dog?.name == "c")
    #expect(both.pet?.address?.city == "d")
  }

  @Test("#204, #428, #608, #803: a client keeps values of an enum that it does not know")
  func openEnums() throws {
    #expect(try read(Thing.self, Self.least + #","kind":"medium"}"#).kind == .unknown("medium"))
    #expect(Self.refused(#""kind":"medium""#) == ["/kind enum"])
  }

  @Test("#107, #244, #424, #503, #517, #799: names are Swift's")
  func idiomaticNames() async throws {
    try await Self.client.putAThing(id: 1, session: "s")
    #expect(try Self.thing(#""class":"c""#).class == "c")
  }

  @Test("#375, #514, #560, #707: formats have types")
  func typedFormats() throws {
    let id = "0c6f7a1e-5a0b-4c4e-9a49-3f2b6f6c0001"
    let thing = try Self.thing(
      #""id":"\#(id)","day":"2024-02-29","link":"https://a.example/b","price":"0.1""#)
    #expect(thing.id == UUID(uuidString: id))
    #expect(thing.day == LocalDate(year: 2024, month: 2, day: 29))
    #expect(thing.link == URL(string: "https://a.example/b"))
    #expect(thing.price?.value == Decimal(string: "0.1"))
    #expect(Self.refused(#""day":"2023-02-29""#) == ["/day format"])
  }

  @Test("#609, #644, #690, #717: bad input is a 4xx with a body that says what is wrong")
  func badInput() async throws {
    let bad: [(String, Int)] = [
      ("{", 400), ("{}", 422), (Self.least + #","score":10}"#, 422), (Self.least + #","at":1}"#, 422),
    ]
    for (body, status) in bad {
      var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/check")
      head.headerFields[.contentType] = "application/json"
      let response = try await InProcessTransport(Self.endpoints).send(
        ClientRequest(
          head: head, body: .bytes(Array(body.utf8)), route: Route(.post, "/check", id: "check"), responseLimit: .max))
      #expect(response.head.status.code == status)
      let bytes = try await response.body.collect(upTo: 1 << 20) ?? []
      #expect(try !JSONReader.decode(ProblemDetails.self, from: bytes).errors.isEmpty)
    }
  }

  @Test("#84, #537: dates with and without fractions of a second are read")
  func fractionalSeconds() throws {
    for text in ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00.000Z", "2024-01-01T01:00:00.0+01:00"] {
      let thing = try read(Thing.self, #"{"at":"\#(text)","parent":null}"#)
      #expect(thing.at == Date(timeIntervalSince1970: 1_704_067_200))
    }
  }

  @Test("#25, #128, #234, #785: schemas of other files are generated")
  func otherFiles() throws {
    #expect(try Self.thing(#""home":{"city":"e"}"#).home == Address(city: "e"))
  }

  @Test("#37: security schemes are typed credentials, and a secured operation has a principal")
  func security() async throws {
    let thing = try await Self.client.getAThing(id: 1, session: "s")
    #expect(thing.class?.hasSuffix(" t") == true)
    let anonymous = GoldenGapsClient("http://localhost", transport: InProcessTransport(Self.endpoints))
    await #expect(throws: GetAThing.Failure.self) { try await anonymous.getAThing(id: 1, session: "s") }
  }

  @Test("#38, #259, #832, #853: nested deepObject, JSON in the query, cookies, every delimiter, matrix paths")
  func parameters() async throws {
    let thing = try await Self.client.getAThing(
      id: 7, session: "c", filter: Filter(inner: .init(deep: .init(value: 3))), where: Filter(name: "w"),
      spaced: ["a", "b"], piped: [1, 2])
    #expect(thing.class == #"7 c 3 w ["a", "b"] [1, 2] t"#)
  }

  @Test("#66, #358, #807: keywords mean something: bounds, patterns, defaults, readOnly and writeOnly")
  func keywords() throws {
    #expect(Self.refused(#""score":10"#) == ["/score maximum"])
    #expect(Self.refused(#""code":"abc""#) == ["/code pattern"])
    #expect(try Self.thing(#""on":true"#).score == 5)
    #expect(try Self.thing(#""secret":"x""#).id == nil)
  }

  @Test("#768: bodies are compact")
  func compactBodies() throws {
    #expect(try written(Address(city: "f")) == #"{"city":"f"}"#)
  }

  @Test("#712, #826: webhooks of a 3.1 document are generated")
  func webhooks() async throws {
    struct Hooks: GoldenGapsWebhooks {
      func thingChanged(_ body: Dog?, context: Treaty.Context<Void>) async throws { #expect(body?.name == "g") }
    }
    let transport = InProcessTransport(Hooks().endpoints())
    try await GoldenGapsWebhooksClient("http://localhost/thingChanged", transport: transport)
      .thingChanged(Dog(barks: true, name: "g"))
  }

  @Test("#777, #947: generated files import one module, plainly")
  func imports() throws {
    for (path, text) in try Self.emit("openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n")
    where path.hasSuffix(".swift") {
      #expect(text.split(separator: "\n").filter { $0.contains("import ") } == ["import Treaty"], "\(path)")
    }
  }

  @Test("Type lists, const, mixed and numeric enums, prefixItems, patternProperties, $defs and not keep their meaning")
  func schemaKeywords() throws {
    let thing = try Self.thing(
      #""either":4,"version":2,"level":1.5,"mixed":"auto","pair":["p",1],"labels":{"x-a":"b"},"size":{"width":1},"odd":3"#
    )
    #expect(thing.either == .integer(4))
    #expect(thing.version == 2)
    #expect(thing.pair?.item1 == 1)
    #expect(thing.labels == ["x-a": "b"])
    #expect(thing.size?.width == 1)
    #expect(try Self.thing(#""either":"h""#).either == .string("h"))
    #expect(Self.refused(#""version":3"#) == ["/version const"])
    #expect(Self.refused(#""level":2"#) == ["/level enum"])
    #expect(Self.refused(#""on":false"#) == ["/on const"])
    #expect(Self.refused(#""pair":[1]"#) == ["/pair/0 type"])
    #expect(!Self.refused(#""labels":{"y":"b"}"#).isEmpty)
    #expect(Self.refused(#""odd":4"#) == ["/odd not"])
  }

  @Test("Forms follow their encoding; an optional multipart body may be left out")
  func forms() async throws {
    let filter = Filter(name: "n", inner: .init(deep: .init(value: 8)), words: ["i", "j"])
    #expect(try await Self.client.addThing(filter, id: 1, session: "s") == filter)
    try await Self.client.putAThing(id: 1, session: "s")
    let photo = File(ByteStream([1]), contentType: "image/png", name: "p.png")
    try await Self.client.putAThing(PutAThingBody(photo: photo), id: 1, session: "s")
  }

  static func emit(_ text: String) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-gaps-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "openapi.yaml"))
    let loader = ContractLoader(root: folder.path)
    let document = try loader.load(folder.appending(path: "openapi.yaml").path)
    let contract = try #require(OpenAPIReader.read(document, loader: loader).contract)
    let result = SwiftEmitter.emit(contract, options: .init(module: "Shop", source: "openapi.yaml", version: "0.0.0"))
    return Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
  }
}
