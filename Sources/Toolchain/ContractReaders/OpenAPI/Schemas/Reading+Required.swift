import ContractModel
import ContractText

extension Reading {
  /// JSON Schema 2020-12 validation §6.5.3: names of properties, each once.
  func readRequired(_ node: Node, _ draft: inout SchemaDraft) {
    if node.kind == .boolean {
      // JSON Schema draft 3 marked properties so. On a property it is a harmless habit; on a component a mistake.
      report(
        "required-not-a-list", draft.name == nil ? .warning : .error,
        "\"required\" is a list of property names, in the schema that has the properties", at: node)
      return
    }
    guard let list = sequence(node, .required) else { return }
    draft.groups.insert(.object)
    draft.required = list
    if list.count == 0, !dialect.isModern { emptyList(list, .required) }
    var seen: Set<[UInt8]> = []
    var names: [String] = []
    names.reserveCapacity(list.count)
    for item in list.items {
      guard let name = required(item, .required) else { continue }
      if list.count > 1, !seen.insert(Array(name.utf8)).inserted {
        report(
          "duplicate-required", dialect.isModern ? .warning : .error, "\"\(shown(name))\" is required already", at: item
        )
        continue
      }
      names.append(name)
    }
    draft.object.required = names
  }

  /// A required name that is no property is a slip, unless the properties are somewhere else.
  func completeRequired(_ draft: SchemaDraft) {
    guard let list = draft.required, !draft.object.properties.isEmpty, draft.reference == nil,
      draft.composition.allOf.isEmpty, draft.composition.anyOf.isEmpty, draft.composition.oneOf.isEmpty,
      draft.object.patternProperties.isEmpty
    else { return }
    var known: Set<[UInt8]> = []
    for property in draft.object.properties { known.insert(Array(property.name.utf8)) }
    for item in list.items where item.kind == .string {
      let name = item.text
      // Each name once, given twice or not.
      guard known.insert(Array(name.utf8)).inserted else { continue }
      report(
        "required-without-property", .warning, "\"\(shown(name))\" is required, but no property has this name",
        at: item,
        fix: didYouMean(name, draft.object.properties.lazy.map(\.name)))
    }
  }
}
