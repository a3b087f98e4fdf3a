import ContractModel
import ContractText
import TreatyJSON

extension PairComparison {
  mutating func compareUnions() {
    switch (old.unions.count, new.unions.count) {
    case (0, 0): break
    case (1, 1): compare(old.unions[0], new.unions[0])
    case (0, _): restructured("alternatives were added")
    case (_, 0): restructured("alternatives were removed")
    default:
      let (before, after) = (keys(old, isBase: true), keys(new, isBase: false))
      if before != after { restructured("alternatives were changed") } else { pairInOrder() }
    }
  }

  /// `Card` that became `Card or IBAN`, or the other way: one of the variants is what it was, and the others are the
  /// change. Answers whether that is the case.
  mutating func compareGrowth() -> Bool {
    if old.unions.isEmpty, new.unions.count == 1, let index = same(new.unions[0].variants, pair.key.base, isBase: false)
    {
      let union = new.unions[0]
      descend(.variant(index), pair.key.base, SchemaNode(union.variants[index]))
      addVariants(union, union.variants.indices.filter { $0 != index }, isAdded: true)
      return true
    }
    if new.unions.isEmpty, old.unions.count == 1,
      let index = same(old.unions[0].variants, pair.key.revision, isBase: true)
    {
      let union = old.unions[0]
      descend(.variant(index), SchemaNode(union.variants[index]), pair.key.revision)
      addVariants(union, union.variants.indices.filter { $0 != index }, isAdded: false)
      return true
    }
    return false
  }

  /// Several unions at one place, all of them as they were down to a few levels: what is below is still compared.
  private mutating func pairInOrder() {
    for (left, right) in zip(old.unions, new.unions) where left.variants.count == right.variants.count {
      compare(left, right)
    }
  }

  private func keys(_ flat: FlatSchema, isBase: Bool) -> [[Int]] {
    flat.unions.map { prints($0.variants, isBase: isBase) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func same(_ variants: [SchemaID], _ node: SchemaNode, isBase: Bool) -> Int? {
    guard node.ids.count == 1 else { return nil }
    let (table, other) =
      isBase ? (walk.base.table, walk.revision.table) : (walk.revision.table, walk.base.table)
    let name = other[node.ids[0]].name
    let print = walk.likeness.print(node.ids[0], isBase: !isBase)
    return variants.firstIndex { id in
      (name != nil && table[id].name == name) || walk.likeness.print(id, isBase: isBase) == print
    }
  }

  private mutating func compare(_ before: FlatSchema.Union, _ after: FlatSchema.Union) {
    let matching = VariantMatching(before, after, walk)
    for (left, right) in matching.pairs {
      descend(.variant(right), SchemaNode(before.variants[left]), SchemaNode(after.variants[right]))
    }
    addVariants(before, matching.removed, isAdded: false)
    addVariants(after, matching.added, isAdded: true)
    if before.kind != after.kind, before.variants.count > 1 || after.variants.count > 1 {
      let names: [FlatSchema.Union.Kind: String] = [.anyOf: "anyOf", .oneOf: "oneOf"]
      let index = add(
        .init(.schema, .composition, .changed), "\(names[before.kind] ?? "") became \(names[after.kind] ?? "")",
        keyword: names[after.kind] ?? "", before: names[before.kind], after: names[after.kind])
      change(index) { $0.effect = after.kind == .oneOf ? .tightens : .loosens }
    }
    compare(before.discriminator, after.discriminator)
  }

  private mutating func addVariants(_ union: FlatSchema.Union, _ indices: [Int], isAdded: Bool) {
    let table = isAdded ? walk.revision.table : walk.base.table
    let flattener = isAdded ? walk.revision : walk.base
    for index in indices {
      let id = union.variants[index]
      let flat = flattener.flat(SchemaNode(id))
      let label = table[id].name ?? flat.annotations.title ?? "of type \(Shown.types(flat.types))"
      let keyword = union.kind == .oneOf ? "oneOf" : "anyOf"
      let draft = add(
        .init(.schema, .variant, isAdded ? .added : .removed),
        "variant \(label) was \(isAdded ? "added" : "removed")", keyword: keyword, before: isAdded ? nil : label,
        after: isAdded ? label : nil)
      change(draft) { draft in
        // A further variant of oneOf can make a value that had one variant have two.
        if union.kind == .oneOf { draft.effect = .either }
        let place = ChangePlace(table[id].place)
        if isAdded { draft.revision = place } else { draft.base = place }
      }
    }
  }

  mutating func restructured(_ text: String) {
    let keyword = old.unions.first?.kind ?? new.unions.first?.kind
    add(.init(.schema, .composition, .changed), text, keyword: keyword == .oneOf ? "oneOf" : "anyOf")
  }

  private mutating func compare(_ before: Discriminator?, _ after: Discriminator?) {
    func mapped(_ discriminator: Discriminator, _ table: SchemaTable) -> [String: String] {
      Dictionary(discriminator.mappings.map { ($0.value, table[$0.schema].name ?? "") }) { first, _ in first }
    }
    switch (before, after) {
    case (nil, nil): break
    case (let before?, let after?):
      if before.property != after.property {
        addDiscriminator(
          .changed, "the discriminator went from \(Shown.text(before.property)) to \(Shown.text(after.property))",
          before.property, after.property)
      }
      let (olds, news) = (mapped(before, walk.base.table), mapped(after, walk.revision.table))
      for value in olds.keys.sorted() {
        guard let target = olds[value], let now = news[value], target != now else { continue }
        // What was only renamed is told by its own finding.
        if walk.base.table.named.contains(where: { walk.base.table[$0].name == now })
          || walk.revision.table.named.contains(where: { walk.revision.table[$0].name == target })
        {
          addDiscriminator(.changed, "\(Shown.text(value)) means \(now) now, not \(target)", target, now)
        }
      }
    case (nil, let after?):
      addDiscriminator(.added, "a discriminator \(Shown.text(after.property)) was added", nil, after.property)
    case (let before?, nil):
      addDiscriminator(.removed, "the discriminator \(Shown.text(before.property)) was removed", before.property, nil)
    }
  }

  private mutating func addDiscriminator(_ action: ChangeAction, _ text: String, _ before: String?, _ after: String?) {
    let index = add(
      .init(.schema, .discriminator, action), text, keyword: "discriminator", before: before, after: after)
    change(index) { draft in
      draft.effect = action == .changed ? .either : WireEffect.none
      draft.unprovable = "a discriminator is OpenAPI's: JSON Schema refuses nothing by it"
    }
  }

  mutating func compareLogic() {
    if prints(old.nots, isBase: true) != prints(new.nots, isBase: false) {
      let action: ChangeAction = old.nots.isEmpty ? .added : new.nots.isEmpty ? .removed : .changed
      add(.init(.schema, .not, action), "not was \(action.rawValue)", keyword: "not")
    }
    func parts(_ flat: FlatSchema, isBase: Bool) -> [[Int]] {
      flat.conditions.map { condition in
        [condition.if, condition.then, condition.else].map { $0.map { walk.likeness.print($0, isBase: isBase) } ?? 0 }
      }
    }
    let (before, after) = (parts(old, isBase: true), parts(new, isBase: false))
    guard before != after else { return }
    let action: ChangeAction = before.isEmpty ? .added : after.isEmpty ? .removed : .changed
    add(.init(.schema, .condition, action), "if, then, else was \(action.rawValue)", keyword: "if")
  }
}
