import GoldenParameters
import Testing
import Treaty

@Suite struct ParametersTests {
  struct Service: GoldenParametersService {
    func find(
      id: UUID, kind: FindKind, ids: [Int], xTrace: String, csv: [String]?, since: Date?, flag: Bool,
      `where`: FindWhere?,
      xNumbers: [Int]?, session: String?, context: Context<Void>
    ) async throws -> String {
      var lines = [id.uuidString.lowercased(), kind.rawValue, "\(ids)", xTrace, "\(flag)"]
      lines.append(csv.map { "\($0)" } ?? "no csv")
      lines.append(since.map { "\($0.timeIntervalSince1970)" } ?? "no since")
      lines.append(`where`.map { "\($0.x ?? 0) \($0.y ?? "-")" } ?? "no where")
      lines.append(xNumbers.map { "\($0)" } ?? "no numbers")
      lines.append(session ?? "no session")
      return lines.joined(separator: "|")
    }

    func search(q: String, query: Search.Query, context: Context<Void>) async throws -> String {
      let all = [query.a, query.b, query.c, query.d, query.e, query.f].map { $0 ?? "-" }.joined(separator: ",")
      return "\(q) \(all) \(query.limit ?? -1)"
    }
  }

  static let client = GoldenParametersClient(
    "http://parameters.test", transport: InProcessTransport(Service().endpoints()))
  static let id = "6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f"

  @Test func everyPlace() async throws {
    let id = try #require(UUID(uuidString: Self.id))
    let said = try await Self.client.find(
      id: id, kind: .b, ids: [1, 22], xTrace: "a b, c", csv: ["x,y", "ü&", "z"],
      since: Date(timeIntervalSince1970: 1.5), flag: true, where: FindWhere(x: 3, y: "a=b&c"), xNumbers: [4, -5],
      session: "s-1")
    #expect(said == #"\#(Self.id)|b|[1, 22]|a b, c|true|["x,y", "ü&", "z"]|1.5|3 a=b&c|[4, -5]|s-1"#)
  }

  @Test func whatIsLeftOut() async throws {
    let id = try #require(UUID(uuidString: Self.id))
    let said = try await Self.client.find(id: id, kind: .a, ids: [1], xTrace: "abc")
    #expect(said == "\(Self.id)|a|[1]|abc|false|no csv|no since|no where|no numbers|no session")
  }

  /// Empty is not absent, and what separates is not lost inside a value.
  @Test func edgesOfEachStyle() async throws {
    let id = try #require(UUID(uuidString: Self.id))
    let head = "\(Self.id)|a|[1]|abc|false|"
    func say(
      csv: [String]? = nil, _ place: FindWhere? = nil, _ numbers: [Int]? = nil, _ session: String? = nil
    ) async throws -> String {
      let said = try await Self.client.find(
        id: id, kind: .a, ids: [1], xTrace: "abc", csv: csv, where: place, xNumbers: numbers, session: session)
      return String(said.dropFirst(head.count))
    }
    #expect(try await say(csv: [","]) == #"[","]|no since|no where|no numbers|no session"#)
    #expect(try await say(csv: ["", "a"]) == #"["", "a"]|no since|no where|no numbers|no session"#)
    #expect(try await say(csv: []) == "[]|no since|no where|no numbers|no session")
    #expect(try await say(FindWhere(y: "")) == "no csv|no since|0 |no numbers|no session")
    #expect(try await say(nil, []) == "no csv|no since|no where|[]|no session")
    #expect(try await say(nil, nil, "a;b=c, d\"") == "no csv|no since|no where|no numbers|a;b=c, d\"")
    #expect(try await say(nil, nil, "") == "no csv|no since|no where|no numbers|")
  }

  @Test func manyOptionalOnesAreOneValue() async throws {
    #expect(try await Self.client.search(q: "a+b c%") == "a+b c% -,-,-,-,-,- 5")
    let query = Search.Query(a: "", b: "2", f: "ß", limit: 10)
    #expect(try await Self.client.search(q: "", query: query) == " ,2,-,-,-,ß 10")
  }

  @Test func everyFaultOfOneRequest() async throws {
    let id = try #require(UUID(uuidString: Self.id))
    do throws(Find.Failure) {
      _ = try await Self.client.find(id: id, kind: .unknown("z"), ids: [3, 0], xTrace: "ab")
      Issue.record("accepted")
    } catch {
      guard case .call(let failure) = error else { return _ = Issue.record("\(error)") }
      let refused = try refusal(failure)
      #expect(refused?.status == 400)
      #expect(refused?.faults == ["path kind  enum", "query ids /1 minimum", "header X-Trace  minLength"])
    }
  }

  @Test func boundsOfAQuery() async throws {
    for (limit, id) in [(0, "minimum"), (11, "maximum")] {
      do throws(Search.Failure) {
        _ = try await Self.client.search(q: "q", query: .init(limit: limit))
        Issue.record("accepted \(limit)")
      } catch {
        guard case .call(let failure) = error else { return _ = Issue.record("\(error)") }
        #expect(try refusal(failure)?.faults == ["query limit  \(id)"])
      }
    }
  }

  /// What no generated client can send: parameters that are missing or cannot be read.
  @Test(arguments: [
    ("/items/x/a?ids=1", ["path id  format", "header X-Trace  required"]),
    ("/items/\(id)/a", ["query ids  required", "header X-Trace  required"]),
    (
      "/items/\(id)/a?ids=one&flag=maybe&since=now",
      ["query ids /0 type", "header X-Trace  required", "query since  format", "query flag  type"]
    ),
    ("/search", ["query q  required"]), ("/search?q=1&q=2", ["query q  duplicate"]),
    ("/search?q=1&limit=x", ["query limit  type"]), ("/search?q=%ff", ["query q  encoding"]),
  ]) func rawRequests(_ path: String, _ expected: [String]) async throws {
    let request = ClientRequest(
      head: HTTPRequest(method: .get, scheme: "http", authority: "parameters.test", path: path), route: Search.route,
      responseLimit: 1 << 16)
    let response = try await InProcessTransport(Service().endpoints()).send(request)
    #expect(response.head.status.code == 400)
    let body = try #require(try await response.body.collect(upTo: 1 << 16))
    let problem = try JSONReader.decode(ProblemDetails.self, from: body)
    #expect(problem.errors.map { "\($0.place.rawValue) \($0.name ?? "-") \($0.pointer) \($0.id)" } == expected)
  }
}
