import ContractModel

/// Where in an exchange a schema stands.
enum MessagePart: Hashable {
  /// By the media type of the revision.
  case body(String)
  case parameter(String, ParameterLocation)
  case response(StatusPattern, String)
  case header(StatusPattern, String)
  /// A schema of its own, in no exchange.
  case value
}
