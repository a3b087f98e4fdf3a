import ContractModel

/// Which variants of two unions are each other: by name, by what a discriminator calls them, equal ones, alike ones.
struct VariantMatching {
  private(set) var pairs: [(base: Int, revision: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  init(_ old: FlatSchema.Union, _ new: FlatSchema.Union, _ walk: SchemaWalk) {
    var free = Set(old.variants.indices)
    var open = Set(new.variants.indices)
    func match(_ key: (Bool, SchemaID) -> AnyHashable?) {
      guard !free.isEmpty, !open.isEmpty else { return }
      var places: [AnyHashable: [Int]] = [:]
      for index in new.variants.indices.reversed() where open.contains(index) {
        if let key = key(false, new.variants[index]) { places[key, default: []].append(index) }
      }
      for index in old.variants.indices where free.contains(index) {
        guard let key = key(true, old.variants[index]), let place = places[key]?.popLast() else { continue }
        pairs.append((index, place))
        free.remove(index)
        open.remove(place)
      }
    }
    match { isBase, id in (isBase ? walk.base : walk.revision).table[id].name.map(AnyHashable.init) }
    match { isBase, id in
      (isBase ? old : new).discriminator?.mappings.first { $0.schema == id }.map { AnyHashable($0.value) }
    }
    match { isBase, id in AnyHashable(walk.likeness.print(id, isBase: isBase)) }
    pairAlike(&free, &open, old, new, walk)
    pairs.sort { $0.base < $1.base }
    removed = free.sorted()
    added = open.sorted()
  }

  /// What is left, the most alike first. Unions of hundreds of inline variants are not compared each with each.
  private mutating func pairAlike(
    _ free: inout Set<Int>, _ open: inout Set<Int>, _ old: FlatSchema.Union, _ new: FlatSchema.Union,
    _ walk: SchemaWalk
  ) {
    guard free.count * open.count <= 400 else { return }
    var scores: [(score: Int, base: Int, revision: Int)] = []
    for left in free.sorted() {
      for right in open.sorted() {
        let score = walk.likeness.score(old.variants[left], new.variants[right])
        if score > 0 { scores.append((score, left, right)) }
      }
    }
    for item in scores.sorted(by: { ($1.score, $0.base, $0.revision) < ($0.score, $1.base, $1.revision) })
    where free.contains(item.base) && open.contains(item.revision) {
      pairs.append((item.base, item.revision))
      free.remove(item.base)
      open.remove(item.revision)
    }
  }
}
