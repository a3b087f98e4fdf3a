import TreatyJSON

extension ShapeResolver {
  /// What variants are called (docs/naming.md): by their component, else their title, else their one value, else the first
  /// field that only they require. Others stay without a name: their JSON type tells them.
  func name(_ variants: inout [Variant], _ written: [SchemaID]) {
    var declared: [String: Int] = [:]
    let all = variants.map { profiles.profile($0.type.key) }
    for profile in all { for name in profile.declared.union(profile.required) { declared[name, default: 0] += 1 } }
    for index in variants.indices {
      let schema = table[written[index]]
      let target = variants[index].type.key.schema.map { table[$0] }
      variants[index].name =
        schema.name ?? target?.name ?? title(schema) ?? constant(all[index])
        ?? own(variants[index], all[index], declared)
    }
  }

  /// Titles are names only while they are short; others are sentences.
  private func title(_ schema: Schema) -> String? {
    guard let title = schema.annotations?.title, !title.isEmpty, title.utf8.count <= 40 else { return nil }
    return title.split(separator: " ").count <= 4 ? title : nil
  }

  private func constant(_ profile: VariantProfile) -> String? {
    guard let values = profile.values, values.count == 1 else { return nil }
    switch values[0] {
    case .string(let text): return text.isEmpty || text.utf8.count > 40 ? nil : text
    case .bool(let flag): return flag ? "true" : "false"
    default: return nil
    }
  }

  private func own(_ variant: Variant, _ profile: VariantProfile, _ declared: [String: Int]) -> String? {
    guard variant.kinds == .object else { return nil }
    let merge = Merge(variant.type.key, in: table)
    return merge.properties.first { merge.required.contains($0.name) && declared[$0.name] == 1 }?.name
      ?? merge.required.filter { declared[$0] == 1 }.min()
  }
}
