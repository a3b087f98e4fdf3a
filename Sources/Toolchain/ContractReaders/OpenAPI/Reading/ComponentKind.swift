/// The sections of `components`: what a reference can be expected to lead to.
enum ComponentKind: String, CaseIterable {
  case schema = "schemas"
  case response = "responses"
  case parameter = "parameters"
  case example = "examples"
  case requestBody = "requestBodies"
  case header = "headers"
  case securityScheme = "securitySchemes"
  case link = "links"
  case callback = "callbacks"
  case pathItem = "pathItems"
  case mediaType = "mediaTypes"

  var noun: String {
    switch self {
    case .schema: "schema"
    case .response: "response"
    case .parameter: "parameter"
    case .example: "example"
    case .requestBody: "request body"
    case .header: "header"
    case .securityScheme: "security scheme"
    case .link: "link"
    case .callback: "callback"
    case .pathItem: "path item"
    case .mediaType: "media type"
    }
  }

  /// The sections that Swagger 2.0 has at the document's root.
  init?(swagger2 section: String) {
    switch section {
    case "definitions": self = .schema
    case "parameters": self = .parameter
    case "responses": self = .response
    default: return nil
    }
  }
}
