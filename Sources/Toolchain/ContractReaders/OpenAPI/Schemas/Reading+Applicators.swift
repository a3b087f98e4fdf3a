import ContractModel
import ContractText

extension Reading {
  /// In the contract's order: it is the order that people read them in, and nothing depends on it.
  func readProperties(_ node: Node, _ draft: inout SchemaDraft) {
    draft.groups.insert(.object)
    guard let node = mapping(node, .properties) else { return }
    var properties: [ObjectKeywords.Property] = []
    properties.reserveCapacity(node.count)
    for (key, value) in node.entries {
      properties.append(ObjectKeywords.Property(name: key.text, schema: schema(value), place: key.place))
    }
    draft.object.properties = properties
  }

  /// One schema for all items. The older list of schemas has had a name of its own since 2020-12.
  func readItems(_ node: Node, _ draft: inout SchemaDraft) {
    draft.groups.insert(.array)
    guard node.kind == .sequence else {
      draft.array.items = schema(node)
      return
    }
    report(
      "items-list", .warning, "a list under \"items\" is an older JSON Schema; it is read as \"prefixItems\"", at: node,
      fix: "Write \"prefixItems\".")
    draft.array.prefixItems = schemaList(node, .items)
  }

  /// Says whether the field was one of these.
  func readApplicator(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) -> Bool {
    switch field {
    case .additionalProperties:
      draft.groups.insert(.object)
      draft.object.additionalProperties = schema(value)
    case .patternProperties, .propertyNames, .unevaluatedProperties, .dependentRequired, .dependentSchemas,
      .dependencies:
      modern(key)
      draft.groups.insert(.object)
      readObjectApplicator(key, value, field, &draft)
    case .additionalItems:
      draft.groups.insert(.array)
      draft.additionalItems = value
    case .prefixItems, .contains, .unevaluatedItems:
      modern(key)
      draft.groups.insert(.array)
      switch field {
      case .prefixItems: draft.array.prefixItems = schemaList(value, field)
      case .contains: draft.array.contains = schema(value)
      default: draft.array.unevaluatedItems = schema(value)
      }
    case .not:
      newer(key, than: .schema, since: .v30)
      draft.groups.insert(.composition)
      draft.composition.not = schema(value)
    case .if, .then, .else:
      modern(key)
      draft.groups.insert(.composition)
      switch field {
      case .if: draft.composition.if = schema(value)
      case .then: draft.composition.then = schema(value)
      default: draft.composition.else = schema(value)
      }
    case .const:
      modern(key)
      draft.constant = json(value)
    case .discriminator:
      draft.groups.insert(.composition)
      draft.discriminator = value
    default: return false
    }
    return true
  }

  /// The rarer ones (JSON Schema 2020-12 core §10.3.2, §11.3, validation §6.5.4).
  private func readObjectApplicator(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    switch field {
    case .propertyNames: draft.object.propertyNames = schema(value)
    case .unevaluatedProperties: draft.object.unevaluatedProperties = schema(value)
    case .patternProperties:
      guard let list = mapping(value, field) else { return }
      for (name, value) in list.entries {
        let pattern = name.text
        checkPattern(pattern, at: name)
        draft.object.patternProperties.append((pattern, schema(value)))
      }
    default:
      if field == .dependencies {
        report(
          "dependencies", .warning, "\"dependencies\" is an older JSON Schema; it is read as its two successors",
          at: key,
          fix: "Write \"dependentRequired\" or \"dependentSchemas\".")
      }
      guard let list = mapping(value, field) else { return }
      for (name, value) in list.entries {
        if field == .dependentRequired || (field == .dependencies && value.kind == .sequence) {
          draft.object.dependentRequired.append((name.text, texts(value, field)))
        } else {
          draft.object.dependentSchemas.append((name.text, schema(value)))
        }
      }
    }
  }
}
