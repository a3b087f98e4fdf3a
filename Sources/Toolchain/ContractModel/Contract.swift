import ContractText
import TreatyJSON

/// What a service promises, read from a contract file and normalised once: references are ids, dialects are gone.
/// It knows no file format. Readers build it; lint, diff, emitters and verifiers only read it.
public struct Contract: Sendable {
  public var place: Place
  public var title: String
  public var version: String
  public var summary: String?
  public var description: String?
  public var license: String?
  public var servers: [Server] = []
  public var tags: [Tag] = []
  public var securitySchemes: [SecurityScheme] = []
  /// What the service answers, in the contract's order.
  public var operations: [Operation] = []
  /// What the service calls on others: 3.1 webhooks. `Operation.path` is the webhook's name.
  public var webhooks: [Operation] = []
  /// What the service tells and hears; filled by readers of event contracts.
  public var channels: [Channel] = []
  public var messages: [Message] = []
  public var serviceLevel: ServiceLevel?
  public var schemas = SchemaTable()
  public var extensions: Extensions = [:]

  public init(place: Place, title: String, version: String) {
    self.place = place
    self.title = title
    self.version = version
  }
}

/// `x-…` fields as written, by name.
public typealias Extensions = [String: JSONValue]

/// A group of operations, as documentation shows them.
public struct Tag: Sendable, Hashable {
  public var name: String
  /// 3.2: a short name for people.
  public var summary: String?
  public var description: String?
  /// 3.2: the tag that this one stands under.
  public var parent: String?
  /// 3.2: what the tag is for (`nav`, `badge`, `audience`, or a word of the contract's own).
  public var kind: String?
  public init(
    name: String, summary: String? = nil, description: String? = nil, parent: String? = nil, kind: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.description = description
    self.parent = parent
    self.kind = kind
  }
}

/// Where a service answers. `url` may hold `{variables}`.
public struct Server: Sendable, Hashable {
  public struct Variable: Sendable, Hashable {
    public var name: String
    public var values: [String]
    public var initial: String
    public var description: String?
    public init(name: String, values: [String], initial: String, description: String?) {
      self.name = name
      self.values = values
      self.initial = initial
      self.description = description
    }
  }
  public var url: String
  public var name: String?
  public var description: String?
  public var variables: [Variable]
  public init(url: String, name: String? = nil, description: String? = nil, variables: [Variable] = []) {
    self.url = url
    self.name = name
    self.description = description
    self.variables = variables
  }
}
