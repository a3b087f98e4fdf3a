import HTTPTypes

/// Where an operation is found and what it promises: the part of a contract that does not need types.
///
/// One reference inside, so that handing it on costs nothing.
public struct Route: Sendable {
  // Routes are made once and handed on with every request: copying seven fields each time would be seven retains.
  final class Storage: Sendable {
    let method: HTTPRequest.Method
    let template: PathTemplate
    let id: String
    let accepts: [MediaType]
    let produces: [MediaType]
    let statuses: [StatusPattern]
    let security: [SecurityRequirement]
    let streams: [StreamedContent]

    init(
      _ method: HTTPRequest.Method, _ path: String, _ id: String, _ accepts: [String], _ produces: [String],
      _ statuses: [StatusPattern], _ security: [[String: [String]]], _ streams: [StreamedContent]
    ) {
      self.method = method
      template = PathTemplate(path)
      self.id = id
      self.accepts = accepts.compactMap { MediaType($0) }
      self.produces = produces.compactMap { MediaType($0) }
      self.statuses = statuses
      self.security = security.map(SecurityRequirement.init)
      self.streams = streams
    }

    init(_ other: Storage, _ path: String) {
      method = other.method
      template = PathTemplate(path)
      id = other.id
      accepts = other.accepts
      produces = other.produces
      statuses = other.statuses
      security = other.security
      streams = other.streams
    }
  }

  let storage: Storage

  /// - Parameters:
  ///   - path: The contract's path template, without the server's own path.
  ///   - id: The operation's id.
  ///   - accepts: Media types of request bodies; empty when there is no body.
  ///   - produces: Media types of successes; empty when none has a body.
  ///   - statuses: What the contract documents.
  ///   - streams: Content that is handed on while it comes, instead of being read to its end first.
  ///   - security: Alternatives, each from scheme names to scopes; an empty one welcomes anonymous callers.
  public init(
    _ method: HTTPRequest.Method, _ path: String, id: String, accepts: [String] = [], produces: [String] = [],
    statuses: [StatusPattern] = [], security: [[String: [String]]] = [], streams: [StreamedContent] = []
  ) {
    storage = Storage(method, path, id, accepts, produces, statuses, security, streams)
  }

  /// The same operation at another path: a webhook's, which its receiver chooses.
  public func at(_ path: String) -> Route { Route(storage: Storage(storage, path)) }

  private init(storage: Storage) { self.storage = storage }

  public var method: HTTPRequest.Method { storage.method }
  /// The contract's path template: `/orders/{id}`.
  public var path: String { storage.template.text }
  public var template: PathTemplate { storage.template }
  /// The operation's id.
  public var id: String { storage.id }
  public var accepts: [MediaType] { storage.accepts }
  public var produces: [MediaType] { storage.produces }
  public var statuses: [StatusPattern] { storage.statuses }
  public var security: [SecurityRequirement] { storage.security }

  /// Whether the contract names this status, by itself or by a range or default.
  public func documents(_ status: Int) -> Bool { storage.statuses.contains { $0.contains(status) } }
}

extension Route: CustomStringConvertible {
  public var description: String { "\(method.rawValue) \(path)" }
}

/// One way to be let in: every scheme it names has to be satisfied.
public struct SecurityRequirement: Sendable, Hashable {
  public let schemes: [String: [String]]

  public init(_ schemes: [String: [String]]) { self.schemes = schemes }

  /// Asks for nothing.
  public var isAnonymous: Bool { schemes.isEmpty }
}

extension HTTPRequest.Method {
  /// A method that generated code names: a contract's methods are tokens, its reader sees to that.
  public static func named(_ name: StaticString) -> HTTPRequest.Method { HTTPRequest.Method(name.description) ?? .get }
}
