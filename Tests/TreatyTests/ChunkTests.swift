import HTTPTypes
import Testing
import TreatyJSON

@testable import Treaty

/// Content that is taken in as it comes: where a connection cuts it into chunks must not matter.
@Suite struct ChunkTests {
  /// What was read of the content, and the status that reading it ended with.
  struct Outcome: Equatable {
    var items: [String] = []
    var status: Int?
  }

  static let type: [SequenceFormat?: String] = [
    .lines: "application/x-ndjson", .records: "application/json-seq", nil: "text/event-stream",
  ]

  /// The strings that the content consists of, in chunks of `size` bytes.
  static func read(_ format: SequenceFormat?, _ text: String, limit: Int, size: Int) async -> Outcome {
    let bytes = Array(text.utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/a")
    head.headerFields[.contentType] = type[format]
    let request = ServerRequest(head: head, body: .stream(ByteStream(ItemStream(chunks), length: bytes.count)))
    var reader = RequestReader(route: Route(.post, "/a", id: "a"), request: request, captures: [], limit: limit)
    var outcome = Outcome()
    do {
      if format == nil {
        for try await event in reader.events(String.self) ?? ItemStream([]) { outcome.items.append(event.data) }
      } else {
        for try await item in reader.items(String.self) ?? ItemStream([]) { outcome.items.append(item) }
      }
    } catch {
      outcome.status = (error as? RequestRefusal)?.problem.status
    }
    return outcome
  }

  static func expect(
    _ format: SequenceFormat?, _ text: String, limit: Int = 8, _ items: [String], _ status: Int? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) async {
    for size in [1, 3, text.utf8.count] {
      let outcome = await read(format, text, limit: limit, size: size)
      #expect(outcome == Outcome(items: items, status: status), "in chunks of \(size)", sourceLocation: location)
    }
  }

  @Test func linesMayNotBeTooLong() async {
    await Self.expect(.lines, "\"123456\"\n\"a\"\n", ["123456", "a"])
    await Self.expect(.lines, "\"a\"\n\"1234567\"\n\"b\"\n", ["a"], 413)
    await Self.expect(.lines, "\"a\"\n\"1234567\"", ["a"], 413)
    await Self.expect(.records, "\u{1E}\"a\"\n\u{1E}\"1234567\"\n\u{1E}\"b\"\n", ["a"], 413)
  }

  @Test func whatIsWrongEndsWhatWasRight() async {
    await Self.expect(.lines, "\"a\"\n\"b\"\n1\n\"1234567\"\n", ["a", "b"], 422)
    await Self.expect(.lines, "\"a\"\n\"\n\"b\"\n", ["a"], 400)
  }

  @Test func eventsEndWhereTheySaySo() async {
    await Self.expect(nil, "data: \"a\"\r\n\r\ndata: [DONE]\n\ndata: \"b\"\n\n", limit: 16, ["a"])
    await Self.expect(nil, "data: \"a\"\n\ndata: 1\n\ndata: \"b\"\n\n", limit: 16, ["a"], 422)
    await Self.expect(nil, "data: \"a\"\n\ndata: \"1234567890\"\n\n", limit: 16, ["a"], 413)
    await Self.expect(nil, "data: \"a\"\n\n:12345678901234567890\ndata: \"b\"\n\n", limit: 16, ["a"], 413)
  }

  @Test func partsMayNotHaveTooMuchBesideTheirContent() throws {
    func parse(_ text: String, size: Int) throws -> [MultipartParser.Part] {
      let bytes = Array(text.utf8)
      var parser = try MultipartParser(contentType: "multipart/mixed; boundary=b")
      for start in stride(from: 0, to: bytes.count, by: size) {
        try parser.feed(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      return try parser.finish()
    }
    // 16 KiB, the line break before them and the empty line behind them counted.
    let longest = "X: " + String(repeating: "x", count: (16 << 10) - 9)
    let padding = String(repeating: " ", count: 254)
    for size in [1 << 20, 1_000] {
      #expect(try parse("--b\r\n\(longest)\r\n\r\na\r\n--b--", size: size).count == 1)
      #expect(throws: MultipartParser.Fault.badHeaders) {
        try parse("--b\r\n\(longest)x\r\n\r\na\r\n--b--", size: size)
      }
      #expect(try parse("--b\(padding)\r\n\r\n\r\na\r\n--b--", size: size).count == 1)
      #expect(throws: MultipartParser.Fault.badHeaders) { try parse("--b\(padding) \r\n\r\na\r\n--b--", size: size) }
    }
  }

  /// Taking in a name's values one by one must not cost the more the more there are: this would not end.
  @Test func manyValuesOfOneName() {
    let names = String(repeating: "a=1&", count: 200_000)
    guard case .value(let form) = FormReader.read(JSONValue.self, Array(names.utf8), []) else {
      Issue.record("was refused")
      return
    }
    #expect(form.object?["a"]?.array?.count == 200_000)
  }
}
