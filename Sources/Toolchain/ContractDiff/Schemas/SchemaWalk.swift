import ContractModel
import ContractText
import TreatyJSON

/// Compares schemas pair by pair, each pair once however many operations use it: what is the same recursion in both
/// contracts ends where it began, and time grows with the contracts.
final class SchemaWalk {
  let base: SchemaFlattener
  let revision: SchemaFlattener
  private(set) var pairs: [SchemaPair] = []
  private var places: [SchemaPair.Key: Int] = [:]
  private var next = 0
  /// Cycles of different lengths meet in every combination: more pairs than this is no contract that anybody wrote.
  private let limit: Int
  private(set) var isCut = false
  var likeness: SchemaLikeness
  /// Names that only one of the contracts has: a schema with one of these on each side was renamed.
  private let baseNames: Set<String>
  private let revisionNames: Set<String>
  private var renamed: Set<String> = []
  let today: CalendarDate

  init(_ base: SchemaTable, _ revision: SchemaTable, today: CalendarDate) {
    self.base = SchemaFlattener(base)
    self.revision = SchemaFlattener(revision)
    self.today = today
    limit = 20_000 + 8 * (base.count + revision.count)
    likeness = SchemaLikeness(self.base, self.revision)
    baseNames = Set(base.named.compactMap { base[$0].name })
    revisionNames = Set(revision.named.compactMap { revision[$0].name })
  }

  /// The pair of two nodes, compared by the next `run`.
  func pair(_ left: SchemaNode, _ right: SchemaNode, anchor: String, path: String) -> Int {
    let key = SchemaPair.Key(base: left, revision: right)
    if let known = places[key] { return known }
    var pair = SchemaPair(key: key, anchor: anchor, path: path)
    if let name = name(right, revision.table) ?? name(left, base.table) {
      pair.anchor = "schema \(name)"
      pair.path = ""
    }
    places[key] = pairs.count
    pairs.append(pair)
    return pairs.count - 1
  }

  private func name(_ node: SchemaNode, _ table: SchemaTable) -> String? {
    node.ids.count == 1 ? table[node.ids[0]].name : nil
  }

  /// Compares all pairs that were asked for and those below them.
  func run() {
    while next < pairs.count {
      if next >= limit {
        isCut = true
        return
      }
      compare(next)
      next += 1
    }
  }

  private func compare(_ index: Int) {
    let pair = pairs[index]
    guard !pair.key.base.ids.isEmpty || !pair.key.revision.ids.isEmpty else { return }
    var comparison = PairComparison(self, pair)
    noteRename(pair, &comparison)
    comparison.run()
    pairs[index].drafts = comparison.drafts
    pairs[index].edges = comparison.edges
  }

  private func noteRename(_ pair: SchemaPair, _ comparison: inout PairComparison) {
    guard let old = name(pair.key.base, base.table), let new = name(pair.key.revision, revision.table), old != new,
      !revisionNames.contains(old), !baseNames.contains(new), renamed.insert("\(old) \(new)").inserted
    else { return }
    comparison.add(
      .init(.schema, .name, .renamed), "schema \(old) is named \(new) now", keyword: "", before: old, after: new)
  }
}
