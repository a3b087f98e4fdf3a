import ContractModel
import ContractText
import SchemaLogic
import TreatyJSON

/// Looks for a message that shows what a change of a schema breaks; where there is none, for the proof that none exists.
final class WitnessSearch {
  let walk: SchemaWalk
  let reach: SchemaReach
  private let exchanges: [Witness.Side: [SchemaDirection: ExchangeText]]
  private let sides: [Witness.Side: [SchemaDirection: WitnessSide]]
  private let operations: [OperationPair]
  private let inclusion: any InclusionProver
  private var answers: [SchemaDirection: [Int: ProverAnswer]] = [:]

  init(
    _ walk: SchemaWalk, _ reach: SchemaReach, _ operations: [OperationPair],
    _ sides: [Witness.Side: [SchemaDirection: WitnessSide]],
    _ exchanges: [Witness.Side: [SchemaDirection: ExchangeText]], inclusion: any InclusionProver
  ) {
    self.walk = walk
    self.reach = reach
    self.operations = operations
    self.sides = sides
    self.exchanges = exchanges
    self.inclusion = inclusion
  }

  /// Of requests the base's callers are the senders, of responses the revision's service.
  private static func sender(_ direction: SchemaDirection) -> Witness.Side {
    direction == .request ? .base : .revision
  }

  func verdict(_ draft: SchemaDraft, _ index: Int, _ direction: SchemaDirection) -> (WireVerdict, Witness?) {
    let isRequest = direction == .request
    guard let from = sides[isRequest ? .base : .revision]?[direction],
      let to = sides[isRequest ? .revision : .base]?[direction]
    else { return (.unproved("this way nothing goes"), nil) }
    let key = walk.pairs[index].key
    let (sent, read) = isRequest ? (key.base, key.revision) : (key.revision, key.base)
    let candidates = CandidateValues(
      from: from.flattener.flat(sent), to: to.flattener.flat(read), samples: from.samples(sent), sample: from.sample,
      sampleOfReader: to.sample, isRefusedByReader: to.refuses)
    var other: JSONValue?
    var tries = 0
    var seen: Set<JSONValue> = []
    for value in candidates.values(for: draft) where seen.insert(value).inserted {
      guard from.accepts(value, sent), to.refuses(value, read) else { continue }
      guard shows(refusal(value, read, to), draft) || misses(value, draft, candidates.to, to) else {
        other = other ?? value
        continue
      }
      if let witness = witness(value, index, direction, from, to) { return (.breaking, witness) }
      tries += 1
      if tries == 4 { return (.unproved("no whole message with it was found"), nil) }
    }
    let isAlone =
      walk.pairs[index].drafts.count { ($0.effect ?? ChangeTable.rule($0.key).effect).breaks(direction) } == 1
    return settle(draft, index, direction, isAlone ? other : nil, from, to)
  }

  /// About every message that begins with a pair of schemas, whatever changed in them.
  func verdict(ofRoot index: Int) -> (WireVerdict, Witness?) {
    let root = reach.roots[index]
    let isRequest = root.direction == .request
    guard let from = sides[isRequest ? .base : .revision]?[root.direction],
      let to = sides[isRequest ? .revision : .base]?[root.direction]
    else { return (.unproved("this way nothing goes"), nil) }
    return verdict(of: root.pair, root.direction, from, to)
  }

  private func settle(
    _ draft: SchemaDraft, _ index: Int, _ direction: SchemaDirection, _ other: JSONValue?, _ from: WitnessSide,
    _ to: WitnessSide
  ) -> (WireVerdict, Witness?) {
    // With one change at this place, whatever is refused is refused for it.
    if let other, let witness = witness(other, index, direction, from, to) { return (.breaking, witness) }
    return verdict(of: index, direction, from, to)
  }

  private func verdict(
    of index: Int, _ direction: SchemaDirection, _ from: WitnessSide, _ to: WitnessSide
  ) -> (WireVerdict, Witness?) {
    switch answer(index, direction, from, to) {
    case .yes: return (.compatible, nil)
    case .no(let value):
      if let witness = witness(value, index, direction, from, to) { return (.breaking, witness) }
      return (.unproved("no whole message with it was found"), nil)
    case .unknown(let cause): return (.unproved(cause), nil)
    }
  }

  private func answer(
    _ index: Int, _ direction: SchemaDirection, _ from: WitnessSide, _ to: WitnessSide
  ) -> ProverAnswer {
    if let known = answers[direction]?[index] { return known }
    let key = walk.pairs[index].key
    let (sent, read) = direction == .request ? (key.base, key.revision) : (key.revision, key.base)
    let answer: ProverAnswer
    if let left = from.flattener.known(sent), let right = to.flattener.known(read) {
      answer = inclusion.includes(
        (from.flattener.table, left), in: (to.flattener.table, right), direction: direction)
    } else {
      answer = .unknown(cause: "the schemas were not looked at")
    }
    answers[direction, default: [:]][index] = answer
    return answer
  }

