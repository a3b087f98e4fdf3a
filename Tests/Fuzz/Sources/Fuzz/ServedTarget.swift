import HTTPTypes
import ServedAPI
import Treaty

/// The operations of openapi.yaml, asked as a server's host asks them, without a socket.
enum ServedTarget {
  private static let table = EndpointTable(Service().endpoints())
  /// Content that is taken in as it comes.
  private static let streamed = ["/multipart", "/json/"]

  /// - Parameter limit: For values, of content that is streamed: small, so that inputs get beyond it.
  private static func options(limit: Int) -> ServerOptions {
    ServerOptions(bodyLimit: limit, undocumentedFailure: { error, route in report("\(route): \(error)") })
  }

  /// An input is a request as HTTP/1.1 writes it, without a version; line ends may be plain line feeds.
  static let all: FuzzTarget = { bytes in
    guard let (head, body) = request(bytes) else { return false }
    let streams = streamed.contains { head.path?.hasPrefix($0) == true }
    let options = options(limit: streams ? 512 : 64 << 10)
    guard let whole = answer(head, body.isEmpty ? .none : .bytes(body), options) else { return false }
    if whole.status == 200 { again(head, whole, options) }
    guard !body.isEmpty, streams else { return true }
    // Where a connection cuts content into pieces must not matter. Short ones, not always of the same length.
    for size in [1, 7 + body.count % 61] {
      let chunks = stride(from: 0, to: body.count, by: size).map { Array(body[$0..<min($0 + size, body.count)]) }
      let pieces = answer(head, .stream(ByteStream(ItemStream(chunks), length: body.count)), options)
      if pieces != whole { report("in pieces of \(size): \(pieces, default: "none"), as a whole: \(whole)") }
    }
    return true
  }

  private struct Outcome: Equatable, CustomStringConvertible {
    var status: Int
    var contentType: String?
    var content: [UInt8]

    var description: String { "\(status) \(String(decoding: content, as: UTF8.self))" }
  }

  /// An operation answers with what it understood: sent again, that has to be understood as the same.
  private static func again(_ head: HTTPRequest, _ first: Outcome, _ options: ServerOptions) {
    var head = head
    head.headerFields[.contentType] = first.contentType
    head.headerFields[.contentLength] = String(first.content.count)
    let second = answer(head, .bytes(first.content), options)
    // What is written out in full may be longer than what was read.
    if second != first, second?.status != 413 { report("first \(first), then \(second, default: "none")") }
  }

  /// nil when no operation is meant.
  private static func answer(_ head: HTTPRequest, _ body: Body, _ options: ServerOptions) -> Outcome? {
    let request = ServerRequest(head: head, body: body)
    guard case .found = table.find(request) else { return nil }
    let outcome = CallingThread.run { () async -> Outcome in
      do {
        guard let answer = try await table.respond(to: request, options: options) else {
          report("found and not answered")
        }
        guard let content = try await answer.body.collect(upTo: 1 << 20) else { report("an answer beyond 1 MiB") }
        let outcome = Outcome(status: answer.status, contentType: answer.contentType, content: content)
        if outcome.status >= (areSeeds ? 400 : 500) { report("\(outcome)") }
        return outcome
      } catch {
        report("thrown instead of answered: \(error)")
      }
    }
    guard let outcome else { report("waits forever") }
    return outcome
  }

  private static func request(_ bytes: [UInt8]) -> (HTTPRequest, body: [UInt8])? {
    var rest = bytes[...]
    func line() -> String? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      var line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
    guard let start = line(), let space = start.firstIndex(of: " "),
      let method = HTTPRequest.Method(rawValue: String(start[..<space]))
    else { return nil }
    var fields = HTTPFields()
    while let line = line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else { return nil }
      // A host holds it against the content itself.
      if name == .contentLength { continue }
      fields.append(HTTPField(name: name, value: line[line.index(after: colon)...].trimmed))
    }
    let path = String(start[start.index(after: space)...])
    if !rest.isEmpty { fields[.contentLength] = String(rest.count) }
    return (
      HTTPRequest(method: method, scheme: "http", authority: "fuzz.test", path: path, headerFields: fields), Array(rest)
    )
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
