import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.25, when the variants are known. A variant that has no explicit value is told by its own name,
  /// which is what everybody's tools do.
  func completeDiscriminator(_ draft: inout SchemaDraft) {
    guard let node = draft.discriminator else { return }
    guard node.kind == .mapping else {
      report(
        "wrong-type",
        node.kind == .string
          ? "\"discriminator\" is a mapping in OpenAPI 3; a string is Swagger 2.0"
          : "\"discriminator\" must be a mapping, not \(node.kind.noun)", at: node,
        fix: node.kind == .string ? "Write discriminator: { propertyName: \(shown(node.text)) }." : nil)
      return
    }
    var property: String?
    var hasProperty = false
    var mappings: [Discriminator.Mapping] = []
    for (key, value) in node.entries {
      switch keyword(key) {
      case .propertyName:
        hasProperty = true
        property = required(value, .propertyName)
      case .mapping:
        guard let list = mapping(value, .mapping) else { continue }
        for (name, value) in list.entries {
          if let id = mappingTarget(value) { mappings.append(Discriminator.Mapping(value: name.text, schema: id)) }
        }
      default: if otherField(key, in: .discriminator) == .propertyName { hasProperty = true }
      }
    }
    if !hasProperty { missing(.propertyName, in: .discriminator, at: node) }
    guard let property else { return }
    let explicit = Set(mappings.map(\.schema))
    for id in draft.composition.oneOf + draft.composition.anyOf where !explicit.contains(id) {
      if let name = schemas.names[Int(id.index)] { mappings.append(Discriminator.Mapping(value: name, schema: id)) }
    }
    draft.composition.discriminator = Discriminator(property: property, mappings: mappings)
  }

  /// A component's name, or a reference by the same rules as `$ref`.
  private func mappingTarget(_ node: Node) -> SchemaID? {
    guard let text = required(node, .mapping) else { return nil }
    if let id = schemas.components[text] { return id }
    let isName = !text.utf8.contains { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
    }
    guard !isName else {
      report(
        "unresolved-reference", "there is no schema \"\(shown(text))\"", at: node,
        fix: didYouMean(text, schemas.components.keys))
      return nil
    }
    guard let target = resolveSchema(node) else { return nil }
    if let id = schemas.ids[target] { return id }
    if target.kind == .mapping, let link = bareReference(target) { return self.target(of: link, from: target) }
    return schemas.add(target, name: ReferenceText(text).schemaName, isReferenced: true)
  }
}
