import TreatyJSON

/// Reads an operation's arguments from a request. Nothing throws: faults are collected, and the caller looks at `isValid`
/// once everything was read, so that a refusal names them all.
public struct RequestReader {
  public let route: Route
  let request: ServerRequest
  /// The path's parameters in the template's order, as ranges of the request's target.
  let captures: [Range<Int>]
  /// The most bytes that values may have, in a body that is streamed.
  let limit: Int
  private(set) var faults: [RequestFault] = []
  var isMalformed = false
  // Most operations have no cookies and many requests no query: neither is taken apart before it is asked for.
  lazy var query = QueryItems(query: request.target, request.query)
  lazy var cookies = QueryItems(cookie: Array(request.headers("cookie").joined(separator: "; ").utf8))

  /// Enough for any person to read; one request cannot have its answer grow beyond it.
  static let maximumFaults = 64

  init(route: Route, request: ServerRequest, captures: [Range<Int>], limit: Int = 2 << 20) {
    self.route = route
    self.request = request
    self.captures = captures
    self.limit = limit
  }

  /// Whether everything that was read so far is as the contract says.
  public var isValid: Bool { faults.isEmpty }

  /// The answer to a request with faults.
  public var refusal: RequestRefusal {
    RequestRefusal(
      ProblemDetails(
        status: RefusalStatus.of(faults, isMalformed: isMalformed, route: route),
        detail: faults.count == 1 ? faults.first?.description : "\(faults.count) things are wrong with the request",
        errors: faults))
  }

  /// Faults beyond the maximum only keep the request from being valid, which it is not anyway.
  mutating func fail(_ fault: RequestFault) {
    if faults.count < Self.maximumFaults { faults.append(fault) }
  }

  // MARK: - Content

  /// Reads the JSON content. Nil when it is not valid, or absent; that is a fault when it is required.
  public mutating func body<R: JSONReadable>(_: R.Type, required: Bool = true) -> R.Value? {
    guard case .bytes(let bytes) = request.body, !bytes.isEmpty else {
      if required { missingBody() }
      return nil
    }
    do throws(JSONFailures) {
      return try JSONReader.decode(R.self, from: bytes, options: Self.options)
    } catch {
      if error.malformed != nil { isMalformed = true }
      for failure in error.all {
        fail(RequestFault(.body, pointer: failure.pointer, id: failure.id, detail: failure.message))
      }
      return nil
    }
  }

  /// Reads the content as UTF-8 text; without content it is empty.
  public mutating func text(required: Bool = true) -> String? {
    guard case .bytes(let bytes) = request.body, !bytes.isEmpty else { return required ? "" : nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      isMalformed = true
      fail(RequestFault(.body, id: "encoding", detail: "this is not UTF-8"))
      return nil
    }
    return text
  }

  mutating func missingBody() {
    isMalformed = true
    fail(RequestFault(.body, id: "required", detail: "the request needs content"))
  }

  /// A value that the contract does not know can only be a client's mistake here; a client keeps it, since contracts grow.
  static let options = JSONReader.Options(refusesUnknown: true, direction: .request)
}
