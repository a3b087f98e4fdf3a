/// The objects of the specification, as messages name them, with their fields.
enum ObjectKind {
  case document, info, contact, license, server, serverVariable, components, tag, externalDocs
  case pathItem, operation, parameter, header, requestBody, mediaType, encoding, response, example, link
  case securityScheme, securityRequirement, flows, flow, schema, discriminator, xml, pagination, serviceLevel

  var noun: String {
    switch self {
    case .document: "the document"
    case .info: "\"info\""
    case .contact: "\"contact\""
    case .license: "\"license\""
    case .server: "a server"
    case .serverVariable: "a server variable"
    case .components: "\"components\""
    case .tag: "a tag"
    case .externalDocs: "\"externalDocs\""
    case .pathItem: "a path item"
    case .operation: "an operation"
    case .parameter: "a parameter"
    case .header: "a header"
    case .requestBody: "a request body"
    case .mediaType: "a media type"
    case .encoding: "an encoding"
    case .response: "a response"
    case .example: "an example"
    case .link: "a link"
    case .securityScheme: "a security scheme"
    case .securityRequirement: "a security requirement"
    case .flows: "\"flows\""
    case .flow: "an OAuth flow"
    case .schema: "a schema"
    case .discriminator: "a discriminator"
    case .xml: "\"xml\""
    case .pagination: "\"x-pagination\""
    case .serviceLevel: "\"x-sla\""
    }
  }

  /// For did-you-mean; extensions' own fields are not keywords. Swagger 2.0's own come from beside this file.
  func fields(in dialect: Dialect) -> [Keyword] {
    dialect == .v20 ? swagger2Fields ?? fields : fields
  }

  private var fields: [Keyword] {
    switch self {
    case .document:
      [
        .openapi, .selfReference, .info, .jsonSchemaDialect, .servers, .paths, .webhooks, .components, .security, .tags,
        .externalDocs,
      ]
    case .info: [.title, .summary, .description, .termsOfService, .contact, .license, .version]
    case .contact: [.name, .url, .email]
    case .license: [.name, .identifier, .url]
    case .server: [.url, .name, .description, .variables]
    case .serverVariable: [.enum, .default, .description]
    case .components:
      [
        .schemas, .responses, .parameters, .examples, .requestBodies, .headers, .securitySchemes, .links, .callbacks,
        .pathItems, .mediaTypes,
      ]
    case .tag: [.name, .summary, .description, .externalDocs, .parent, .kind]
    case .externalDocs: [.description, .url]
    case .pathItem:
      [
        .reference, .summary, .description, .get, .put, .post, .delete, .options, .head, .patch, .trace, .query,
        .additionalOperations, .servers, .parameters,
      ]
    case .operation:
      [
        .tags, .summary, .description, .externalDocs, .operationId, .parameters, .requestBody, .responses, .callbacks,
        .deprecated, .security, .servers,
      ]
    case .parameter:
      [
        .name, .in, .description, .required, .deprecated, .allowEmptyValue, .style, .explode, .allowReserved, .schema,
        .example, .examples, .content,
      ]
    case .header:
      [.description, .required, .deprecated, .style, .explode, .schema, .example, .examples, .content]
    case .requestBody: [.description, .content, .required]
    case .mediaType: [.schema, .itemSchema, .example, .examples, .encoding, .prefixEncoding, .itemEncoding]
    case .encoding:
      [.contentType, .headers, .style, .explode, .allowReserved, .encoding, .prefixEncoding, .itemEncoding]
    case .response: [.summary, .description, .headers, .content, .links]
    case .example: [.summary, .description, .dataValue, .serializedValue, .value, .externalValue]
    case .link: [.operationRef, .operationId, .parameters, .requestBody, .description, .server]
    case .securityScheme:
      [
        .type, .description, .name, .in, .scheme, .bearerFormat, .flows, .openIdConnectUrl, .oauth2MetadataUrl,
        .deprecated,
      ]
    case .flows: [.implicit, .password, .clientCredentials, .authorizationCode, .deviceAuthorization]
    case .flow: [.authorizationUrl, .deviceAuthorizationUrl, .tokenUrl, .refreshUrl, .scopes]
    case .schema: Self.schemaFields
    case .discriminator: [.propertyName, .mapping, .defaultMapping]
    case .securityRequirement, .xml, .pagination, .serviceLevel: []
    }
  }

  private static let schemaFields: [Keyword] = [
    .reference, .title, .description, .default, .examples, .example, .deprecated, .readOnly, .writeOnly, .type, .enum,
    .const, .multipleOf, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength, .minLength, .pattern,
    .maxItems, .minItems, .uniqueItems, .maxContains, .minContains, .maxProperties, .minProperties, .required,
    .dependentRequired, .dependentSchemas, .properties, .patternProperties, .additionalProperties, .propertyNames,
    .unevaluatedProperties, .items, .prefixItems, .contains, .unevaluatedItems, .allOf, .anyOf, .oneOf, .not, .if,
    .then, .else, .format, .contentEncoding, .contentMediaType, .contentSchema, .discriminator, .xml, .externalDocs,
    .nullable,
  ]
}
