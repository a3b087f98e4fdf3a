/// Whether client and operation can understand each other (RFC 9110 §12): decided before the content is read.
package enum Negotiation {
  /// The refusal, if there is one: 406, 415 or 413.
  static func refusal(_ request: ServerRequest, _ route: Route, contentLength: Int?, bodyLimit: Int) -> RequestRefusal?
  {
    // One walk over the headers: looking each of them up by name would be one walk each.
    var accept: [String] = []
    var contentType: String?
    var length: String?
    var contentTypes = 0
    for field in request.head.headerFields {
      switch field.name.canonicalName {
      case "accept": accept.append(field.value)
      case "content-type":
        contentType = field.value
        contentTypes += 1
      case "content-length": length = field.value
      default: break
      }
    }
    if !accept.isEmpty, !accepts(accept, route.produces) {
      return refuse(406, "only \(list(route.produces)) can be answered")
    }
    if let length = contentLength ?? length.flatMap({ Int($0) }), length > bodyLimit { return tooLarge(bodyLimit) }
    guard !route.accepts.isEmpty else { return nil }
    // Which of the two was meant is not for us to guess.
    if contentTypes > 1 { return refuse(415, "there is more than one Content-Type") }
    guard let contentType else { return nil }
    return understands(contentType, route.accepts) ? nil : refuse(415, "the content must be \(list(route.accepts))")
  }

  /// Content without a type is taken for the operation's own when it has exactly one (RFC 9110 §8.3 leaves that to us).
  static func refusalOfUntyped(_ request: ServerRequest, _ route: Route) -> RequestRefusal? {
    guard route.accepts.count > 1, request.body.length != 0, request.header("content-type") == nil else { return nil }
    return refuse(415, "the content needs a Content-Type: \(list(route.accepts))")
  }

  package static func tooLarge(_ limit: Int) -> RequestRefusal { refuse(413, "the content may have \(limit) bytes") }

  private static func accepts(_ header: [String], _ produces: [MediaType]) -> Bool {
    guard let first = produces.first else { return true }
    // What nearly everybody sends.
    if header.count == 1, header[0] == "*/*" || header[0] == "application/json" && first.essence == header[0] {
      return true
    }
    let ranges = header.flatMap { $0.split(separator: ",") }.prefix(64).compactMap { MediaType($0) }
    // A header of which nothing can be understood asks for nothing.
    if ranges.isEmpty { return true }
    return produces.contains { type in
      let best = ranges.filter { $0.covers(type) }.max { $0.precision < $1.precision }
      return best.map { $0.quality > 0 } ?? false
    }
  }

  /// The choice that the header prefers: by weight, then by its place. Nil when it accepts none, or says nothing.
  static func preferred(_ header: [String], _ choices: [MediaType?]) -> Int? {
    let ranges = header.flatMap { $0.split(separator: ",") }.prefix(64).compactMap { MediaType($0) }
    var best: (index: Int, quality: Int)?
    for (index, choice) in choices.enumerated() {
      guard let choice,
        let range = ranges.filter({ $0.covers(choice) }).max(by: { $0.precision < $1.precision }),
        range.quality > best?.quality ?? 0
      else { continue }
      best = (index, range.quality)
    }
    return best?.index
  }

  /// The most exact of several ranges that covers a type; of equals the first.
  static func best(for type: MediaType, in ranges: [MediaType?]) -> Int? {
    var best: (index: Int, precision: Int)?
    for (index, range) in ranges.enumerated() {
      guard let range, range.covers(type), range.precision > best?.precision ?? -1 else { continue }
      best = (index, range.precision)
    }
    return best?.index
  }

  private static func understands(_ header: String, _ accepts: [MediaType]) -> Bool {
    if header == "application/json", accepts.contains(where: { $0.isJSON && $0.subtype == "json" }) { return true }
    guard let type = MediaType(header), accepts.contains(where: { $0.covers(type) }) else { return false }
    // XML says itself, too, how it is encoded.
    guard let charset = type.charset, type.isJSON || type.type == "text" && type.subtype != "xml" else { return true }
    return charset == "utf-8" || charset == "utf8" || charset == "us-ascii"
  }

  private static func list(_ types: [MediaType]) -> String { types.map(\.essence).joined(separator: " or ") }

  private static func refuse(_ status: Int, _ detail: String) -> RequestRefusal {
    RequestRefusal(ProblemDetails(status: status, detail: detail))
  }
}
