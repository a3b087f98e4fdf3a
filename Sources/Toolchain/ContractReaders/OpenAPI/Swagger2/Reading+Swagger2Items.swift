import ContractModel
import ContractText

extension Reading {
  /// The schema of a value that has its keywords among its own fields (Swagger 2.0, Items Object). Read at once: nothing
  /// can refer to it.
  func itemSchema(_ node: Node, isNamedInText: Bool = true, description: String? = nil) -> SchemaID {
    // A shared parameter is read for its faults and for its users.
    if let known = schemas.ids[node] { return known }
    let place = node.place.startOnly
    let id = schemas.append(at: place) { Schema(id: $0, name: nil, place: place) }
    schemas.ids[node] = id
    var draft = SchemaDraft(id: id, name: nil, node: node)
    for (key, value) in node.entries {
      let field = keyword(key)
      if isItemField(field) { readSchemaField(key, value, &draft) }
    }
    if isNamedInText, node.entry("type") == nil, draft.enumeration == nil, draft.reference == nil,
      draft.groups.isDisjoint(with: [.array, .object, .composition])
    {
      report("missing-field", .warning, "a value beside the body needs \"type\"; it is read as a string", at: node)
      draft.types = .string
    }
    if let description {
      draft.groups.insert(.annotations)
      draft.annotations.description = description
    }
    complete(&draft)
    return id
  }

  /// The fields of a parameter or header that are its schema's.
  func isItemField(_ field: Keyword) -> Bool {
    switch field {
    case .type, .format, .items, .default, .enum, .pattern, .uniqueItems, .multipleOf, .maximum, .exclusiveMaximum,
      .minimum, .exclusiveMinimum, .maxLength, .minLength, .maxItems, .minItems, .nullableExtension, .nullable,
      .example,
      .readOnly, .title, .const, .oneOf, .anyOf, .allOf, .properties, .additionalProperties:
      true
    default: false
    }
  }
}
