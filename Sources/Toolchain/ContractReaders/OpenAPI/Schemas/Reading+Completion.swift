import ContractModel
import ContractText

extension Reading {
  /// What depends on several fields, once all of them are read.
  func complete(_ draft: inout SchemaDraft) {
    if draft.discriminator != nil { completeDiscriminator(&draft) }
    if draft.groups.contains(.number) || !draft.low.isEmpty { completeBounds(&draft) }
    if draft.enumeration != nil { completeEnumeration(&draft) }
    if draft.required != nil { completeRequired(draft) }
    if let rest = draft.additionalItems { completeItems(&draft, rest) }
    if draft.initial != nil { completeDefault(&draft) }
    if !dialect.isModern, draft.types == .array, draft.array.items == nil, draft.array.prefixItems.isEmpty {
      // A component says too little for a type of its own; inside another schema any items are meant.
      report(
        "missing-items", draft.name == nil || draft.enumeration != nil ? .warning : .error,
        "an array needs \"items\" in OpenAPI 3.0",
        at: draft.node,
        fix: "Add items: {} for any items.")
    }
    let annotations = draft.groups.contains(.annotations) ? draft.annotations : nil
    guard let nullable = draft.nullable else {
      schemas.set(draft.schema(name: draft.name, id: draft.id, annotations: annotations))
      return
    }
    let isComposed = draft.groups.contains(.composition) || draft.reference != nil
    if isComposed {
      wrap(&draft, nullable, annotations)
    } else {
      allowNull(&draft)
      schemas.set(draft.schema(name: draft.name, id: draft.id, annotations: annotations))
    }
  }

  /// Before JSON Schema 2020-12 `items` was also a list, and `additionalItems` said what comes after it.
  private func completeItems(_ draft: inout SchemaDraft, _ rest: Node) {
    report(
      "additional-items", .warning,
      "\"additionalItems\" is an older JSON Schema; it is read as \"items\" beside a list",
      at: rest, fix: "Write \"prefixItems\" and \"items\".")
    // Beside one schema for all items it says nothing.
    guard draft.array.items == nil else { return }
    draft.array.items = schema(rest)
  }

  /// Beside a type, null is one more. Without one the keywords tell which type was meant.
  private func allowNull(_ draft: inout SchemaDraft) {
    if draft.saysTypes {
      draft.types.insert(.null)
    } else if draft.groups.contains(.object) {
      draft.types = [.object, .null]
    } else if draft.groups.contains(.array) {
      draft.types = [.array, .null]
    }
  }

  /// Members of a composition refuse null, whatever stands beside them: null becomes an alternative to all of it.
  private func wrap(_ draft: inout SchemaDraft, _ nullable: Node, _ annotations: Annotations?) {
    let place = nullable.place
    let null = schemas.append(at: place) { Schema(id: $0, name: nil, place: place, types: .null) }
    if draft.saysTypes { draft.types.remove(.null) }
    var outer = Composition()
    if let only = soleMember(draft) {
      outer.anyOf = [only, null]
    } else {
      let inner = draft
      let id = schemas.append(at: draft.place) { inner.schema(name: nil, id: $0, annotations: nil) }
      outer.anyOf = [id, null]
    }
    schemas.set(
      Schema(id: draft.id, name: draft.name, place: draft.place, composition: outer, annotations: annotations))
  }

  /// `allOf` with one member and nothing else only carries `nullable` past the rule that `$ref` has no siblings.
  private func soleMember(_ draft: SchemaDraft) -> SchemaID? {
    let composition = draft.composition
    guard !draft.saysTypes || draft.types == .object, draft.format == nil, draft.enumeration == nil,
      draft.constant == nil,
      draft.groups.isDisjoint(with: [.string, .number, .array, .object]), composition.anyOf.isEmpty,
      composition.oneOf.isEmpty, composition.not == nil, composition.if == nil, composition.discriminator == nil
    else { return nil }
    if let reference = draft.reference { return composition.allOf.isEmpty ? reference : nil }
    return composition.allOf.count == 1 ? composition.allOf[0] : nil
  }
}
