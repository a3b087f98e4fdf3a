import TreatyJSON

/// A problem (RFC 9457), as refused requests and failures without a documented answer are told.
public struct ProblemDetails: JSONReadable, JSONWritable, Sendable, Hashable, Error {
  public static let mediaType = "application/problem+json"

  /// A URI that names the kind of problem; `about:blank` says no more than the status.
  public var type: String
  public var title: String
  public var status: Int
  public var detail: String?
  public var instance: String?
  /// Everything that was wrong with a request.
  public var errors: [RequestFault]

  public init(
    type: String = "about:blank", title: String? = nil, status: Int, detail: String? = nil, instance: String? = nil,
    errors: [RequestFault] = []
  ) {
    self.type = type
    self.title = title ?? ReasonPhrase.of(status)
    self.status = status
    self.detail = detail
    self.instance = instance
    self.errors = errors
  }

  static let fields = JSONFields("type", "title", "status", "detail", "instance", "errors")

  public static func read(_ json: inout JSONReader) throws(JSONError) -> ProblemDetails? {
    guard var object = try json.object(fields) else { return nil }
    var problem = ProblemDetails(title: "", status: 0)
    while let field = try json.next(&object) {
      switch field {
      case 0: problem.type = try json.string() ?? problem.type
      case 1: problem.title = try json.string() ?? ""
      case 2: problem.status = try json.integer(Int.self) ?? 0
      case 3: problem.detail = try json.string()
      case 4: problem.instance = try json.string()
      case 5: problem.errors = try json.array(of: RequestFault.self) ?? []
      default: try json.unknown(&object)
      }
    }
    return try json.end(object) ? problem : nil
  }

  public func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("type", type)
    json.field("title", title)
    json.field("status", status)
    json.field("detail", detail)
    json.field("instance", instance)
    if !errors.isEmpty { json.field("errors", errors) }
    json.endObject()
  }

  /// The problem as an answer.
  public var answer: Answer { Answer(status, self, Self.mediaType) }
}

/// The names of the statuses that the runtime itself answers (RFC 9110 §15).
enum ReasonPhrase {
  static func of(_ status: Int) -> String {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Content"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    default: "Status \(status)"
    }
  }
}
