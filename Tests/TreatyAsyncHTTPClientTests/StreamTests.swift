import AsyncHTTPClient
import GoldenBodies
import Hummingbird
import LoopbackServer
import NIOCore
import NIOPosix
import Synchronization
import Testing
import Treaty
import TreatyAsyncHTTPClient
import TreatyCompression
import TreatyHummingbird

/// Content that streams, over a real socket.
@Suite struct StreamTests {
  /// Answers with what it is given, as it comes.
  struct Echo: GoldenBodiesService {
    func sendForm(_ body: Form, context: Treaty.Context<Void>) async throws -> Form { body }
    func upload(_ body: UploadBody, context: Treaty.Context<Void>) async throws -> [String: String] {
      var size = 0
      for try await chunk in body.document.content { size += chunk.count }
      return ["title": body.title, "size": String(size), "name": body.document.name ?? ""]
    }
    func mix(_ body: [File], context: Treaty.Context<Void>) async throws -> [File] { body }
    func store(_ body: ByteStream, context: Treaty.Context<Void>) async throws -> ByteStream { body }
    func paint(_ body: File?, context: Treaty.Context<Void>) async throws -> File { body ?? File(ByteStream([])) }
    func watch(_ body: ItemStream<Tick>, context: Treaty.Context<Void>) async throws -> EventStream<Tick> {
      EventStream(body.map { ServerSentEvent($0) })
    }
    func sequence(_ body: EventStream<String>, context: Treaty.Context<Void>) async throws -> ItemStream<Tick> {
      ItemStream(body.map { Tick(count: $0.data.count) })
    }
    func ask(_ body: Ask.RequestContent?, context: Treaty.Context<Void>) async throws -> Ask.OkContent {
      .json(About(text: String(repeating: "long ", count: 10_000)))
    }
    func relate(_ body: About, context: Treaty.Context<Void>) async throws -> About { body }
    func same(_ body: About, context: Treaty.Context<Void>) async throws -> About { body }
    func count(_ body: Int, context: Treaty.Context<Void>) async throws -> Int { body }
  }

  static func withServer(
    _ options: ServerOptions = ServerOptions(), _ body: @Sendable @escaping (String) async throws -> Void
  ) async throws {
    let router = Router()
    router.add(Echo().endpoints(), options: options)
    try await LoopbackServer.run(router) { port in try await body("http://127.0.0.1:\(port)") }
  }

  static func client(_ server: String) -> GoldenBodiesClient {
    GoldenBodiesClient(server, transport: AsyncHTTPClientTransport())
  }

  /// 64 KiB at a time, so many times.
  static func chunks(_ count: Int) -> ByteStream {
    let next = Mutex(0)
    return ByteStream(
      AsyncStream<[UInt8]>(unfolding: {
        let number = next.withLock { next in
          next += 1
          return next
        }
        return number > count ? nil : [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 64 << 10)
      }))
  }

  @Test func bytesComeBackAsTheyWere() async throws {
    try await Self.withServer { server in
      var (size, sum) = (0, 0)
      for try await chunk in try await Self.client(server).store(Self.chunks(160)) {
        size += chunk.count
        sum = chunk.reduce(sum) { $0 &+ Int($1) }
      }
      #expect(size == 160 * (64 << 10))
      #expect(sum == (1...160).reduce(0, +) * (64 << 10))
    }
  }

  @Test func eachItemComesBackBeforeTheNextIsSent() async throws {
    try await Self.withServer { server in
      let (ticks, feed) = AsyncStream<Tick>.makeStream()
      feed.yield(Tick(count: 0))
      let events = try await Self.client(server).watch(ItemStream(ticks))
      var iterator = events.makeAsyncIterator()
      for count in 0..<5 {
        #expect(try await iterator.next()?.data.count == count)
        feed.yield(Tick(count: count + 1))
      }
      feed.finish()
      #expect(try await iterator.next()?.data.count == 5)
      #expect(try await iterator.next() == nil)
    }
  }

  @Test func largeFilesAreTakenIn() async throws {
    try await Self.withServer { server in
      let document = File(Self.chunks(160), contentType: "application/pdf", name: "large.pdf")
      let answer = try await Self.client(server).upload(UploadBody(title: "t", document: document))
      #expect(answer == ["title": "t", "size": String(160 * (64 << 10)), "name": "large.pdf"])
    }
  }

  @Test func tooMuchIsRefused() async throws {
    var options = ServerOptions()
    options.streamLimit = 1 << 20
    try await Self.withServer(options) { server in
      let document = File(Self.chunks(32), contentType: "application/pdf")
      do {
        _ = try await Self.client(server).upload(UploadBody(title: "t", document: document))
        Issue.record("accepted")
      } catch Upload.Failure.call(.undocumented(let status, _, _)) {
        #expect(status == 413)
      }
    }
  }

  @Test func answersAreCompressedWhereThatIsWanted() async throws {
    try await Self.withServer(ServerOptions(middleware: [Compression()])) { server in
      guard case .json(let about) = try await Self.client(server).ask() else {
        Issue.record("no JSON")
        return
      }
      #expect(about.text?.count == 50_000)
      let http = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
      var request = HTTPClientRequest(url: server + "/ask")
      request.method = .POST
      request.headers.add(name: "accept-encoding", value: "gzip")
      let response = try await http.execute(request, deadline: .now() + .seconds(300))
      #expect(response.headers["content-encoding"] == ["gzip"])
      #expect(response.headers["vary"] == ["Accept-Encoding"])
      #expect(try await response.body.collect(upTo: 50_000).readableBytes < 1_000)
      request.headers.replaceOrAdd(name: "accept-encoding", value: "gzip;q=0, br")
      let plain = try await http.execute(request, deadline: .now() + .seconds(300))
      #expect(plain.headers["content-encoding"] == [])
      try await http.shutdown()
    }
  }

  @Test func compressedRequestsAreRead() async throws {
    try await Self.withServer(ServerOptions(middleware: [Compression(limit: 10_000)])) { server in
      let http = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
      func send(_ bytes: [UInt8], _ coding: String) async throws -> Int {
        var request = HTTPClientRequest(url: server + "/same")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "content-encoding", value: coding)
        request.body = .bytes(bytes)
        return Int(try await http.execute(request, deadline: .now() + .seconds(300)).status.code)
      }
      // `{"text":"a"}`, by gzip.
      let gzip: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 42, 73, 173, 40, 81, 178, 82, 74, 84, 170, 5, 0, 142, 195, 228, 21,
        12,
        0, 0, 0,
      ]
      #expect(try await send(gzip, "gzip") == 200)
      #expect(try await send(Array(gzip.dropLast(9)), "gzip") == 400)
      #expect(try await send(Array("{}".utf8), "gzip") == 400)
      #expect(try await send(gzip, "br") == 415)
      try await http.shutdown()
    }
  }
}
