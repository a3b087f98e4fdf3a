import ContractText

/// Every field name that an OpenAPI document knows, so that readers switch over small numbers instead of comparing text.
enum Keyword: String, CaseIterable {
  // The document.
  case openapi, swagger, info, servers, paths, components, security, tags, externalDocs, webhooks, jsonSchemaDialect
  // Information, servers, tags.
  case title, summary, description, termsOfService, contact, license, version, name, url, email, identifier
  case variables
  // Components.
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks
  case pathItems
  // Path items and operations.
  case get, put, post, delete, options, head, patch, trace, operationId, requestBody, deprecated
  // Parameters, headers, bodies.
  case `in`, required, allowEmptyValue, style, explode, allowReserved, schema, example, content, encoding
  case contentType, itemSchema
  // Examples and links.
  case value, externalValue, operationRef, server
  // Security.
  case type, scheme, bearerFormat, flows, openIdConnectUrl, implicit, password, clientCredentials
  case authorizationCode, deviceAuthorization, authorizationUrl, tokenUrl, refreshUrl, scopes
  // JSON Schema: identity.
  case reference = "$ref", schemaID = "$id", metaschema = "$schema", anchor = "$anchor"
  case dynamicReference = "$dynamicRef", dynamicAnchor = "$dynamicAnchor", vocabulary = "$vocabulary"
  case comment = "$comment", definitionsNow = "$defs", definitions, recursiveReference = "$recursiveRef"
  case recursiveAnchor = "$recursiveAnchor", id
  // JSON Schema: assertions.
  case `enum`, const, multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum, maxLength, minLength
  case pattern, maxItems, minItems, uniqueItems, maxContains, minContains, maxProperties, minProperties
  case dependentRequired, format, contentEncoding, contentMediaType
  // JSON Schema: applicators.
  case dependentSchemas, dependencies, properties, patternProperties, additionalProperties, propertyNames
  case unevaluatedProperties, items, prefixItems, contains, unevaluatedItems, additionalItems, allOf, anyOf, oneOf
  case not, `if`, then, `else`, contentSchema
  // JSON Schema: annotations.
  case `default`, readOnly, writeOnly
  // OpenAPI's own schema keywords.
  case nullable, discriminator, xml, propertyName, mapping
  /// Anything else: an extension, a user's own name, a mistake.
  case other = ""

  static let all: [Keyword] = allCases
  static let table = KeywordTable(all.map(\.rawValue))
}
