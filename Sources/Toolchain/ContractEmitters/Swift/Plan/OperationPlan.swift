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
    var style: String
    /// For an exploded object in a query: its members, which are parameters by themselves.
    var members: String
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
    var explode: Bool
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

  var operation: ContractModel.Operation
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

  /// The method's result: a body, `Void`, or the operation's own `Output`.
  var output: String
  var ownOutput: Bool
  var usesQueryStruct: Bool { parameters.contains(where: \.isInQuery) }
}

/// Everything that one contract generates.
struct SwiftPlan {
  struct Scheme {
    enum Kind { case bearer, basic, apiKey(location: ParameterLocation, name: String) }
    var name: String
    var identifier: String
    var kind: Kind
    var documentation: String?
  }
  var title: String
  var version: String
  var summary: String?
  var serviceName: String
  var server: String?
  var declarations: [Declaration]
  var operations: [OperationPlan]
  var schemes: [Scheme]
  /// Names of the runtime and the standard library as they must be written in this module.
  var runtime: RuntimeNames
}
