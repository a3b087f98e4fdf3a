import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// JSON Schema 2020-12 validation §6.1.2.
  func readEnumeration(_ node: Node, _ draft: inout SchemaDraft) {
    guard let list = sequence(node, .enum) else { return }
    if list.count == 0 {
      // JSON Schema 2020-12 only advises against it; generators ship it when a feature is switched off.
      report(
        "empty-enum", dialect.isModern ? .warning : .error, "an empty \"enum\" allows nothing; it counts as absent",
        at: list)
      return
    }
    draft.enumNode = list
    var values: [JSONValue] = []
    values.reserveCapacity(list.count)
    for item in list.items { values.append(json(item)) }
    draft.enumeration = values
  }

  /// Values that the schema's own type refuses, and values given twice. Types may come after the enum in the text, so
  /// this waits for the end of the schema.
  func completeEnumeration(_ draft: inout SchemaDraft) {
    guard var values = draft.enumeration, let node = draft.enumNode else { return }
    var seen: Set<JSONValue> = []
    var kept: [JSONValue] = []
    kept.reserveCapacity(values.count)
    var index = 0
    for item in node.items {
      let value = values[index]
      index += 1
      guard seen.insert(value).inserted else {
        report("duplicate-enum-value", .warning, "this value is in the \"enum\" already", at: item)
        continue
      }
      if draft.saysTypes, !value.fits(draft.types) {
        if case .null = value {
          if draft.nullable == nil { nullInEnumeration(item, &draft) }
        } else {
          report(
            "enum-value-of-wrong-type", "the \"enum\" value \(shown(value.description)) is not \(draft.types.phrase)",
            at: item, fix: item.isPlain && draft.types.contains(.string) ? "Put it in quotes." : nil)
          continue
        }
      }
      kept.append(value)
    }
    values = kept
    if draft.nullable != nil, !values.contains(.null) { values.append(.null) }
    draft.enumeration = values
  }

  /// 3.0 asks for both the value and `nullable`; whoever lists null sends null.
  private func nullInEnumeration(_ item: Node, _ draft: inout SchemaDraft) {
    report(
      "null-in-enum", .warning,
      dialect.isModern
        ? "null is in the \"enum\", but not among the types: it is never allowed"
        : "null is in the \"enum\" of a schema that is not nullable; it is read as nullable", at: item,
      fix: dialect.isModern
        ? "Add \"null\" to the types, or leave it out here." : "Add nullable: true, or leave it out here.")
    if !dialect.isModern { draft.types.insert(.null) }
  }
}

extension JSONValue {
  /// Whether a value is of one of these types; a number is an integer when it has no fraction (§6.1.1).
  func fits(_ types: TypeSet) -> Bool {
    switch self {
    case .null: types.contains(.null)
    case .bool: types.contains(.boolean)
    case .string: types.contains(.string)
    case .array: types.contains(.array)
    case .object: types.contains(.object)
    case .number(let number): types.contains(.number) || (types.contains(.integer) && number.isWhole)
    }
  }
}

/// For messages only.
extension TypeSet {
  /// As messages name it.
  var phrase: String {
    var names: [String] = []
    if contains(.string) { names.append("a string") }
    if contains(.number) { names.append("a number") } else if contains(.integer) { names.append("an integer") }
    if contains(.boolean) { names.append("a boolean") }
    if contains(.array) { names.append("an array") }
    if contains(.object) { names.append("an object") }
    if contains(.null) { names.append("null") }
    return names.joined(separator: " or ")
  }
}
