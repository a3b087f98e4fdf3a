import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// Says whether the field was one of these.
  func readAnnotation(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) -> Bool {
    switch field {
    case .title: draft.annotations.title = text(value, field)
    case .default:
      draft.initial = value
      return true
    case .example: draft.annotations.examples.insert(json(value), at: 0)
    case .examples:
      modern(key)
      // A mapping of examples by name is what media types have; schemas have a list.
      if value.kind == .sequence {
        for item in value.items { draft.annotations.examples.append(json(item)) }
      } else {
        report(
          "wrong-type", .warning, "\"examples\" of a schema is a list, not \(value.kind.noun); it is ignored", at: value
        )
      }
    case .deprecated:
      newer(key, than: .schema, since: .v30)
      draft.annotations.isDeprecated = flag(value, field) ?? false
    case .readOnly: draft.annotations.isReadOnly = flag(value, field) ?? false
    case .writeOnly:
      newer(key, than: .schema, since: .v30)
      draft.annotations.isWriteOnly = flag(value, field) ?? false
    case .xml: draft.annotations.xml = mapping(value, field).map(json)
    case .comment:
      modern(key)
      draft.annotations.comment = text(value, field)
    case .externalDocs:
      readExternalDocs(value)
      return true
    default: return false
    }
    draft.groups.insert(.annotations)
    return true
  }
}
