/// The names that generated code takes from other modules. A contract may declare the same ones (`Error`, `Date`,
/// `Client`): those are then written with their module, and the contract keeps its own.
struct RuntimeNames {
  private static let modules: [String: String] = {
    var result: [String: String] = [:]
    for name in [
      "String", "Bool", "Int", "Int32", "Int64", "Int128", "UInt64", "Double", "Float", "Result", "Set", "Void",
      "Never", "Sendable",
      "Hashable",
      "Swift",
    ] {
      result[name] = "Swift"
    }
    for name in [
      "Date", "UUID", "URL", "Data", "Decimal", "DecimalString", "LocalDate", "JSONReadable", "JSONWritable",
      "JSONReader", "JSONWriter",
      "JSONError", "JSONFields", "JSONValue", "Nullable", "NullableRule", "OpenEnum", "EnumCases", "Indirect",
      "Pattern",
      "Route", "Operation", "OperationFailure", "UndocumentedFailure", "DefaultFailure", "CallFailure", "Answer",
      "ResponseReader", "RequestWriter", "Client",
      "ClientTransport", "ClientMiddleware", "Listing", "Context", "Endpoint", "Authenticator", "Credential",
      "CredentialScheme", "JSONVariants", "JSONMap", "JSONModel", "JSONNumber", "SchemaRule", "RequestReader",
      "ByteStream", "ItemStream", "EventStream", "File", "Part", "PartRule", "FormEncoding",
    ] { result[name] = "Treaty" }
    for name in ["XMLMapping", "XMLName"] { result[name] = "TreatyXML" }
    return result
  }()

  /// Names no generated type may take, because they could not be told apart by a module name.
  static let reserved: Set<String> = [
    "Treaty", "TreatyXML", "Swift", "Self", "Type", "Protocol", "Any", "AnyObject", "Optional",
    // Every operation has these of its own.
    "Output", "Failure", "Query",
    // What readers read, what services know callers by, and the service in an endpoint.
    "Value", "Principal", "S",
  ]

  private let clashing: Set<String>
  init(declared: Set<String>) { clashing = declared.intersection(Self.modules.keys) }

  /// `name`, with its module before it when this contract declares the same name.
  subscript(_ name: String) -> String {
    guard clashing.contains(name), let module = Self.modules[name] else { return name }
    return module + "." + name
  }
}
