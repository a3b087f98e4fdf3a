import GoldenReplies
import Testing
import Treaty

@Suite struct RepliesTests {
  struct Down: Error {}

  struct Service: GoldenRepliesService {
    func job(id: Int, context: Context<Void>) async throws -> Job.Output {
      switch id {
      case 1: return .ok([1, 2], eTag: "\"e\"", xTags: ["a", "b"])
      case 2: return .accepted
      case 3: return .seeOther(location: "/jobs/1")
      case 4: throw Job.Failure.notFound(Fault(message: "none"))
      case 5: throw Job.Failure.tooManyRequests(retryAfter: 30)
      case 6: throw Job.Failure.clientError(status: 418, Fault(message: "teapot"))
      case 7: throw Job.Failure.other(status: 503, "later")
      case 8: return .ok([], eTag: "", xTags: nil)
      case 11: return .ok([3], eTag: "a, b", xTags: [])
      case 9: throw Job.Failure.tooManyRequests(retryAfter: nil)
      default: throw Down()
      }
    }
    func start(_ body: StartBody?, id: Int, context: Context<Void>) async throws -> Start.Output {
      Start.Output(location: "/jobs/\(id)/\(body?.n ?? -1)")
    }
    func anything(context: Context<Void>) async throws -> Anything.Output { .init(status: 203, body: .null) }
    func clear(context: Context<Void>) async throws -> Clear.Output { .init(status: 206) }
    func poke(context: Context<Void>) async throws { throw Poke.Failure.other(status: 409, Fault(message: "asleep")) }
  }

  static let client = GoldenRepliesClient("http://replies.test", transport: InProcessTransport(Service().endpoints()))

  static func failure(_ id: Int) async -> Job.Failure? {
    do throws(Job.Failure) {
      _ = try await client.job(id: id)
      return nil
    } catch {
      return error
    }
  }

  @Test func severalSuccesses() async throws {
    #expect(try await Self.client.job(id: 1) == .ok([1, 2], eTag: "\"e\"", xTags: ["a", "b"]))
    #expect(try await Self.client.job(id: 2) == .accepted)
    #expect(try await Self.client.job(id: 3) == .seeOther(location: "/jobs/1"))
    #expect(try await Self.client.job(id: 8) == .ok([], eTag: "", xTags: nil))
    #expect(try await Self.client.job(id: 11) == .ok([3], eTag: "a, b", xTags: []))
  }

  @Test func typedFailures() async {
    guard case .notFound(Fault(message: "none")) = await Self.failure(4) else { return _ = Issue.record("404") }
    guard case .tooManyRequests(retryAfter: 30) = await Self.failure(5) else { return _ = Issue.record("429") }
    guard case .tooManyRequests(retryAfter: nil) = await Self.failure(9) else { return _ = Issue.record("429, bare") }
    guard case .clientError(418, Fault(message: "teapot")) = await Self.failure(6) else {
      return _ = Issue.record("4XX")
    }
    guard case .other(503, "later") = await Self.failure(7) else { return _ = Issue.record("default") }
  }

  @Test func oneFailureForEveryStatus() async {
    do throws(Poke.Failure) {
      try await Self.client.poke()
      Issue.record("no failure")
    } catch {
      guard case .other(409, Fault(message: "asleep")) = error else { return _ = Issue.record("\(error)") }
    }
  }

  @Test func outputsWithHeadersAlone() async throws {
    #expect(try await Self.client.start(StartBody(n: 4), id: 9).location == "/jobs/9/4")
    #expect(try await Self.client.start(id: 9).location == "/jobs/9/-1")
  }

  @Test func statusesOfARange() async throws {
    #expect(try await Self.client.anything() == .init(status: 203, body: .null))
    #expect(try await Self.client.clear() == .init(status: 206))
  }

  @Test func undocumentedStatus() async {
    let client = GoldenRepliesClient(
      "http://replies.test", transport: CannedTransport(status: 200, type: "text/plain", body: "?"))
    do throws(Start.Failure) {
      _ = try await client.start(id: 1)
      Issue.record("accepted")
    } catch {
      guard case .call(.undocumented(200, "text/plain", let body)) = error else { return _ = Issue.record("\(error)") }
      #expect(body == Array("?".utf8))
    }
  }

  /// A client holds a server to the headers and the content that the contract promises.
  @Test func answersThatBreakTheContract() async {
    do throws(Start.Failure) {
      _ = try await GoldenRepliesClient("http://replies.test", transport: CannedTransport(status: 201)).start(id: 1)
      Issue.record("a header was missing")
    } catch {
      guard case .call(.invalid(201, let place, _)) = error else { return _ = Issue.record("\(error)") }
      #expect(place == "header Location")
    }
    let canned = CannedTransport(status: 404, body: #"{"message":1}"#)
    do throws(Job.Failure) {
      _ = try await GoldenRepliesClient("http://replies.test", transport: canned).job(id: 1)
      Issue.record("a failure's content was wrong")
    } catch {
      guard case .call(.invalid(404, "body", let failures)) = error else { return _ = Issue.record("\(error)") }
      #expect(failures.all.map { "\($0.pointer) \($0.id)" } == ["/message type"])
    }
    let negative = CannedTransport(status: 200, body: "[1,-1]")
    do throws(Job.Failure) {
      _ = try await GoldenRepliesClient("http://replies.test", transport: negative).job(id: 1)
      Issue.record("an item was too small")
    } catch {
      guard case .call(.invalid(200, "body", let failures)) = error else { return _ = Issue.record("\(error)") }
      #expect(failures.all.map { "\($0.pointer) \($0.id)" } == ["/1 minimum"])
    }
  }

  /// What a service throws besides its contract is a 500 that tells nothing.
  @Test func faultsOfTheServiceItself() async throws {
    guard case .some(let failure) = await Self.failure(10) else { return _ = Issue.record("succeeded") }
    guard case .call(.contentType(500, let found, let body)) = failure else { return _ = Issue.record("\(failure)") }
    #expect(found == "application/problem+json")
    #expect(try JSONReader.decode(ProblemDetails.self, from: body) == ProblemDetails(status: 500))
  }
}
