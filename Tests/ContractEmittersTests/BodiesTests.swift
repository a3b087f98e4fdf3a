import GoldenBodies
import Testing
import Treaty

/// Says what it understood.
struct BodiesEcho: GoldenBodiesService {
  func sendForm(_ body: Form, context: Context<Void>) async throws -> Form { body }

  func upload(_ body: UploadBody, context: Context<Void>) async throws -> [String: String] {
    var result = ["title": body.title, "keywords": (body.keywords ?? []).joined(separator: "+")]
    result["pages"] = body.pages.map(String.init)
    result["about"] = body.about?.text
    result["document"] =
      "\(body.document.name ?? "-") \(body.document.contentType ?? "-") \(try await body.document.bytes().count)"
    var images: [String] = []
    for image in body.images ?? [] { images.append("\(image.name ?? "-"):\(try await image.bytes().count)") }
    result["images"] = images.joined(separator: ",")
    result["checked"] = body.checked.map { "\($0.value) \($0.headers["x-checksum"] ?? "-")" }
    return result
  }

  func mix(_ body: [File], context: Context<Void>) async throws -> [File] { body }

  func store(_ body: ByteStream, context: Context<Void>) async throws -> ByteStream {
    if body.length == 0 { throw Store.Failure.notFound(About(text: "nothing")) }
    return body
  }

  func paint(_ body: File?, context: Context<Void>) async throws -> File {
    body ?? File(ByteStream("none"), contentType: "image/svg+xml")
  }

  func watch(_ body: ItemStream<Tick>, context: Context<Void>) async throws -> EventStream<Tick> {
    EventStream(body.map { ServerSentEvent($0, event: "tick", id: String($0.count)) })
  }

  func sequence(_ body: EventStream<String>, context: Context<Void>) async throws -> ItemStream<Tick> {
    ItemStream(body.map { Tick(count: $0.data.count, note: $0.data) })
  }

  func ask(_ body: Ask.RequestContent?, context: Context<Void>) async throws -> Ask.OkContent {
    switch body {
    case .json(let tick): .events(ItemStream([ServerSentEvent(tick), ServerSentEvent(Tick(count: 7))]))
    case .text(let text): .json(About(text: "text " + text))
    case .form(let about):
      throw about.on == true ? Ask.Failure.conflict(.json(about)) : .conflict(.text(about.text ?? ""))
    case nil: .json(About(text: "nothing"))
    }
  }

  func relate(_ body: About, context: Context<Void>) async throws -> About { body }

  func same(_ body: About, context: Context<Void>) async throws -> About { body }

  func count(_ body: Int, context: Context<Void>) async throws -> Int { body + 1 }
}

@Suite struct BodiesTests {
  static let endpoints = BodiesEcho().endpoints()
  static let client = GoldenBodiesClient("http://localhost", transport: InProcessTransport(endpoints))

  /// The answer to a request as somebody else's client may write it.
  static func answer(
    _ path: String, _ type: String, _ body: String, accept: String? = nil, method: HTTPRequest.Method = .post
  ) async throws -> (status: Int, type: String?, text: String) {
    var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    head.headerFields[.contentType] = type
    head.headerFields[.accept] = accept
    let route = Route(method, path, id: "any")
    let response = try await InProcessTransport(endpoints).send(
      ClientRequest(head: head, body: .bytes(Array(body.utf8)), route: route, responseLimit: .max))
    let bytes = try await response.body.collect(upTo: .max) ?? []
    return (response.head.status.code, response.head.headerFields[.contentType], String(decoding: bytes, as: UTF8.self))
  }

  @Test func partsOfAnotherMultipartType() async throws {
    let about = About(text: "c", on: true)
    #expect(try await Self.client.relate(about) == about)
    let body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nd\r\n--b--\r\n"
    let answer = try await Self.answer("/related", "multipart/related; boundary=b", body)
    #expect(answer.status == 200 && answer.type?.hasPrefix("multipart/related; boundary=") == true)
    let refused = try await Self.answer("/related", "multipart/form-data; boundary=b", body)
    #expect(refused.status == 415)
  }

  @Test func formsKeepEveryKindOfMember() async throws {
    let form = Form(
      name: "Zoë & co=1", age: 30, tags: ["a", "b c", "d,e"], numbers: [1, 2.5], filter: About(text: "x", on: true),
      extra: .init(deep: [1, 2]), nested: About(text: "{", on: false),
      list: [Tick(count: 1), Tick(count: 2, note: "n")])
    let echoed = try await Self.client.sendForm(form)
    #expect(echoed == form)
    let small = Form(name: "ab", numbers: [5], list: [Tick(count: 3)])
    #expect(try await Self.client.sendForm(small) == small)
  }

