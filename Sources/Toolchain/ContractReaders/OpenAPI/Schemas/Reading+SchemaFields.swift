import ContractModel
import ContractText

extension Reading {
  /// One field of a schema. The commonest groups come first; each hands on what is not its own.
  func readSchemaField(_ key: Node, _ value: Node, _ draft: inout SchemaDraft) {
    let field = keyword(key)
    switch field {
    case .type: readTypes(value, &draft)
    case .description:
      draft.groups.insert(.annotations)
      draft.annotations.description = text(value, field)
    case .properties: readProperties(value, &draft)
    case .items: readItems(value, &draft)
    case .format: draft.format = text(value, field)
    case .enum: readEnumeration(value, &draft)
    case .required: readRequired(value, &draft)
    case .allOf:
      draft.groups.insert(.composition)
      draft.composition.allOf = schemaList(value, field)
    case .oneOf:
      newer(key, than: .schema, since: .v30)
      draft.groups.insert(.composition)
      draft.composition.oneOf = schemaList(value, field)
    case .anyOf:
      newer(key, than: .schema, since: .v30)
      draft.groups.insert(.composition)
      draft.composition.anyOf = schemaList(value, field)
    case .nullable: readNullable(key, value, &draft)
    case .nullableExtension where dialect == .v20:
      draft.groups.insert(.annotations)
      draft.annotations.extensions[key.text] = json(value)
      if flag(value, field) == true { draft.nullable = value }
    case .collectionFormat where dialect == .v20:
      // Within items. Values joined twice have no form in OpenAPI 3; commas are what everybody writes there.
      if !value.hasText("csv") {
        report(
          "nested-collection-format", .warning, "collectionFormat within items is read as csv", at: value)
      }
    case .reference: readReference(value, &draft)
    default:
      if readAnnotation(key, value, field, &draft) { return }
      if readBound(key, value, field, &draft) { return }
      if readApplicator(key, value, field, &draft) { return }
      readIdentity(key, value, field, &draft)
    }
  }

  /// `$ref` beside other fields, in 3.1.
  private func readReference(_ value: Node, _ draft: inout SchemaDraft) {
    guard value.kind != .null else { return }
    draft.reference = referenced(value, isDynamic: false)
  }

  /// 3.0 has its own words for null; in 3.1 they mean nothing, but whoever writes them means null.
  private func readNullable(_ key: Node, _ value: Node, _ draft: inout SchemaDraft) {
    if dialect.isModern {
      report(
        "nullable-in-3.1", .warning, "nullable has no meaning in OpenAPI 3.1; it is read as it is meant", at: key,
        fix: "Write \"null\" among the types: type: [string, \"null\"].")
    }
    newer(key, than: .schema, since: .v30)
    if flag(value, .nullable) == true { draft.nullable = value }
  }

  /// An empty list allows everything or nothing, depending on the keyword; whoever wrote it meant neither.
  func schemaList(_ node: Node, _ field: Keyword) -> [SchemaID] {
    guard let list = sequence(node, field) else { return [] }
    if list.count == 0 { emptyList(list, field) }
    var result: [SchemaID] = []
    result.reserveCapacity(list.count)
    for item in list.items { result.append(schema(item)) }
    return result
  }

  func emptyList(_ node: Node, _ field: Keyword) {
    report("empty-list", .warning, "\"\(field.rawValue)\" needs at least one item; it counts as absent", at: node)
  }

  /// Keywords that came with 3.1, in a 3.0 document.
  func modern(_ key: Node) { newer(key, than: .schema) }

  /// The draft that a schema is written in: its own, that of the schema it stands in, that of its document.
  func language(of draft: SchemaDraft) -> String {
    if let own = draft.node.member("$schema") { return own.text }
    let home = schemas.sources[Int(schemas.homes[Int(draft.id.index)].index)]
    return (home?.member("$schema") ?? draft.node.document.root.member("$schema"))?.text ?? schemaLanguage
  }

  func unknownLanguage(_ text: String, at node: Node) {
    report(
      "unknown-dialect", .warning, "schemas are read as JSON Schema 2020-12, not by \"\(shown(text))\"", at: node)
  }

  /// What identifies schemas, and what is left.
  private func readIdentity(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    switch field {
    case .metaschema:
      modern(key)
      if let text = text(value, field), !SchemaLanguage.isKnown(text) { unknownLanguage(text, at: value) }
    case .schemaID, .anchor, .dynamicAnchor, .vocabulary, .definitionsNow:
      // The text layer resolves by them; definitions are read when something refers to them.
      modern(key)
    case .definitions, .id, .recursiveAnchor: break
    case .dynamicReference, .recursiveReference:
      modern(key)
      if field == .recursiveReference, value.hasText("#") {
        // JSON Schema 2019-09: the outermost schema with a `$recursiveAnchor`, else the one that this stands in.
        let bound = dynamic.target(of: "", in: environment)
        draft.reference = bound.flatMap { instance(of: $0) ?? schemas.ids[$0] } ?? schemas.homes[Int(draft.id.index)]
      } else {
        draft.reference = referenced(value, isDynamic: true)
      }
    default:
      draft.groups.insert(.annotations)
      otherField(key, value, in: .schema, into: &draft.annotations.extensions)
    }
  }
}
