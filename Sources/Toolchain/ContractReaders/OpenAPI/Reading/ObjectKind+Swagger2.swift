/// The fields of the objects that Swagger 2.0 has in another form.
extension ObjectKind {
  /// Nil where 2.0 has the same ones, or none at all.
  var swagger2Fields: [Keyword]? {
    switch self {
    case .document:
      [
        .swagger, .info, .host, .basePath, .schemes, .consumes, .produces, .paths, .definitions, .parameters,
        .responses, .securityDefinitions, .security, .tags, .externalDocs,
      ]
    case .pathItem: [.reference, .get, .put, .post, .delete, .options, .head, .patch, .parameters]
    case .operation:
      [
        .tags, .summary, .description, .externalDocs, .operationId, .consumes, .produces, .parameters, .responses,
        .schemes, .deprecated, .security,
      ]
    case .parameter:
      [.name, .in, .description, .required, .schema, .allowEmptyValue, .collectionFormat] + Self.swagger2ItemFields
    case .header: [.description, .collectionFormat] + Self.swagger2ItemFields
    case .response: [.description, .schema, .headers, .examples]
    case .securityScheme: [.type, .description, .name, .in, .flow, .authorizationUrl, .tokenUrl, .scopes]
    default: nil
    }
  }

  /// What values beside the body have in place of a schema (Swagger 2.0, Items Object).
  private static let swagger2ItemFields: [Keyword] = [
    .type, .format, .items, .default, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength, .minLength,
    .pattern, .maxItems, .minItems, .uniqueItems, .enum, .multipleOf,
  ]
}
