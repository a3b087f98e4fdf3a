import GoldenStyles
import Testing
import Treaty

/// Every style from a generated client to a generated server. What other generators' users asked for is named by its
/// issue in swift-openapi-generator.
@Suite struct StylesTests {
  struct Service: GoldenStylesService {
    func simple(id: String, ids: [Int], point: Point, context: Context<Void>) async throws -> String {
      "\(context.head.path ?? "") \(id) \(ids) \(point.x) \(point.name ?? "-")"
    }
    func label(id: String, ids: [Int], point: Point, context: Context<Void>) async throws -> String {
      try await simple(id: id, ids: ids, point: point, context: context)
    }
    func matrix(id: String, ids: [Int], point: Point, context: Context<Void>) async throws -> String {
      try await simple(id: id, ids: ids, point: point, context: context)
    }
    func query(
      ids: [String]?, spaces: [String]?, pipes: [String]?, dollarPath: String?, quiet: Bool?, any: [String: String]?,
      context: Context<Void>
    ) async throws -> String {
      let lists = [ids, spaces, pipes].map { $0.map { $0.joined(separator: "+") } ?? "-" }
      let rest = (any ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",")
      let flag = quiet.map { "\($0)" } ?? "-"
      return (lists + [dollarPath ?? "-", flag, rest]).joined(separator: " ")
    }
    func deep(filter: Filter?, expand: [String]?, created: DeepCreated?, context: Context<Void>) async throws -> String
    {
      var parts = [filter.map { "\($0.name ?? "-") \($0.in ?? []) \($0.near?.x ?? 0) \($0.flags ?? [:])" } ?? "-"]
      parts.append((filter?.points ?? []).map { "\($0.x)\($0.name ?? "")" }.joined(separator: ","))
      parts.append("\(expand ?? [])")
      switch created {
      case .object(let range): parts.append("\(range.gte ?? 0)..<\(range.lt ?? 0)")
      case .integer(let time): parts.append("\(time)")
      case nil: parts.append("-")
      }
      return parts.joined(separator: "|")
    }
    func content(id: Point, id2: Filter?, xPoint: Point?, point: Point?, note: String?, context: Context<Void>)
      async throws -> Content.Output
    {
      let all = [id.name, id2?.points?.last?.name, xPoint?.name, point?.name, note].map { $0 ?? "-" }
      return Content.Output(body: all.joined(separator: "|"), xLast: xPoint ?? id)
    }
  }

  static let transport = InProcessTransport(Service().endpoints())
  static let client = GoldenStylesClient("http://styles.test", transport: transport)

  static func get(_ path: String) async throws -> (status: Int, text: String) {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "styles.test", path: path)
    let response = try await transport.send(ClientRequest(head: head, route: Deep.route, responseLimit: 1 << 16))
    let bytes = try await response.body.collect(upTo: 1 << 16) ?? []
    return (response.head.status.code, String(decoding: bytes, as: UTF8.self))
  }

  @Test func paths() async throws {
    let point = Point(x: 1, name: "a/b,ü")
    #expect(
      try await Self.client.simple(id: "a b", ids: [1, 2], point: point)
        == "/simple/a%20b/1,2/x=1,name=a%2Fb%2C%C3%BC a b [1, 2] 1 a/b,ü")
    #expect(
      try await Self.client.label(id: "a b", ids: [1, 2], point: point)
        == "/label/.a%20b/.1.2/.x,1,name,a%2Fb%2C%C3%BC a b [1, 2] 1 a/b,ü")
    #expect(
      try await Self.client.matrix(id: "a b", ids: [1, 2], point: point)
        == "/matrix/;id=a%20b/;ids=1,2/;x=1;name=a%2Fb%2C%C3%BC a b [1, 2] 1 a/b,ü")
    #expect(try await Self.client.matrix(id: "", ids: [7], point: Point(x: 0)).hasSuffix("  [7] 0 -"))
  }

  @Test func queries() async throws {
    let said = try await Self.client.query(
      ids: ["a&b", "c"], spaces: ["x", "y"], pipes: ["p", "q"], dollarPath: "/a/b?c", quiet: true, any: ["k": "v w"])
    #expect(said == "a&b+c x+y p+q /a/b?c true k:v w")
    // Unknown parameters are the free object's here; where there is none they are ignored.
    #expect(try await Self.get("/query?quiet=&other=1").text == "- - - - - other:1")
    #expect(try await Self.get("/query?quiet=maybe").status == 400)
    #expect(try await Self.get("/deep?unknown=1").text == "-||[]|-")
  }

  /// swift-openapi-generator #259, #832: nested objects and arrays in the style deepObject.
  @Test func deepObjects() async throws {
    let filter = Filter(
      name: "n=1&", in: ["a", "b,c"], near: Point(x: 5), points: [Point(x: 1, name: "x"), Point(x: 2)],
      flags: ["on": true])
    let said = try await Self.client.deep(
      filter: filter, expand: ["data.customer"], created: .object(.init(gte: 3, lt: 9)))
    #expect(said == #"n=1& ["a", "b,c"] 5 ["on": true]|1x,2|["data.customer"]|3..<9"#)
    #expect(try await Self.client.deep(created: .integer(123)) == "-||[]|123")
  }

  /// Brackets as other clients write them.
  @Test(arguments: [
    "/deep?filter[in]=a&filter[near][x]=5", "/deep?filter%5Bin%5D[0]=a&filter[near][x]=5",
    "/deep?filter[near][x]=5&filter[in][]=a",
  ]) func otherSpellings(_ path: String) async throws {
    #expect(try await Self.get(path).text == #"- ["a"] 5 [:]||[]|-"#)
  }

  @Test func faultsOfNestedValues() async throws {
    let (status, text) = try await Self.get("/deep?filter[near][x]=five&filter[points][0][name]=n")
    #expect(status == 400)
    let problem = try JSONReader.decode(ProblemDetails.self, from: Array(text.utf8))
    #expect(
      Set(problem.errors.map { "\($0.name ?? "") \($0.pointer) \($0.id)" })
        == ["filter /near/x type", "filter /points/0/x required"])
  }

  /// swift-openapi-generator #853, #38: JSON in the query, in headers, paths and cookies; #38 asks for cookies at all.
  @Test func contentOfItsOwn() async throws {
    let point = Point(x: -1, name: "a/b \"c\" ü;=")
    let output = try await Self.client.content(
      id: point, id2: Filter(points: [point]), xPoint: point, point: point, note: "n&1")
    let name = try #require(point.name)
    #expect(output.body == "\(name)|\(name)|\(name)|\(name)|n&1")
    #expect(output.xLast == point)
    #expect(try await Self.get("/content/%7B%22x%22:1%7D?id=%7B%22near%22:%7B%7D%7D").status == 400)
    #expect(try await Self.get("/content/%7B%22x%22:1%7D?id=nothing").status == 400)
  }
}
