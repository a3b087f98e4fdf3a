import ContractModel

/// One operation with everything decided.
struct OperationPlan {
  struct Parameter {
    /// The argument's label and the name inside the function; equal but for names the generated code needs itself.
    var label: String
    var local: String
    var wire: String
    var location: ParameterLocation
    var use: SwiftUse
    var isRequired: Bool
    var isNullable: Bool
    /// Arguments of the runtime's calls, each beginning with a comma: of both sides, the client's, the server's.
    var style: String
    var writing: String
    var reading: String
    /// Swift source of the contract's default.
    var initial: String?
    var documentation: String?
    /// Part of `Query` when there are more than six optional ones.
    var isInQuery = false
  }
  struct Body {
    var content: Content
    var isRequired: Bool
  }
  struct Header {
    var label: String
    var wire: String
    var use: SwiftUse
    var isRequired: Bool
    /// Arguments of the runtime's calls, each beginning with a comma.
    var style: String
  }
  struct Reply {
    var status: StatusPattern
    var identifier: String
    var content: Content
    var headers: [Header]
    var documentation: String?
    /// Several statuses share it: the case carries which one it was.
    var carriesStatus: Bool
  }
  enum Access { case open, optional, required }
  struct Paging {
    var item: String
    var style: Pagination.Style
    var parameter: Int
    /// Swift key path in the page, as source: `items`, `data?.items`.
    var items: String
    var itemsOptional: Bool
    var next: String?
  }

  /// Who makes the request: a client of the service, or the service itself.
  enum Origin {
    case call
    case webhook
    /// `parent` is the type of the operation whose caller asks for it.
    case callback(parent: String)

    /// What the names of the protocol and the client that speak of it end with.
    var family: String {
      switch self {
      case .call: ""
      case .webhook: "Webhooks"
      case .callback: "Callbacks"
      }
    }
  }

  /// A follow-up that an answer enables: another operation, with arguments from the answer.
  struct Link {
    enum Value {
      /// Swift source: a member of `response`, or a constant.
      case filled(String)
      /// The same where the member may be absent and the parameter may not.
      case unwrapped(String)
      case asked
    }
    var name: String
    var method: String
    /// The type of the answer's content; nil when it has none.
    var response: String?
    /// Index among the contract's operations.
    var target: Int
    /// By the target's parameters.
    var values: [Value]
  }

  var operation: ContractModel.Operation
  var origin = Origin.call
  /// The type: `PlaceOrder`.
  var name: String
  /// The method: `placeOrder`.
  var method: String
  var id: String
  var parameters: [Parameter]
  var body: Body?
  var successes: [Reply]
  var failures: [Reply]
  var access: Access
  /// Alternatives: scheme name to scopes; empty for anonymous.
  var security: [[(scheme: String, scopes: [String])]]
  var paging: Paging?
  /// A server of its own, where the contract gives it one.
  var server: String?
  var links: [Link] = []

  /// The method's result: a body, `Void`, or the operation's own `Output`.
  var output: String
  var ownOutput: Bool
  var usesQueryStruct: Bool { parameters.contains(where: \.isInQuery) }
}

/// Everything that one contract generates.
struct SwiftPlan {
  /// A place where the service answers, with what its address leaves open.
  struct Server {
    struct Variable {
      var label: String
      var wire: String
      /// The enum of its values; nil for any text.
      var type: String?
      var values: [(identifier: String, wire: String)]
      /// Swift source of the default; nil when it is none of the values.
      var initial: String?
      var documentation: String?
    }
    var identifier: String
    var url: String
    var variables: [Variable]
    var documentation: String?
  }
  struct Scheme {
    enum Kind { case bearer, basic, http(String), apiKey(location: ParameterLocation, name: String), mutualTLS }
    var name: String
    var kind: Kind
    var documentation: String?
  }
  /// A case of the contract's credential: schemes that are satisfied together.
  struct CredentialCase {
    var identifier: String
    var parts: [(label: String, scheme: Scheme)]
  }
  var title: String
  var version: String
  var summary: String?
  var serviceName: String
  var server: String?
  /// Empty when there is nothing to choose: no server, or one that is always the same.
  var servers: [Server] = []
  var declarations: [Declaration]
  var operations: [OperationPlan]
  /// Webhooks and callbacks.
  var events: [OperationPlan] = []
  var schemes: [Scheme]
  var credentials: [CredentialCase]
  /// Names of the runtime and the standard library as they must be written in this module.
  var runtime: RuntimeNames
  /// The enum of the names that values have in XML, and its members; nil when no body is XML, or all follow the defaults.
  var xml: (name: String, mappings: [(name: String, arguments: [String])])?
  /// Modules of types that the configuration names, and of parts of the runtime that not every contract needs.
  var modules: [String] = []
}
