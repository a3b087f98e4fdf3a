import ContractText
import SchemaLogic

extension SchemaJudge {
  /// More messages than this behind one open change are not asked, one by one, whether they are all the same as before.
  private static let askedMessages = 64

  /// Parts are judged first, and whole messages have the last word. A part may be refused that no message can hold; and
  /// in a `oneOf`, below `not` or `if`, a part that takes more makes the whole take less.
  mutating func settled(_ changes: [JudgedChange]) -> [Change] {
    var judged = changes
    var found: [[Int]] = Array(repeating: [], count: reach.roots.count)
    for (index, item) in judged.enumerated() {
      for direction in item.directions {
        for root in reach.rootsReaching(item.pair, direction) { found[root].append(index) }
      }
    }
    settleOpen(&judged, found)
    let whole = settleSilent(&judged, found)
    return judged.map(\.change) + whole
  }

  /// A change that nothing was shown of is compatible when every message with it is, and breaks when one is refused and
  /// nothing else in it explains that.
  private mutating func settleOpen(_ judged: inout [JudgedChange], _ found: [[Int]]) {
    for index in judged.indices {
      guard case .unproved = judged[index].change.wire, judged[index].draft.unprovable == nil else { continue }
      let roots = judged[index].suspected.flatMap { reach.rootsReaching(judged[index].pair, $0) }
      // Of a part of the messages nothing follows for all.
      guard !roots.isEmpty, roots.count <= Self.askedMessages, !reach.isExhausted else { continue }
      var areCompatible = true
      for root in roots {
        let (wire, witness) = prover.verdict(ofRoot: root)
        areCompatible = areCompatible && wire.isCompatible
        let isExplained = found[root].contains {
          judged[$0].change.wire == .breaking && judged[$0].covers(reach.roots[root].direction)
        }
        guard wire == .breaking, !isExplained else { continue }
        set(&judged[index], .breaking, witness)
        break
      }
      if areCompatible { set(&judged[index], .compatible, nil) }
    }
  }

  private mutating func set(_ item: inout JudgedChange, _ wire: WireVerdict, _ witness: Witness?) {
    item.change.wire = wire
    item.change.witness = witness
    if wire.isCompatible { item.change.breaks = .none }
    item.change.severity = isUnstable(item.pair, item.directions) ? .note : severity(item.change, item.draft)
  }

  /// Messages that break although no change in them does. Answers what is found where nothing seemed to change at all.
  private mutating func settleSilent(_ judged: inout [JudgedChange], _ found: [[Int]]) -> [Change] {
    var whole: Set<Int> = []
    var result: [Change] = []
    for root in reach.roots.indices {
      let (pair, direction) = (reach.roots[root].pair, reach.roots[root].direction)
      guard !found[root].contains(where: { judged[$0].covers(direction) }), !whole.contains(pair),
        !reach.hidesChanges(pair, direction)
      else { continue }
      let (wire, witness) = prover.verdict(ofRoot: root)
      guard wire == .breaking else { continue }
      // A change that was taken for harmless this way comes before one that was shown to be, by itself.
      let suspects = found[root].filter { judged[$0].draft.unprovable == nil && effect(judged[$0].draft) != .none }
      let suspect = suspects.first { !judged[$0].suspected.contains(direction) } ?? suspects.first
      if let suspect {
        judged[suspect].change.wire = .breaking
        judged[suspect].change.witness = witness
        judged[suspect].change.message += " (which breaks by what stands around it)"
        let isUnstable = isUnstable(judged[suspect].pair, judged[suspect].directions)
        judged[suspect].change.severity = isUnstable ? .note : .error
        judged[suspect].change.breaks = judged[suspect].change.direction
        judged[suspect].isBreakingAround = true
      } else if let change = judge(wholeDraft(pair), of: pair)?.change {
        whole.insert(pair)
        result.append(change)
      }
    }
    return result
  }

  private func effect(_ draft: SchemaDraft) -> WireEffect { draft.effect ?? ChangeTable.rule(draft.key).effect }

  private func wholeDraft(_ index: Int) -> SchemaDraft {
    let key = walk.pairs[index].key
    return SchemaDraft(
      key: .init(.schema, .whole, .changed), text: "what it accepts changed",
      base: key.base.ids.first.map { ChangePlace(walk.base.table[$0].place) },
      revision: key.revision.ids.first.map { ChangePlace(walk.revision.table[$0].place) }, keyword: "")
  }
}
