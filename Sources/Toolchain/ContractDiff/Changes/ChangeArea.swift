/// What a change is about. The raw value begins the id where the kind alone would not say enough.
enum ChangeArea: String, Sendable, Hashable, CaseIterable {
  case operation, parameter, requestBody = "request-body", mediaType = "media-type", encoding, response
  case header = "response-header", link, callback, webhook, security, securityScheme = "security-scheme", server, tag
  case serviceLevel = "service-level", pagination, contract, property, schema
}
