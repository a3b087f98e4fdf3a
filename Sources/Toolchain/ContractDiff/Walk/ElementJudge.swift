import ContractModel
import ContractText
import SchemaLogic

/// Turns differences beside the schemas into changes, each once: what operations share is one finding that reaches them.
struct ElementJudge {
  private let operations: [OperationPair]
  private let exchanges: [Witness.Side: [SchemaDirection: ExchangeText]]
  private let revision: Contract

  init(
    _ operations: [OperationPair], _ exchanges: [Witness.Side: [SchemaDirection: ExchangeText]], _ revision: Contract
  ) {
    self.operations = operations
    self.exchanges = exchanges
    self.revision = revision
  }

  private struct Identity: Hashable {
    var key: ChangeKey
    var base: Place?
    var revision: Place?
    var before: String?
    var after: String?
    var group: String?
  }

  func changes(_ drafts: [ElementDraft]) -> [Change] {
    var result: [Change] = []
    var known: [Identity: Int] = [:]
    for draft in drafts {
      let isGrouped = draft.group != nil
      let identity = Identity(
        key: draft.key, base: isGrouped ? nil : draft.base?.place, revision: isGrouped ? nil : draft.revision?.place,
        before: draft.before, after: draft.after, group: draft.group)
      let reach = draft.operation.map { operations[$0].label } ?? draft.label
      if let index = known[identity] {
        if let reach, !result[index].operations.contains(where: { $0.operation == reach }) {
          result[index].operations.append(Reach(operation: reach, direction: draft.direction))
        }
        continue
      }
      known[identity] = result.count
      result.append(judge(draft, reach))
    }
    return result
  }

  private func judge(_ draft: ElementDraft, _ reach: String?) -> Change {
    let rule = ChangeTable.rule(draft.key)
    let isBreaking =
      switch (rule.effect, draft.direction) {
      case (.none, _): false
      case (.tightens, .response): false
      case (.loosens, .request): false
      default: true
      }
    var change = Change(
      id: rule.id, severity: .note, direction: draft.direction, wire: isBreaking ? .breaking : .compatible,
      source: rule.source, behaviour: rule.behaviour, element: draft.element,
      message: "\(draft.element): \(draft.text)")
    if isBreaking || rule.behaviour == .breaking { change.severity = draft.severity ?? rule.severity }
    if let index = draft.operation, operations[index].isUnstable { change.severity = .note }
    change.base = draft.base
    change.revision = draft.revision
    change.before = draft.before
    change.after = draft.after
    if let reach { change.operations = [Reach(operation: reach, direction: draft.direction)] }
    if change.severity != .note || isBreaking { change.witness = witness(draft) }
    return change
  }

  private func witness(_ draft: ElementDraft) -> Witness? {
    let pair = draft.operation.map { operations[$0] }
    let refusal = Refusal(pointer: "", keyword: "", reason: draft.reason.isEmpty ? draft.text : draft.reason)
    switch draft.failing {
    case .none: return nil
    case .request(let parts):
      guard let operation = draft.gone ?? pair?.base, let writer = exchanges[.base]?[.request] else { return nil }
      let message = writer.request(operation, parts)
      return Witness(
        kind: .request, startLine: message.startLine, headers: message.headers, body: message.body, curl: message.curl,
        refusedBy: .revision, refusal: refusal)
    case .response(let status, let media):
      guard let writer = exchanges[.revision]?[.response] else { return nil }
      let message = writer.response(status, media: media, body: nil)
      // Without a body it still says of what type one would be.
      let fields = message.headers + (media.map { [Witness.Field(name: "Content-Type", value: $0)] } ?? [])
      return Witness(
        kind: .response, startLine: message.startLine, headers: fields, body: nil, curl: nil,
        refusedBy: .base, refusal: refusal)
    }
  }
}
