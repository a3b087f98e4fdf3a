import ContractText

/// Every field name that an OpenAPI document knows, so that readers switch over small numbers instead of comparing text.
enum Keyword: String, CaseIterable {
  // The document.
  case openapi, swagger, info, servers, paths, components, security, tags, externalDocs, webhooks, jsonSchemaDialect
  // Information, servers, tags.
  case title, summary, description, termsOfService, contact, license, version, name, url, email, identifier
  case variables
  // 3.2: the document's own URI; tags in a tree.
  case selfReference = "$self", parent, kind
  // Swagger 2.0.
  case host, basePath, schemes, consumes, produces, securityDefinitions, collectionFormat, flow
  case nullableExtension = "x-nullable"
  // Components.
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks
  case pathItems, mediaTypes
  // Path items and operations.
  case get, put, post, delete, options, head, patch, trace, query, additionalOperations
  case operationId, requestBody, deprecated
  // Parameters, headers, bodies.
  case `in`, required, allowEmptyValue, style, explode, allowReserved, schema, example, content, encoding
  case contentType, itemSchema, itemEncoding, prefixEncoding
  // Examples and links.
  case value, externalValue, dataValue, serializedValue, operationRef, server
  // Security.
  case type, scheme, bearerFormat, flows, openIdConnectUrl, implicit, password, clientCredentials
  case authorizationCode, deviceAuthorization, authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl, scopes
  case oauth2MetadataUrl
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
  case nullable, discriminator, xml, propertyName, mapping, defaultMapping
  /// Anything else: an extension, a user's own name, a mistake.
  case other = ""

  static let all: [Keyword] = allCases
  static let table = KeywordTable(all.map(\.rawValue))
}
