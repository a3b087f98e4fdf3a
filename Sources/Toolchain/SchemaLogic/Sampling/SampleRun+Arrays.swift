import ContractModel
import TreatyJSON

extension SampleRun {
  mutating func array(
    _ all: Conjunction, _ ids: [SchemaID], _ depth: Int, _ attempt: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    let least = max(all.arrays.compactMap(\.minItems).max() ?? 0, options.isPlain ? 1 : 0)
    let most = all.arrays.compactMap(\.maxItems).min() ?? Int.max
    let isUnique = all.arrays.contains(where: \.uniqueItems)
    guard least < 5_000 else { throw failure("a list of at least \(least) items", ids) }
    var count =
      switch kind {
      case _ where isFrugal(depth) || attempt > 1: 0
      case .minimal: 0
      case .typical: 2
      case .boundary: most < 6 ? most : 0
      case .random: generator.index(below: 4)
      }
    count = min(max(count, least), most)
    var items: [JSONValue] = []
    for keywords in all.arrays {
      guard let contained = keywords.contains else { continue }
      for _ in 0..<(keywords.minContains ?? 1) { items.append(try item(items.count, [contained], all, depth)) }
    }
    var repeated = 0
    while items.count < count {
      let next = try item(items.count, [], all, depth)
      if isUnique, items.contains(next) {
        repeated += 1
        // What has no more values than that, like booleans, has to do with fewer items.
        if repeated > 30 {
          if items.count >= least { break }
          throw failure("not enough different items", ids)
        }
        continue
      }
      items.append(next)
    }
    return .array(items)
  }

  /// An item by all lists of keywords; after the first of its kind others vary, so that order can be told.
  private mutating func item(
    _ index: Int, _ further: [SchemaID], _ all: Conjunction, _ depth: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    var schemas = further
    for keywords in all.arrays {
      if index < keywords.prefixItems.count {
        schemas.append(keywords.prefixItems[index])
      } else if let item = keywords.items {
        schemas.append(item)
      }
    }
    guard index > 0, !isRandom else { return try value(schemas, depth: depth + 1) }
    // Drawn from this run, so that no two asks make the same item.
    var other = SampleRun(sampler, .random(generator.next() >> 40), attempt: 0)
    other.values = values
    defer { values = other.values }
    return try other.value(schemas, depth: depth + 1)
  }
}
