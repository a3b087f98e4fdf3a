import ContractModel
import ContractText

extension ComparisonRun {
  static func label(_ operation: Operation) -> String { operation.method.rawValue + " " + operation.path.text }

  func compare(_ match: OperationMatching.Match) {
    let prefix = match.isWebhook ? "webhook " : ""
    let pair = OperationPair(
      base: match.base, revision: match.revision, label: prefix + Self.label(match.revision),
      isReversed: match.isWebhook)
    let index = register(pair)
    if match.isMoved {
      add(
        index, .init(.operation, .path, .moved), "moved here from \(Self.label(match.base))",
        before: Self.label(match.base), after: Self.label(match.revision), direction: .request,
        failing: .request(with: []),
        reason: "there is no operation at this address any more")
    }
    compareParts(index)
    compareCallbacks(index)
  }

  /// Everything of an operation but its callbacks, which are operations again.
  private func compareParts(_ index: Int) {
    compareHead(index)
    compareParameters(index)
    compareBody(index)
    compareResponses(index)
    compareSecurity(index)
    compareServers(index)
  }

  private func compareHead(_ index: Int) {
    let (old, new) = (operations[index].base, operations[index].revision)
    if old.id != new.id {
      let action: ChangeAction = old.id == nil ? .added : new.id == nil ? .removed : .changed
      add(
        index, .init(.operation, .identifier, action),
        "operationId went from \(old.id.map(Shown.text) ?? "none") to \(new.id.map(Shown.text) ?? "none")",
        before: old.id, after: new.id, keyword: "operationId")
    }
    if Set(old.tags) != Set(new.tags) {
      add(
        index, .init(.operation, .tags, .changed),
        "tags went from \(Shown.list(old.tags, "and")) to \(Shown.list(new.tags, "and"))",
        before: old.tags.joined(separator: ", "), after: new.tags.joined(separator: ", "), keyword: "tags")
    }
    let before = Lifecycle(isDeprecated: old.isDeprecated, extensions: old.extensions)
    let after = Lifecycle(isDeprecated: new.isDeprecated, extensions: new.extensions)
    for item in before.changes(to: after, area: .operation, today: options.today) {
      add(index, item.key, item.text, before: item.before, after: item.after, keyword: item.keyword)
    }
    comparePaging(index, old.pagination, new.pagination)
    compareLevels(old.serviceLevel, new.serviceLevel, element: operations[index].label, index)
  }

  private func comparePaging(_ index: Int, _ old: Pagination?, _ new: Pagination?) {
    guard old?.style != new?.style || old?.items != new?.items else { return }
    let action: ChangeAction = old == nil ? .added : new == nil ? .removed : .changed
    add(
      index, .init(.pagination, .existence, action), "x-pagination was \(action.rawValue)",
      before: old.map { "\($0.style) \($0.items)" },
      after: new.map { "\($0.style) \($0.items)" }, keyword: "x-pagination")
  }

  /// A finding about an operation that both contracts have.
  func add(
    _ index: Int, _ key: ChangeKey, _ text: String, before: String? = nil, after: String? = nil,
    direction: ChangeDirection = .none, failing: ElementDraft.Failing = .none, reason: String = "",
    element: String? = nil, base: Place? = nil, revision: Place? = nil, keyword: String? = nil, group: String? = nil
  ) {
    let pair = operations[index]
    let hasOwn = base != nil || revision != nil
    drafts.append(
      ElementDraft(
        key: key, element: element.map { pair.label + " " + $0 } ?? pair.label, text: text, before: before,
        after: after, base: (hasOwn ? base : pair.base.place).map { ChangePlace($0, keyword: keyword) },
        revision: (hasOwn ? revision : pair.revision.place).map { ChangePlace($0, keyword: keyword) },
        operation: index, direction: direction, failing: failing, reason: reason, group: group))
  }

  private func compareCallbacks(_ index: Int) {
    let (old, new) = (operations[index].base.callbacks, operations[index].revision.callbacks)
    func keyed(_ callbacks: [Callback]) -> [(key: String, callback: Callback, operation: Operation)] {
      callbacks.flatMap { callback in
        callback.operations.map { (callback.name + " " + callback.expression + " " + $0.method.rawValue, callback, $0) }
      }
    }
    let (olds, news) = (keyed(old), keyed(new))
    let others = Dictionary(news.map { ($0.key, $0.operation) }) { first, _ in first }
    let known = Set(olds.map(\.key))
    for item in olds {
      guard let other = others[item.key] else {
        add(
          index, .init(.callback, .existence, .removed), "callback \(item.key) was removed", before: item.key,
          direction: .response, element: "callback \(item.callback.name)", base: item.operation.place)
        continue
      }
      let label = operations[index].label + " callback " + item.key
      let inner = register(OperationPair(base: item.operation, revision: other, label: label, isReversed: true))
      compareParts(inner)
    }
    for item in news where !known.contains(item.key) {
      add(
        index, .init(.callback, .existence, .added), "callback \(item.key) was added", after: item.key,
        direction: .response, element: "callback \(item.callback.name)", revision: item.operation.place)
    }
  }

  /// Operations that only one contract has.
  func addGone(_ matching: OperationMatching) {
    for operation in matching.removed {
      let lifecycle = Lifecycle(isDeprecated: operation.isDeprecated, extensions: operation.extensions)
      let notice = lifecycle.removal(on: options.today)
      drafts.append(
        ElementDraft(
          key: .init(.operation, .existence, .removed), element: Self.label(operation),
          text: "was removed\(notice.text)",
          before: operation.path.text, base: ChangePlace(operation.place), gone: operation,
          label: Self.label(operation),
          direction: .request, failing: .request(with: []), reason: "there is no operation at this address any more",
          severity: notice.isGiven || lifecycle.isUnstable ? .note : nil))
    }
    for operation in matching.added {
      drafts.append(
        ElementDraft(
          key: .init(.operation, .existence, .added), element: Self.label(operation), text: "was added",
          after: operation.path.text, revision: ChangePlace(operation.place), label: Self.label(operation),
          direction: .none))
    }
    for (operations, action) in [(matching.removedWebhooks, ChangeAction.removed), (matching.addedWebhooks, .added)] {
      for operation in operations {
        let place = ChangePlace(operation.place)
        drafts.append(
          ElementDraft(
            key: .init(.webhook, .existence, action), element: "webhook \(Self.label(operation))",
            text: "was \(action.rawValue)", before: action == .removed ? operation.path.text : nil,
            after: action == .added ? operation.path.text : nil, base: action == .removed ? place : nil,
            revision: action == .added ? place : nil, label: "webhook \(Self.label(operation))", direction: .response))
      }
    }
  }
}
