import ContractModel
import ContractText
import TreatyJSON

extension SchemaReading {
  /// The keywords of one schema, in 2020-12's terms.
  mutating func schema(_ id: SchemaID, _ key: SchemaKey, _ name: String?) -> Schema {
    let node = key.node
    var draft = SchemaDraft(id: id, name: name, node: node)
    if node.kind == .boolean {
      if !node.isTrue { draft.types = [] }
      return draft.schema(name: name, id: id, annotations: nil)
    }
    guard node.kind == .mapping else {
      report("wrong-type", "a schema is an object or a boolean", at: node)
      return draft.schema(name: name, id: id, annotations: nil)
    }
    let dialect = dialect(of: node)
    let vocabularies = dialect.vocabularies
    for (keyNode, value) in node.entries {
      let keyword = keyNode.text
      if isReference(keyword, dialect.draft) {
        readReference(keyword, value, key, &draft)
        continue
      }
      if vocabularies.contains(.validation), readAssertion(keyword, keyNode, value, dialect.draft, &draft) { continue }
      if vocabularies.contains(.applicator), readApplicator(keyword, value, key, dialect.draft, &draft) { continue }
      if vocabularies.contains(.unevaluated), dialect.draft >= .draft2019, readUnevaluated(keyword, value, key, &draft)
      {
        continue
      }
      if keyword == "format", vocabularies.contains(.format), value.kind == .string {
        draft.format = value.text
        draft.assertsFormat = vocabularies.contains(.formatAssertion)
        continue
      }
      if vocabularies.contains(.content), dialect.draft >= .draft7, readContent(keyword, value, key, dialect, &draft) {
        continue
      }
      if vocabularies.contains(.annotation) { readAnnotation(keyword, value, &draft) }
    }
    if dialect.draft == .draft2019, draft.array.contains != nil { containing.append((id, draft)) }
    return finished(draft)
  }

  private func finished(_ draft: SchemaDraft) -> Schema {
    draft.schema(
      name: draft.name, id: draft.id, annotations: draft.groups.contains(.annotations) ? draft.annotations : nil)
  }

  mutating func report(_ id: String, _ message: String, at node: Node) {
    documents.report(Diagnostic(id, .error, message, at: node.place))
  }

  /// `$ref` and `$dynamicRef` in one schema both apply: the second one goes into `allOf`.
  private mutating func readReference(_ keyword: String, _ value: Node, _ key: SchemaKey, _ draft: inout SchemaDraft) {
    guard value.kind == .string else {
      report("invalid-reference", "\(keyword) is a string", at: value)
      return
    }
    let target: SchemaID
    if let found = self.target(of: (keyword, value), from: key) {
      target = id(of: found.node, scope: found.scope, name: nil)
    } else {
      target = unresolved(value.text, at: value)
    }
    if draft.reference == nil {
      draft.reference = target
    } else {
      draft.composition.allOf.append(target)
      draft.groups.insert(.composition)
    }
  }

  /// 2019-09's `contains` does not count as having looked at the items it accepts: of what is behind two negations nothing
  /// is handed on.
  mutating func isolatingContains(_ draft: SchemaDraft) -> Schema {
    var draft = draft
    var keywords = ArrayKeywords()
    (keywords.contains, keywords.minContains) = (draft.array.contains, draft.array.minContains)
    keywords.maxContains = draft.array.maxContains
    (draft.array.contains, draft.array.minContains, draft.array.maxContains) = (nil, nil, nil)
    let place = draft.place
    let own = append { [keywords] in Schema(id: $0, name: nil, place: place, array: keywords) }
    var first = Composition()
    first.not = own
    let refused = append { [first] in Schema(id: $0, name: nil, place: place, composition: first) }
    var second = Composition()
    second.not = refused
    draft.composition.allOf.append(append { [second] in Schema(id: $0, name: nil, place: place, composition: second) })
    draft.groups.insert(.composition)
    return finished(draft)
  }

  private mutating func readContent(
    _ keyword: String, _ value: Node, _ key: SchemaKey, _ dialect: JSONSchemaDialect, _ draft: inout SchemaDraft
  ) -> Bool {
    switch keyword {
    case "contentEncoding" where value.kind == .string: draft.string.contentEncoding = value.text
    case "contentMediaType" where value.kind == .string: draft.string.contentMediaType = value.text
    case "contentSchema" where dialect.draft >= .draft2019:
      draft.string.contentSchema = id(of: value, scope: key.scope, name: nil)
    default: return false
    }
    draft.groups.insert(.string)
    return true
  }

  private func readAnnotation(_ keyword: String, _ value: Node, _ draft: inout SchemaDraft) {
    switch keyword {
    case "title" where value.kind == .string: draft.annotations.title = value.text
    case "description" where value.kind == .string: draft.annotations.description = value.text
    case "default": draft.annotations.initial = value.jsonValue
    case "examples": draft.annotations.examples = value.items.map(\.jsonValue)
    case "deprecated": draft.annotations.isDeprecated = value.isTrue
    case "readOnly": draft.annotations.isReadOnly = value.isTrue
    case "writeOnly": draft.annotations.isWriteOnly = value.isTrue
    case "$comment" where value.kind == .string: draft.annotations.comment = value.text
    default: return
    }
    draft.groups.insert(.annotations)
  }
}
