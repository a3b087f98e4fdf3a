import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.25, when the variants are known. A variant that has no explicit value is told by its own name,
  /// which is what everybody's tools do.
  func completeDiscriminator(_ draft: inout SchemaDraft) {
    guard let node = draft.discriminator else { return }
    if dialect == .v20, node.kind == .string {
      // Swagger 2.0: the property's name; its values are the names of the definitions.
      draft.composition.discriminator = Discriminator(
        property: node.text, mappings: implied(in: draft, beside: []))
      return
    }
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
    var fallback: SchemaID?
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
      case .defaultMapping:
        newer(key, than: .discriminator, since: .v32)
        fallback = mappingTarget(value)
      default: if otherField(key, in: .discriminator) == .propertyName { hasProperty = true }
      }
    }
    if !hasProperty { missing(.propertyName, in: .discriminator, at: node) }
    guard let property else { return }
    mappings += implied(in: draft, beside: mappings)
    draft.composition.discriminator = Discriminator(property: property, mappings: mappings, fallback: fallback)
  }

  /// Variants that nothing names are told by their own names.
  private func implied(in draft: SchemaDraft, beside mappings: [Discriminator.Mapping]) -> [Discriminator.Mapping] {
    let explicit = Set(mappings.map(\.schema))
    return (draft.composition.oneOf + draft.composition.anyOf).compactMap { id in
      guard !explicit.contains(id), let name = schemas.names[Int(id.index)] else { return nil }
      return Discriminator.Mapping(value: name, schema: id)
    }
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
