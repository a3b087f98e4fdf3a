import ContractLint
import ContractModel
import ContractText
import TreatyTool

/// The places of a contract that an override is about.
enum LintScope {
  /// Whole files, by their paths from the folder of the configuration.
  static func files(_ patterns: [WildcardPattern], below folder: String, in subject: LintSubject) -> [Place] {
    guard let base = Files.realPath(folder) else { return [] }
    return subject.documents.compactMap { document in
      let path = Paths.relative(document.realPath, in: base) ?? document.realPath
      guard !document.realPath.isEmpty, patterns.contains(where: { $0.matches(path) }) else { return nil }
      return Place(
        file: document.file, start: Position(line: 1, column: 1), end: Position(line: .max, column: 1))
    }
  }

  /// Operations from their keys to their ends, and the whole path items that a path selects.
  static func operations(_ selectors: [OperationSelector], in subject: LintSubject) -> [Place] {
    // The model knows where operations begin; where they end is known by the files.
    var starts: Set<Place> = []
    for operation in subject.contract.operations where matches(operation, .path, selectors) {
      starts.insert(operation.place)
    }
    for operation in subject.contract.webhooks where matches(operation, .webhook, selectors) {
      starts.insert(operation.place)
    }
    for operation in subject.contract.operations {
      for callback in operation.callbacks {
        let isNamed = selectors.contains { $0.kind == .callback && $0.matches(callback.name) }
        for inner in callback.operations where isNamed || matches(inner, .path, selectors.filter { $0.kind != .path }) {
          starts.insert(inner.place)
        }
      }
    }
    var places: [Place] = []
    for document in subject.documents {
      let wanted = Set(starts.filter { $0.file == document.file }.map(\.start))
      find(document.root, wanted, into: &places)
      for (section, kind) in [("paths", OperationSelector.Kind.path), ("webhooks", .webhook)] {
        guard let paths = document.root.member(section) else { continue }
        for (key, value) in paths.entries
        where selectors.contains(where: { $0.kind == kind && $0.matches(key.text) }) {
          places.append(Place(file: document.file, start: key.place.start, end: value.place.end))
        }
      }
    }
    return places
  }

  private static func matches(
    _ operation: ContractModel.Operation, _ path: OperationSelector.Kind, _ selectors: [OperationSelector]
  ) -> Bool {
    selectors.contains { selector in
      switch selector.kind {
      case .operation: operation.id.map(selector.matches) ?? false
      case .tag: operation.tags.contains(where: selector.matches)
      case path: selector.matches(operation.path.text)
      default: false
      }
    }
  }

  /// Entries whose keys start at some positions, from the keys to the values' ends.
  private static func find(_ node: Node, _ starts: Set<Position>, into places: inout [Place]) {
    guard !starts.isEmpty, !node.isAlias else { return }
    for item in node.items { find(item, starts, into: &places) }
    for (key, value) in node.entries {
      if starts.contains(key.place.start) {
        places.append(
          Place(file: node.document.file, start: key.place.start, end: max(key.place.end, value.place.end)))
      }
      find(value, starts, into: &places)
    }
  }
}
