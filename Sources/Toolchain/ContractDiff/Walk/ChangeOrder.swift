import ContractText

/// Changes in the order in which a reader of the revision meets them; what is gone stands where the base had it.
enum ChangeOrder {
  static func sorted(_ changes: [Change]) -> [Change] {
    changes.sorted { left, right in
      let (a, b) = (key(left), key(right))
      if a.0 != b.0 { return a.0 < b.0 }
      if a.1 != b.1 { return a.1 < b.1 }
      if a.2 != b.2 { return a.2 < b.2 }
      return left.id != right.id ? left.id < right.id : left.message < right.message
    }
  }

  private static func key(_ change: Change) -> (Int, String, Position) {
    let place = change.revision ?? change.base
    let rank = change.severity == .error ? 0 : change.severity == .warning ? 1 : 2
    return (rank, place?.place.file ?? "", place?.place.start ?? Position(line: 1, column: 1))
  }
}
