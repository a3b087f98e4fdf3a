import TreatyJSON

extension RequestBody {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("place", place)
    fields.add("required", isRequired)
    fields.add("description", description)
    fields.add("content", content.map(\.json))
    return fields.value
  }
}

extension Response {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("status", status.text)
    fields.add("name", name)
    fields.add("place", place)
    fields.add("summary", summary)
    fields.add("description", description)
    fields.add("headers", headers.map(\.json))
    fields.add("content", content.map(\.json))
    fields.add("links", links.map(\.json))
    fields.add("extensions", extensions)
    return fields.value
  }
}

extension Header {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("place", place)
    fields.add("required", isRequired)
    content.add(to: &fields)
    fields.add("description", description)
    fields.add("deprecated", isDeprecated)
    return fields.value
  }
}

extension Link {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("place", place)
    fields.add("operationId", operationID)
    fields.add("operationRef", operationReference)
    fields.add("parameters", parameters)
    fields.add("body", body)
    fields.add("description", description)
    fields.add("server", server?.json)
    return fields.value
  }
}

extension MediaType {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("type", type)
    fields.add("place", place)
    fields.add("schema", schema)
    fields.add("itemSchema", itemSchema)
    fields.add("encodings", encodings.map(\.json))
    fields.add("prefixEncodings", prefixEncodings.map(\.json))
    fields.add("itemEncoding", itemEncoding?.json)
    fields.add("examples", examples.map(\.json))
    return fields.value
  }
}

extension Encoding {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    if !property.isEmpty { fields.add("property", property) }
    fields.add("contentType", contentType)
    fields.add("headers", headers.map(\.json))
    fields.add("style", style?.rawValue)
    // Absent means the style's own default, so false has to be told.
    if let explode { fields.add("explode", JSONValue.bool(explode)) }
    fields.add("allowReserved", allowsReserved)
    return fields.value
  }
}

extension Example {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("summary", summary)
    fields.add("value", value)
    fields.add("serialized", serialized)
    return fields.value
  }
}

/// Fields have OpenAPI's names but for `key`, which would be `name` twice.
extension SecurityScheme {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("place", place)
    switch kind {
    case .apiKey(let name, let location):
      fields.add("type", "apiKey")
      fields.add("in", location.rawValue)
      fields.add("key", name)
    case .http(let scheme, let bearerFormat):
      fields.add("type", "http")
      fields.add("scheme", scheme)
      fields.add("bearerFormat", bearerFormat)
    case .oauth2(let flows, let metadataURL):
      fields.add("type", "oauth2")
      fields.add("flows", flows.map(\.json))
      fields.add("metadataUrl", metadataURL)
    case .openIDConnect(let url):
      fields.add("type", "openIdConnect")
      fields.add("url", url)
    case .mutualTLS: fields.add("type", "mutualTLS")
    }
    fields.add("description", description)
    fields.add("deprecated", isDeprecated)
    return fields.value
  }
}

extension OAuthFlow {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("kind", kind.rawValue)
    fields.add("authorizationUrl", authorizationURL)
    fields.add("deviceAuthorizationUrl", deviceAuthorizationURL)
    fields.add("tokenUrl", tokenURL)
    fields.add("refreshUrl", refreshURL)
    fields.add("scopes", scopes.mapValues(JSONValue.string))
    return fields.value
  }
}
