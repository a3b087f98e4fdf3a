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
    }
  }
}
