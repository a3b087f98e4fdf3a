import ContractModel
import ContractText

extension ComparisonRun {
  /// Contracts without operations are libraries: each named schema is compared for itself, as what is sent and as what is
  /// read, because nobody knows which of the two its users do.
  func compareLibraries() {
    func named(_ contract: Contract) -> [(name: String, id: SchemaID)] {
      contract.schemas.named.compactMap { id in contract.schemas[id].name.map { ($0, id) } }
    }
    let (olds, news) = (named(base), named(revision))
    let others = Dictionary(news.map { ($0.name, $0.id) }) { first, _ in first }
    // A file of one schema is that schema, whatever the file is called.
    let isSingle = olds.count == 1 && news.count == 1
    for old in olds {
      guard let other = others[old.name] ?? (isSingle ? news[0].id : nil) else {
        addSchema(old.name, .removed, base.schemas[old.id].place)
        continue
      }
      let place = base.schemas[old.id].place
      let nothing = Operation(method: .get, path: PathTemplate(text: "", parts: []), place: place)
      let label = "schema \(others[old.name] == nil ? news[0].name : old.name)"
      let index = register(OperationPair(base: nothing, revision: nothing, label: label, isReversed: false))
      compare(old.id, other, index, .value, anchor: label, direction: .request)
      compare(old.id, other, index, .value, anchor: label, direction: .response)
    }
    let known = Set(olds.map(\.name))
    if isSingle { return }
    for new in news where !known.contains(new.name) { addSchema(new.name, .added, revision.schemas[new.id].place) }
  }

  private func addSchema(_ name: String, _ action: ChangeAction, _ place: Place) {
    let isAdded = action == .added
    drafts.append(
      ElementDraft(
        key: .init(.schema, .name, action), element: "schema \(name)", text: "was \(action.rawValue)",
        before: isAdded ? nil : name, after: isAdded ? name : nil, base: isAdded ? nil : ChangePlace(place),
        revision: isAdded ? ChangePlace(place) : nil, direction: isAdded ? .none : .both))
  }
}