  @Test(arguments: [
    ("name=ab&tags=x%7Cy", "name=ab&tags=x%7Cy"),
    ("name=a+b&filter%5Btext%5D=1&filter[on]=true", "name=a%20b&filter%5Btext%5D=1&filter%5Bon%5D=true"),
    ("name=ab&numbers=1&numbers=2", "name=ab&numbers=1&numbers=2"),
    ("name=ab&nested[text]=q", #"name=ab&nested=%7B%22text%22%3A%22q%22%7D"#),
    ("name=12", "name=12"),
  ]) func formsOfOthers(sent: String, understood: String) async throws {
    let answer = try await Self.answer("/form", "application/x-www-form-urlencoded", sent)
    #expect(answer.status == 200)
    #expect(answer.text == understood)
  }

  @Test(arguments: [
    ("name=a", 422, "/name minLength"), ("age=1", 422, "/name required"), ("name=ab&age=old", 422, "/age type"),
    ("name=ab&age=151", 422, "/age maximum"), ("name=%zz", 400, " encoding"), ("name=%ff%fe", 400, " encoding"),
    ("name=ab&nested=1&nested[text]=2", 422, " style"), ("name=ab&name=cd", 422, "/name type"),
    ("name=ab&list={\"count\":-1}", 422, "/list/0/count minimum"),
  ]) func badFormsAreRefused(sent: String, status: Int, fault: String) async throws {
    let answer = try await Self.answer("/form", "application/x-www-form-urlencoded", sent)
    #expect(answer.status == status)
    let problem = try read(ProblemDetails.self, answer.text)
    #expect(problem.errors.contains { "\($0.pointer) \($0.id)" == fault }, "\(problem.errors)")
  }

  @Test func partsBecomeMembers() async throws {
    let body = UploadBody(
      title: "T", pages: 3, keywords: ["k", "l"], about: About(text: "it"),
      document: File(ByteStream("%PDF"), contentType: "application/pdf", name: "a \"b\".pdf"),
      images: [
        File(ByteStream([1, 2, 3]), contentType: "image/png", name: "i.png"),
        File(ByteStream(Array(repeating: 7, count: 400_000)), contentType: "image/png", name: "ï.png"),
      ], checked: Part("value", headers: ["x-checksum": "c"]))
    #expect(
      try await Self.client.upload(body) == [
        "title": "T", "pages": "3", "keywords": "k+l", "about": "it", "document": "a %22b%22.pdf application/pdf 4",
        "images": "i.png:3,ï.png:400000", "checked": "value c",
      ])
    let least = UploadBody(title: "T", document: File(ByteStream("text"), contentType: "text/plain"))
    #expect(
      try await Self.client.upload(least) == [
        "title": "T", "keywords": "", "document": "document text/plain 4", "images": "",
      ])
  }

  static func multipart(_ parts: String...) -> String {
    parts.map { "--b\r\nContent-Disposition: form-data; " + $0 + "\r\n" }.joined() + "--b--\r\n"
  }
  static let document = "name=document; filename=d\r\n\r\nbytes"

  @Test func partsOfOthers() async throws {
    let body = Self.multipart(
      "name=\"title\"\r\n\r\nT", "name=keywords\r\n\r\none",
      "name=about\r\nContent-Type: application/json\r\n\r\n{\"text\":\"x\"}",
      Self.document)
    let answer = try await Self.answer("/upload", "multipart/form-data; boundary=\"b\"", body)
    #expect(answer.status == 200)
    #expect(answer.text == #"{"about":"x","document":"d - 5","images":"","keywords":"one","title":"T"}"#)
  }

  @Test(arguments: [
    (multipart("name=title\r\n\r\nT"), 422, "/document required"),
    (multipart("name=title\r\n\r\n" + String(repeating: "x", count: 21), document), 422, "/title maxLength"),
    (multipart("name=title\r\n\r\nT", "name=pages\r\n\r\n0", document), 422, "/pages minimum"),
    (
      multipart("name=title\r\n\r\nT", "name=document\r\nContent-Type: image/png\r\n\r\nx"), 422,
      "/document contentType"
    ),
    (multipart("name=title\r\n\r\nT", "name=checked\r\n\r\nT", document), 422, "/checked required"),
    (multipart("name=title\r\n\r\n\u{0}", document), 400, " encoding"),
    (multipart("x=title\r\n\r\nT", document), 422, "/ part"),
    (String(multipart("name=title\r\n\r\nT", document).dropLast(6)), 400, " encoding"), ("", 400, " required"),
    ("--b\r\nnonsense\r\n\r\n--b--", 400, " encoding"), ("--c--", 400, " encoding"),
  ]) func badPartsAreRefused(body: String, status: Int, fault: String) async throws {
    let answer = try await Self.answer("/upload", "multipart/form-data; boundary=b", body)
    #expect(answer.status == status)
    let problem = try read(ProblemDetails.self, answer.text)
    #expect(problem.errors.contains { "\($0.pointer) \($0.id)" == fault }, "\(problem.errors)")
  }

  @Test func partsWithoutNames() async throws {
    let files = try await Self.client.mix([
      File(ByteStream("one"), contentType: "text/plain"),
      File(ByteStream([0, 255]), name: "raw", headers: ["x-a": "b"]),
    ])
    #expect(files.map(\.contentType) == ["text/plain", nil])
    #expect(files.map(\.name) == [nil, "raw"])
    #expect(files[1].headers == ["x-a": "b"])
    #expect(try await files[1].bytes() == [0, 255])
  }

  @Test func bytesAreHandedOn() async throws {
    let chunks = AsyncStream<[UInt8]> { continuation in
      for byte in UInt8(0)..<100 { continuation.yield([UInt8](repeating: byte, count: 10_000)) }
      continuation.finish()
    }
    #expect(try await Self.client.store(ByteStream(chunks)).bytes().count == 1_000_000)
    await #expect(throws: Store.Failure.self) { try await Self.client.store(ByteStream([])) }
  }

  @Test func contentSaysItsType() async throws {
    let image = try await Self.client.paint(File(ByteStream([1]), contentType: "image/jpeg"))
    #expect(image.contentType == "image/jpeg")
    #expect(try await Self.client.paint().contentType == "image/svg+xml")
    #expect(try await Self.answer("/images", "text/plain", "x").status == 415)
  }

  @Test func itemsAndEventsComeOneByOne() async throws {
    let (ticks, feed) = AsyncStream<Tick>.makeStream()
    let events = try await Self.client.watch(ItemStream(ticks))
    var iterator = events.makeAsyncIterator()
    for count in 1...3 {
      feed.yield(Tick(count: count, note: "a\nb"))
      // Each comes back before the next one is sent.
      let event = try await iterator.next()
      #expect(event == ServerSentEvent(Tick(count: count, note: "a\nb"), event: "tick", id: String(count)))
    }
    feed.finish()
    #expect(try await iterator.next() == nil)
  }

  @Test func sequencesOfTexts() async throws {
    let sent = ["one", "two\nlines", ""].map { ServerSentEvent($0) }
    var counts: [Int] = []
    for try await tick in try await Self.client.sequence(ItemStream(sent)) { counts.append(tick.count) }
    #expect(counts == [3, 9, 0])
  }

  @Test func aBadItemRefusesTheRequest() async throws {
    // The first one was answered by then: the answer breaks off.
    let refusal = await #expect(throws: RequestRefusal.self) {
      try await Self.answer("/events", "application/x-ndjson", "{\"count\":1}\n{\"count\":-1}\n")
    }
    #expect(refusal?.problem.errors.map(\.pointer) == ["/1/count"])
  }

  @Test func representationsOfSeveralTypes() async throws {
    #expect(try await Self.client.ask() == .json(About(text: "nothing")))
    #expect(try await Self.client.ask(.text("hi")) == .json(About(text: "text hi")))
    guard case .events(let events) = try await Self.client.ask(.json(Tick(count: 1))) else {
      Issue.record("no events")
      return
    }
    var counts: [Int] = []
    for try await event in events { counts.append(event.data.count) }
    #expect(counts == [1, 7])
    do {
      _ = try await Self.client.ask(.form(About(text: "f", on: true)))
      Issue.record("answered")
    } catch Ask.Failure.conflict(.json(let about)) {
      #expect(about == About(text: "f", on: true))
    }
    do {
      _ = try await Self.client.ask(.form(About(text: "f")))
      Issue.record("answered")
    } catch Ask.Failure.conflict(.text(let text)) {
      #expect(text == "f")
    }
  }

  @Test(arguments: [
    ("application/json", "application/json", #"{"text":"a"}"#),
    ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "text=a"),
    ("application/json;q=0.2, application/*;q=0.5", "application/x-www-form-urlencoded", "text=a"),
    ("*/*", "application/json", #"{"text":"a"}"#),
  ]) func theSameIsWrittenAsItIsAskedFor(accept: String, type: String, text: String) async throws {
    for (sent, body) in [("application/json", #"{"text":"a"}"#), ("application/x-www-form-urlencoded", "text=a")] {
      let answer = try await Self.answer("/same", sent, body, accept: accept)
      #expect(answer == (200, type, text))
    }
    #expect(try await Self.answer("/same", "application/yaml", "text: a").status == 415)
    #expect(try await Self.answer("/same", "application/json", "{}", accept: "application/yaml").status == 406)
    #expect(try await Self.client.same(About(text: "b")) == About(text: "b"))
  }

  @Test func scalarsAsText() async throws {
    #expect(try await Self.client.count(4) == 5)
    #expect(try await Self.answer("/count", "text/plain", "2", method: .put).status == 422)
    #expect(try await Self.answer("/count", "text/plain", "x", method: .put).status == 422)
    #expect(try await Self.answer("/count", "text/plain", "9", method: .put).text == "10")
  }
}
