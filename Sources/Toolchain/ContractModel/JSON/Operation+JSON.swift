import ContractText
import TreatyJSON

extension Operation {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("id", id)
    fields.add("method", method.rawValue)
    fields.add("path", path.text)
    fields.add("place", place)
    fields.add("tags", tags)
    fields.add("summary", summary)
    fields.add("description", description)
    fields.add("deprecated", isDeprecated)
    fields.add("parameters", parameters.map(\.json))
    fields.add("body", body?.json)
    fields.add("responses", responses.map(\.json))
    fields.add("security", security.map(\.json))
    fields.add("servers", servers.map(\.json))
    fields.add("callbacks", callbacks.map(\.json))
    fields.add("pagination", pagination?.json)
    fields.add("serviceLevel", serviceLevel?.json)
    fields.add("extensions", extensions)
    fields.add("defects", defects.map(\.json))
    return fields.value
  }
}

/// A defect, as short as it can be found by: the whole diagnostic was reported.
extension Diagnostic {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("id", id)
    fields.add("message", message)
    if let place { fields.add("place", place) }
    return fields.value
  }
}

extension Callback {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("expression", expression)
    fields.add("operations", operations.map(\.json))
    return fields.value
  }
}

extension Pagination {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    switch style {
    case .cursor(let parameter, let next):
      fields.add("style", "cursor")
      fields.add("parameter", parameter)
      fields.add("next", next)
    case .offset(let parameter):
      fields.add("style", "offset")
      fields.add("parameter", parameter)
    case .page(let parameter, let first):
      fields.add("style", "page")
      fields.add("parameter", parameter)
      fields.add("first", first)
    }
    fields.add("items", items)
    return fields.value
  }
}

extension SecurityRequirement {
  /// Schemes by name with their scopes; an empty object is a call without credentials.
  fileprivate var json: JSONValue {
    .object(JSONObject(schemes.map { ($0.name, .array($0.scopes.map(JSONValue.string))) }))
  }
}

extension Parameter {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("in", location.rawValue)
    fields.add("place", place)
    fields.add("required", isRequired)
    content.add(to: &fields)
    fields.add("allowReserved", allowsReserved)
    fields.add("allowEmptyValue", allowsEmptyValue)
    fields.add("deprecated", isDeprecated)
    fields.add("description", description)
    fields.add("examples", examples.map(\.json))
    fields.add("extensions", extensions)
    return fields.value
  }
}

/// Parameters and headers have the same two forms.
extension Parameter.Content {
  func add(to fields: inout ModelFields) {
    switch self {
    case .schema(let id, let style, let explode):
      fields.add("schema", id)
      fields.add("style", style.rawValue)
      fields.add("explode", explode)
    case .media(let type): fields.add("content", type.json)
    }
  }
}
