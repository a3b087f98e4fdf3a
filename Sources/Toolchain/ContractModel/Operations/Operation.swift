import ContractText

/// One request that a service answers (or, as a webhook or callback, makes).
public struct Operation: Sendable {
  /// The contract's own id (`operationId`), nil when it gives none.
  public var id: String?
  public var method: Method
  public var path: PathTemplate
  public var tags: [String] = []
  public var summary: String?
  public var description: String?
  public var isDeprecated = false
  /// Path-level and operation-level parameters merged, in order: path level first.
  public var parameters: [Parameter] = []
  public var body: RequestBody?
  public var responses: [Response] = []
  /// Effective: the operation's own or the contract's. Empty: open.
  public var security: [SecurityRequirement] = []
  /// Effective: operation's, path's or contract's.
  public var servers: [Server] = []
  public var callbacks: [Callback] = []
  public var pagination: Pagination?
  public var serviceLevel: ServiceLevel?
  public var extensions: Extensions = [:]
  /// What keeps this one operation from being generated (an unresolved reference in it, say). Already reported.
  public var defects: [Diagnostic] = []
  public var place: Place

  public init(method: Method, path: PathTemplate, place: Place) {
    self.method = method
    self.path = path
    self.place = place
  }
}

/// RFC 9110 §9 request method, as it is sent: OpenAPI's own in upper case, additional ones as the contract has them.
public struct Method: RawRepresentable, Sendable, Hashable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static let get = Method(rawValue: "GET")
  public static let put = Method(rawValue: "PUT")
  public static let post = Method(rawValue: "POST")
  public static let delete = Method(rawValue: "DELETE")
  public static let options = Method(rawValue: "OPTIONS")
  public static let head = Method(rawValue: "HEAD")
  public static let patch = Method(rawValue: "PATCH")
  public static let trace = Method(rawValue: "TRACE")
  /// 3.2: a safe request with a body (draft-ietf-httpbis-safe-method-w-body).
  public static let query = Method(rawValue: "QUERY")
}

/// `/orders/{id}.json` as its parts. Adjacent literals are joined; segments are split at `/` by whoever routes.
public struct PathTemplate: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }
  /// As written in the contract.
  public var text: String
  public var parts: [Part]
  public init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }
}

/// Requests that a caller asks the service to make (`callbacks`), by runtime expression.
public struct Callback: Sendable {
  public var name: String
  public var expression: String
  public var operations: [Operation]
  public init(name: String, expression: String, operations: [Operation]) {
    self.name = name
    self.expression = expression
    self.operations = operations
  }
}

/// How a listing is walked (`x-pagination`).
public struct Pagination: Sendable, Hashable {
  public enum Style: Sendable, Hashable {
    /// The response's `next` (a JSON pointer in the body) is the next request's `parameter`; absent or null at the end.
    case cursor(parameter: String, next: String)
    /// `parameter` counts items from 0.
    case offset(parameter: String)
    /// `parameter` counts pages from `first`.
    case page(parameter: String, first: Int)
  }
  public var style: Style
  /// JSON pointer of the item array in the response body; empty for the body itself.
  public var items: String
  public var place: Place
  public init(style: Style, items: String, place: Place) {
    self.style = style
    self.items = items
    self.place = place
  }
}
