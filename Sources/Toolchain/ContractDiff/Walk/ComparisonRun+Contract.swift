import ContractModel
import ContractText

extension ComparisonRun {
  func compareContracts() {
    compareSchemes()
    compareTags()
    compareLevels(base.serviceLevel, revision.serviceLevel, element: "contract", nil)
    if base.version != revision.version {
      drafts.append(
        ElementDraft(
          key: .init(.contract, .version, .changed), element: "contract",
          text: "version went from \(base.version) to \(revision.version)", before: base.version,
          after: revision.version, base: ChangePlace(base.place), revision: ChangePlace(revision.place),
          direction: .none))
    }
  }

  private func compareTags() {
    let (old, new) = (base.tags.map(\.name), revision.tags.map(\.name))
    for (names, others, action) in [(old, Set(new), ChangeAction.removed), (new, Set(old), .added)] {
      for name in names where !others.contains(name) {
        let isAdded = action == .added
        drafts.append(
          ElementDraft(
            key: .init(.tag, .existence, action), element: "tag \(name)", text: "was \(action.rawValue)",
            before: isAdded ? nil : name, after: isAdded ? name : nil,
            base: isAdded ? nil : ChangePlace(base.place, keyword: "tags"),
            revision: isAdded ? ChangePlace(revision.place, keyword: "tags") : nil, direction: .none))
      }
    }
  }

  /// Where a server is gone its callers are lost; one more is one more.
  func compareServers(_ index: Int) {
    let (old, new) = (operations[index].base.servers, operations[index].revision.servers)
    guard old != new else { return }
    func key(_ server: Server) -> String {
      // Variables' names are the contract's own business, as path parameters' are.
      var text = server.url
      for (number, variable) in server.variables.enumerated() {
        text = text.replacing("{\(variable.name)}", with: "{\(number)}")
      }
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    func add(_ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ before: String?, _ after: String?) {
      self.add(
        index, .init(.server, kind, action), text, before: before, after: after, direction: .request,
        failing: .request(with: []), reason: "nobody answers there any more", element: "servers", keyword: "servers",
        group: "server \(text)")
    }
    let news = Dictionary(new.map { (key($0), $0) }) { first, _ in first }
    let olds = Set(old.map(key))
    for server in old {
      guard let other = news[key(server)] else {
        add(.existence, .removed, "server \(server.url) was removed", server.url, nil)
        continue
      }
      for (variable, now) in zip(server.variables, other.variables) {
        let gone = variable.values.filter { !now.values.contains($0) }
        if variable.initial != now.initial || (!gone.isEmpty && !now.values.isEmpty) {
          add(
            .variable, .changed,
            "server variable \(variable.name) went from \(variable.initial) to \(now.initial)"
              + (gone.isEmpty ? "" : " without \(Shown.list(gone, "and"))"), variable.initial, now.initial)
        }
      }
    }
    for server in new where !olds.contains(key(server)) {
      add(.existence, .added, "server \(server.url) was added", nil, server.url)
    }
  }

  /// `x-sla`: a promise that is weaker, or gone, breaks whoever relied on it.
  func compareLevels(_ old: ServiceLevel?, _ new: ServiceLevel?, element: String, _ index: Int?) {
    func add(_ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ before: String?, _ after: String?) {
      let pair = index.map { operations[$0] }
      drafts.append(
        ElementDraft(
          key: .init(.serviceLevel, kind, action), element: element, text: text, before: before, after: after,
          base: ChangePlace(pair?.base.place ?? base.place, keyword: "x-sla"),
          revision: ChangePlace(pair?.revision.place ?? revision.place, keyword: "x-sla"), operation: index,
          direction: .response))
    }
    func shown(_ value: Double?, _ unit: String) -> String? {
      guard let value else { return nil }
      return (value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)) + unit
    }
    /// - Parameter sign: 1 where more is better.
    func compare(
      _ kind: ChangeKind, _ name: String, _ old: Double?, _ new: Double?, _ unit: String, _ sign: Double,
      _ weaker: ChangeAction, _ stronger: ChangeAction
    ) {
      guard old != new else { return }
      let isWeaker = new.map { now in old.map { now * sign < $0 * sign } ?? false } ?? true
      let (before, after) = (shown(old, unit), shown(new, unit))
      add(
        kind, isWeaker ? weaker : stronger, "\(name) went from \(before ?? "no promise") to \(after ?? "no promise")",
        before, after)
    }
    compare(.availability, "availability", old?.availability, new?.availability, "%", 1, .decreased, .increased)
    compare(.throughput, "throughput", old?.throughput, new?.throughput, "/s", 1, .decreased, .increased)
    for percentile in Set((old?.latency ?? [:]).keys).union((new?.latency ?? [:]).keys).sorted() {
      compare(
        .latency, "latency p\(shown(percentile, "") ?? "")", old?.latency[percentile], new?.latency[percentile], "ms",
        -1, .increased, .decreased)
    }
  }
}
