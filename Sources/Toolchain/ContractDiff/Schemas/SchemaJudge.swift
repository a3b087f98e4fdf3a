import ContractModel
import ContractText
import SchemaLogic
import TreatyJSON

/// Turns differences of schemas into changes: whom they reach, what they break, and a message that shows it.
struct SchemaJudge {
  let walk: SchemaWalk
  let operations: [OperationPair]
  let prover: WitnessSearch
  var reach: SchemaReach

  init(_ walk: SchemaWalk, _ roots: [SchemaRoot], _ operations: [OperationPair], _ prover: WitnessSearch) {
    self.walk = walk
    self.operations = operations
    self.prover = prover
    reach = prover.reach
  }

  mutating func changes() -> [Change] {
    var judged: [JudgedChange] = []
    for index in walk.pairs.indices {
      for draft in walk.pairs[index].drafts {
        if let change = judge(draft, of: index) { judged.append(change) }
      }
    }
    return settled(judged)
  }

  mutating func judge(_ draft: SchemaDraft, of index: Int) -> JudgedChange? {
    let directions = [SchemaDirection.request, .response].filter { reach.reaches(index, $0) }
    guard !directions.isEmpty else { return nil }
    // What no message writes as XML has no XML names.
    if draft.key.kind == .xml, !isXML(index, directions) { return nil }
    let rule = ChangeTable.rule(draft.key)
    let pair = walk.pairs[index]
    let effect = draft.effect ?? rule.effect
    let breaking = directions.filter(effect.breaks)
    let (wire, witness) = verdict(draft, index, breaking)
    var element = pair.element
    if let member = draft.member, draft.key.area == .property { element += "." + member }
    var change = Change(
      id: rule.id, severity: .note, direction: ChangeDirection(Set(directions)), wire: wire,
      source: draft.source ?? rule.source, behaviour: behaviour(rule, draft, directions), element: element,
      message: "\(element): \(draft.text)")
    change.base = draft.base
    change.revision = draft.revision
    change.before = draft.before
    change.after = draft.after
    change.witness = witness
    change.operations = reached(index, directions)
    if !wire.isCompatible { change.breaks = ChangeDirection(Set(breaking)) }
    change.severity = severity(change, draft)
    if draft.key.kind == .initial, draft.key.action != .changed, !isParameter(index) {
      // That a property had this default all along is the likeliest reason to write it down.
      change.severity = .note
    }
    if isUnstable(index, directions) { change.severity = .note }
    if rule.id == "property-optional-added", change.wire == .breaking, change.severity == .note {
      change.message += " (refused only of who sent a member of that name already)"
    }
    return JudgedChange(
      change: change, draft: draft, pair: index, directions: directions, suspected: breaking)
  }

  private func verdict(
    _ draft: SchemaDraft, _ index: Int, _ directions: [SchemaDirection]
  ) -> (WireVerdict, Witness?) {
    guard !directions.isEmpty else { return (.compatible, nil) }
    if let cause = draft.unprovable { return (.unproved(cause), nil) }
    var open: WireVerdict?
    for direction in directions {
      let (wire, witness) = prover.verdict(draft, index, direction)
      if wire == .breaking { return (wire, witness) }
      if case .unproved = wire { open = open ?? wire }
    }
    return (open ?? .compatible, nil)
  }

  /// A default is for whoever leaves something out: that is the sender of a request.
  private func behaviour(_ rule: ChangeRule, _ draft: SchemaDraft, _ directions: [SchemaDirection]) -> Verdict {
    switch (draft.key.kind, draft.key.action) {
    case (.initial, _), (.readOnly, _): directions.contains(.request) ? rule.behaviour : .compatible
    case (.writeOnly, _): directions.contains(.response) ? rule.behaviour : .compatible
    default: rule.behaviour
    }
  }

  func severity(_ change: Change, _ draft: SchemaDraft) -> Severity {
    let rule = ChangeTable.rule(draft.key)
    let effect = draft.effect ?? rule.effect
    let full = draft.severity ?? rule.severity
    switch change.wire {
    case .breaking: return full
    // Where the keyword itself says that less is allowed, a missing witness is no excuse.
    case .unproved:
      // An annotation refuses nothing by itself; a smaller number format does in every generated decoder.
      let isSoft = draft.unprovable != nil && draft.key.action != .narrowed && draft.key.action != .widened
      return (isSoft || effect == .either) && full == .error ? .warning : full
    // By the letter a value with two variants is refused, so that an overlapping variant is in no answer. Whoever added
    // it means to send it, and readers that go by the first that fits will meet it.
    case .compatible where draft.key.kind == .variant && draft.key.action == .added && draft.effect == .either:
      return change.direction == .request ? .note : .warning
    case .compatible:
      guard change.behaviour == .breaking else { return .note }
      return full == .error && effect != .none ? .warning : full
    }
  }

  private mutating func isXML(_ index: Int, _ directions: [SchemaDirection]) -> Bool {
    directions.contains { direction in
      reach.rootsReaching(index, direction).contains { root in
        reach.roots[root].revisionMedia?.type.contains("xml") ?? false
      }
    }
  }

  private func isParameter(_ index: Int) -> Bool {
    guard let way = reach.way(index, .request), way.steps.isEmpty else { return false }
    if case .parameter = reach.roots[way.root].part { return true }
    return false
  }

  private mutating func reached(_ index: Int, _ directions: [SchemaDirection]) -> [Reach] {
    var found: [Int: Set<SchemaDirection>] = [:]
    for direction in directions {
      for root in reach.rootsReaching(index, direction) {
        found[reach.roots[root].operation, default: []].insert(direction)
      }
    }
    return found.keys.sorted().map { key in
      Reach(operation: operations[key].label, direction: ChangeDirection(found[key] ?? []))
    }
  }

  mutating func isUnstable(_ index: Int, _ directions: [SchemaDirection]) -> Bool {
    directions.allSatisfy { direction in
      reach.rootsReaching(index, direction).allSatisfy { operations[reach.roots[$0].operation].isUnstable }
    }
  }
}
