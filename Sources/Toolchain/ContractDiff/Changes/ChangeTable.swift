import ContractText

/// (area, kind, action) to what it does to messages, to generated Swift and to behaviour. Direction turns the effect
/// into a verdict: what tightened breaks whoever sends, what loosened breaks whoever reads.
enum ChangeTable {
  static func rule(_ key: ChangeKey) -> ChangeRule {
    if let rule = elements[key] { return rule }
    return schemaRule(key)
  }

  /// Every id that a change may have.
  static let allIDs: Set<String> = {
    var ids = Set(elements.values.map(\.id))
    for kind in ChangeKind.allCases {
      for action in ChangeAction.allCases { ids.insert(ChangeKey(.schema, kind, action).id) }
    }
    return ids
  }()

  /// A keyword that bounds from above tightens when it decreases, one from below when it increases.
  private static let upper: Set<ChangeKind> = [.maxLength, .maximum, .maxItems, .maxProperties, .maxContains]
  private static let lower: Set<ChangeKind> = [.minLength, .minimum, .minItems, .minProperties, .minContains]
  /// What the emitter makes types, cases and properties of; the rest is checked when decoding and in no signature.
  private static let shaping: Set<ChangeKind> = [
    .type, .nullability, .format, .value, .enumeration, .variant, .composition, .discriminator, .required, .optional,
    .existence, .requiredness, .additionalProperties, .contentEncoding,
  ]

  private static func schemaRule(_ key: ChangeKey) -> ChangeRule {
    var rule = ChangeRule(id: key.id, effect: effect(key), source: shaping.contains(key.kind) ? .breaking : .compatible)
    switch key.kind {
    // Annotations: nothing in them refuses a message, but a consumer reads them.
    case .contentEncoding, .contentMediaType, .xml: rule.behaviour = .breaking
    case .extensible where key.action == .added: rule.severity = .note
    default: break
    }
    return rule
  }

  private static func effect(_ key: ChangeKey) -> WireEffect {
    switch (key.kind, key.action) {
    case (_, .narrowed), (_, .becameRequired): .tightens
    case (_, .widened), (_, .becameOptional): .loosens
    case (let kind, .increased): lower.contains(kind) ? .tightens : .loosens
    case (let kind, .decreased): upper.contains(kind) ? .tightens : .loosens
    // A value more, a variant more, null more: the other way round than a constraint more.
    case (.value, .added), (.variant, .added), (.nullability, .added), (.extensible, .added): .loosens
    case (.value, .removed), (.variant, .removed), (.nullability, .removed), (.extensible, .removed): .tightens
    case (.existence, _), (_, .changed): .either
    case (_, .added), (_, .becameSet): .tightens
    case (_, .removed), (_, .becameUnset): .loosens
    default: .none
    }
  }

  private static let elements: [ChangeKey: ChangeRule] = {
    var table: [ChangeKey: ChangeRule] = [:]
    for row in ElementRules.operations + ElementRules.messages + ElementRules.access + ElementRules.annotations {
      let key = ChangeKey(row.area, row.kind, row.action)
      table[key] = ChangeRule(
        id: key.id, effect: row.effect, severity: row.severity, source: row.source, behaviour: row.behaviour)
    }
    return table
  }()
}