  private func refusal(_ value: JSONValue, _ node: SchemaNode, _ side: WitnessSide) -> Refusal {
    let search = RefusalSearch(table: side.flattener.table, acceptance: side.acceptance)
    let id = node.ids.first { !side.acceptance.accepts(value, $0) }
    return id.map { search.find(value, $0) } ?? Refusal(pointer: "", keyword: "", reason: "it is not accepted")
  }

  /// Whether a refusal is for this change and for none beside it.
  private func shows(_ refusal: Refusal, _ draft: SchemaDraft) -> Bool {
    if draft.keyword == "properties", let member = draft.member {
      return refusal.pointer == "/" + PointerText.escaped(member)
        || (refusal.keyword == "additionalProperties" && refusal.member == member)
    }
    guard refusal.keyword == draft.keyword else { return false }
    switch draft.keyword {
    case "required", "patternProperties": return draft.member == nil || refusal.member == draft.member
    case "additionalProperties": return draft.key.area != .property || refusal.member == draft.member
    default: return refusal.pointer.isEmpty
    }
  }

  /// Of a member: whether the reader asks for it and it is not there, or takes another value than the one that is.
  private func misses(_ value: JSONValue, _ draft: SchemaDraft, _ reader: FlatSchema, _ side: WitnessSide) -> Bool {
    guard let member = draft.member, draft.key.area == .property || draft.key.kind == .requiredName,
      let object = value.object
    else { return false }
    switch draft.keyword {
    case "required": return object[member] == nil && reader.required.contains(member)
    case "properties":
      guard let node = reader.property(member), let value = object[member] else { return false }
      return side.refuses(value, node)
    default: return false
    }
  }

  private func witness(
    _ value: JSONValue, _ index: Int, _ direction: SchemaDirection, _ from: WitnessSide, _ to: WitnessSide
  ) -> Witness? {
    guard let way = reach.way(index, direction) else { return nil }
    let isRequest = direction == .request
    func sent(_ pair: Int) -> SchemaNode { isRequest ? walk.pairs[pair].key.base : walk.pairs[pair].key.revision }
    func read(_ pair: Int) -> SchemaNode { isRequest ? walk.pairs[pair].key.revision : walk.pairs[pair].key.base }
    let root = reach.roots[way.root]
    let steps = way.steps.map { (container: sent($0.pair), step: $0.step) }
    guard let whole = WitnessLift(side: from).lift(value, steps), from.acceptsStrictly(whole, sent(root.pair)),
      to.refuses(whole, read(root.pair))
    else { return nil }
    return message(whole, root, direction, refusal(whole, read(root.pair), to))
  }

  private func message(
    _ value: JSONValue, _ root: SchemaRoot, _ direction: SchemaDirection, _ refusal: Refusal
  ) -> Witness? {
    let operation = operations[root.operation]
    let side = Self.sender(direction)
    guard let writer = exchanges[side]?[direction] else { return nil }
    let own = side == .base ? operation.base : operation.revision
    let message: ExchangeText.Message
    switch root.part {
    case .body(let type):
      // Where the media types differ in name, the sender's counts.
      let media = side == .base ? root.baseMedia?.type ?? type : type
      message = writer.request(own, [.body(media): value])
    case .parameter: message = writer.request(own, [root.part: value])
    case .response(let status, let type):
      let media = side == .base ? root.baseMedia?.type ?? type : type
      let content = own.responses.first { $0.status == status }?.content.first { $0.type == media }
      message = writer.response(status, media: media, body: value, schema: content?.schema)
    case .header(let status, let name):
      message = writer.response(
        status, media: nil, body: nil,
        headers: [.init(name: name, value: ParameterText.header(value, explode: false))])
    case .value:
      message = ExchangeText.Message(startLine: "", headers: [], body: value.description)
    }
    let isRequest = root.part == .value ? direction == .request : message.curl != nil
    var witness = Witness(
      kind: isRequest ? .request : .response, startLine: message.startLine, headers: message.headers,
      body: message.body, curl: message.curl, refusedBy: side == .base ? .revision : .base, refusal: refusal,
      value: value)
    let key = walk.pairs[root.pair].key
    witness.baseSchema = key.base.ids.first.map { ChangePlace(walk.base.table[$0].place) }
    witness.revisionSchema = key.revision.ids.first.map { ChangePlace(walk.revision.table[$0].place) }
    return witness
  }
}
