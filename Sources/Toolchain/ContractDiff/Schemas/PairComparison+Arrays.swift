import ContractModel
import TreatyJSON

extension PairComparison {
  mutating func compareArrays() {
    compareBound(.minItems, "minItems", old.minItems, new.minItems)
    compareBound(.maxItems, "maxItems", old.maxItems, new.maxItems)
    if old.uniqueItems != new.uniqueItems {
      add(
        .init(.schema, .uniqueItems, new.uniqueItems ? .added : .removed),
        new.uniqueItems ? "items have to differ now" : "items may be equal now", keyword: "uniqueItems",
        before: old.uniqueItems ? "true" : nil, after: new.uniqueItems ? "true" : nil)
    }
    compareContains()
    compareUnevaluatedItems()
    let count = max(old.prefixItems.count, new.prefixItems.count)
    for index in 0..<min(count, 1_000) {
      let left = index < old.prefixItems.count ? old.prefixItems[index] : old.items
      let right = index < new.prefixItems.count ? new.prefixItems[index] : new.items
      if isArray { descend(.prefixItem(index), left, right) }
    }
    if isArray { descend(.item, old.items, new.items) }
  }

  /// Both can be arrays, and one of them says something about what is in them.
  private var isArray: Bool {
    old.types.contains(.array) && new.types.contains(.array)
      && !(old.items.ids.isEmpty && new.items.ids.isEmpty && old.prefixItems.isEmpty && new.prefixItems.isEmpty)
  }

  private mutating func compareContains() {
    compareBound(.minContains, "minContains", old.minContains, new.minContains)
    compareBound(.maxContains, "maxContains", old.maxContains, new.maxContains)
    switch (old.contains.isEmpty, new.contains.isEmpty) {
    case (true, false): add(.init(.schema, .contains, .added), "contains was added", keyword: "contains")
    case (false, true): add(.init(.schema, .contains, .removed), "contains was removed", keyword: "contains")
    case (false, false) where prints(old.contains, isBase: true) != prints(new.contains, isBase: false):
      add(.init(.schema, .contains, .changed), "contains was changed", keyword: "contains")
    default: break
    }
  }

  private mutating func compareUnevaluatedItems() {
    let (before, after) = (old.unevaluatedItems, new.unevaluatedItems)
    if prints(before, isBase: true) == prints(after, isBase: false) { return }
    let action: ChangeAction = before.isEmpty ? .added : after.isEmpty ? .removed : .changed
    add(
      .init(.schema, .unevaluatedItems, action), "unevaluatedItems was \(action.rawValue)", keyword: "unevaluatedItems")
  }

  func prints(_ ids: [SchemaID], isBase: Bool) -> [Int] {
    ids.map { walk.likeness.print($0, isBase: isBase) }.sorted()
  }
}
