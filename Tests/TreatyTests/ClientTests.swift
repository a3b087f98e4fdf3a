import HTTPTypes
import SampleOrders
import Synchronization
import Testing
import Treaty

@Suite struct ClientTests {
  struct Stub: ClientTransport {
    var answer: @Sendable (ClientRequest) async throws -> ClientResponse
    func send(_ request: ClientRequest) async throws -> ClientResponse { try await answer(request) }
  }

  static func response(
    _ status: Int, _ body: String, _ type: String = "application/json", _ headers: [(HTTPField.Name, String)] = []
  )
    -> ClientResponse
  {
    var fields = HTTPFields()
    fields[.contentType] = type
    for (name, value) in headers { fields[name] = value }
    return ClientResponse(
      head: HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields),
      body: .bytes(Array(body.utf8)))
  }

  static func failure(
    timeout: Duration? = .seconds(30), limit: Int = 1 << 20,
    _ answer: @escaping @Sendable (ClientRequest) async throws -> ClientResponse
  ) async -> CancelOrder.Failure? {
    let client = Client(server: "http://h", transport: Stub(answer: answer), timeout: timeout, responseLimit: limit)
    var request = RequestWriter(CancelOrder.route)
    request.path("id", SampleService.id)
    do throws(CancelOrder.Failure) {
      _ = try await client.call(CancelOrder.self, request)
      return nil
    } catch {
      return error
    }
  }

  struct Down: Error {}

  @Test func namesEveryFailure() async {
    let works = await Self.failure { _ in Self.response(204, "") }
    #expect(works == nil)
    guard case .call(.transport(is Down)) = await Self.failure({ _ in throw Down() }) else {
      return _ = Issue.record("transport")
    }
    guard
      case .call(.undocumented(302, "text/html", let body)) = await Self.failure({ _ in
        Self.response(302, String(repeating: "x", count: 10_000), "text/html")
      })
    else { return _ = Issue.record("undocumented") }
    #expect(body.count == 4096)
    guard
      case .call(.tooLarge(limit: 3)) = await Self.failure(limit: 3, { _ in Self.response(200, "1234", "text/plain") })
    else { return _ = Issue.record("too large") }
    guard case .call(.cancelled) = await Self.failure({ _ in throw CancellationError() }) else {
      return _ = Issue.record("cancelled")
    }
  }

  /// A call of a task that was cancelled before sends nothing that is waited for.
  @Test func isOverWhenItsTaskIs() async {
    let call = Task {
      while !Task.isCancelled { await Task.yield() }
      return await Self.failure { _ in
        try await Task.sleep(for: .seconds(60))
        return Self.response(204, "")
      }
    }
    call.cancel()
    guard case .call(.cancelled) = await call.value else { return _ = Issue.record("not cancelled") }
  }

  /// Time is up although what is beneath heeds no cancellation.
  @Test func keepsItsDeadline() async {
    let (endless, end) = AsyncStream<Void>.makeStream()
    let failure = await Self.failure(timeout: .milliseconds(20)) { _ in
      await Task.detached { for await _ in endless {} }.value
      return Self.response(204, "")
    }
    end.finish()
    guard case .call(.timeout) = failure else { return _ = Issue.record("\(String(describing: failure))") }
  }

  @Test func answersThatBreakTheContract() async {
    let orders = { @Sendable (answer: ClientResponse) in OrdersClient("http://h", transport: Stub { _ in answer }) }
    do throws(ListOrders.Failure) {
      _ = try await orders(Self.response(200, #"{"items":[{"id":1}],"more":2}"#)).listOrders().first()
    } catch {
      guard case .call(.invalid(200, "body", let failures)) = error else { return _ = Issue.record("\(error)") }
      #expect(failures.all.contains { $0.pointer == "/items/0/id" && $0.id == "type" })
    }
    do throws(ListOrders.Failure) {
      _ = try await orders(Self.response(200, "<html>", "text/html")).listOrders().first()
    } catch {
      guard case .call(.contentType(200, "text/html", _)) = error else { return _ = Issue.record("\(error)") }
    }
    do throws(PlaceOrder.Failure) {
      _ = try await orders(Self.response(409, #"{"title":"no"}"#, "application/problem+json")).placeOrder(
        NewOrder(sku: "ABC-1", quantity: 1))
    } catch {
      guard case .outOfStock(let problem) = error else { return _ = Issue.record("\(error)") }
      #expect(problem.title == "no")
    }
  }

  struct Tagger: ClientMiddleware {
    let name: String
    let log: Log
    func intercept(_ request: ClientRequest, next: @Sendable (ClientRequest) async throws -> ClientResponse)
      async throws
      -> ClientResponse
    {
      log.add(name)
      return try await next(request)
    }
  }
  final class Log: Sendable {
    let entries = Mutex<[String]>([])
    func add(_ entry: String) { entries.withLock { $0.append(entry) } }
  }

  @Test func sendsWhatWasSaid() async throws {
    let log = Log()
    let client = OrdersClient(
      "https://h:8443/v1/", credential: .apiKey("k"),
      transport: Stub { request in
        let body = try await request.body.collect(upTo: 100).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let fields = request.head.headerFields.map { "\($0.name): \($0.value)" }.sorted().joined(separator: "; ")
        log.add(
          "\(request.head.method) \(request.head.scheme ?? "") \(request.head.authority ?? "") \(request.head.path ?? "")"
        )
        log.add("\(fields) \(body)")
        return Self.response(500, "")
      }, middleware: [Tagger(name: "a", log: log), Tagger(name: "b", log: log)])
    _ = try? await client.placeOrder(NewOrder(sku: "ABC-1", quantity: 1), idempotencyKey: "i")
    #expect(
      log.entries.withLock { $0 } == [
        "a", "b", "POST https h:8443 /v1/orders",
        "Accept: application/json, application/problem+json; Content-Type: application/json; Idempotency-Key: i; "
          + #"x-api-key: k {"sku":"ABC-1","quantity":1}"#,
      ])
  }

  @Test func asksForFreshCredentials() async throws {
    let count = Mutex(0)
    let client = Client(
      server: "http://h",
      credentials: {
        let number = count.withLock { count in
          count += 1
          return count
        }
        if number == 3 { throw Down() }
        return OrdersCredential.bearer("t\(number)")
      },
      transport: Stub { request in Self.response(500, request.head.headerFields[.authorization] ?? "") })
    for expected in ["Bearer t1", "Bearer t2"] {
      do throws(ListOrders.Failure) {
        _ = try await client.call(ListOrders.self, RequestWriter(ListOrders.route))
      } catch {
        guard case .call(.undocumented(500, _, let body)) = error else { return _ = Issue.record("\(error)") }
        #expect(String(decoding: body, as: UTF8.self) == expected)
      }
    }
    do throws(ListOrders.Failure) {
      _ = try await client.call(ListOrders.self, RequestWriter(ListOrders.route))
    } catch {
      guard case .call(.credential(is Down)) = error else { return _ = Issue.record("\(error)") }
    }
  }
}
