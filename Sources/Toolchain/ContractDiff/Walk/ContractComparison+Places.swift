import ContractText

extension ContractComparison {
  /// Fills in JSON pointers and narrows places to keywords, from the texts that were read.
  public mutating func locate(base: [Document], revision: [Document]) {
    func places(_ pick: (Change) -> [ChangePlace?]) -> Set<Place> {
      Set(changes.flatMap { pick($0).compactMap { $0?.place } })
    }
    let old = PointerIndex(base, wanted: places { [$0.base, $0.witness?.baseSchema] })
    let new = PointerIndex(revision, wanted: places { [$0.revision, $0.witness?.revisionSchema] })
    changes = changes.map { change in
      var change = change
      change.base = change.base.map(old.located)
      change.revision = change.revision.map(new.located)
      if var witness = change.witness {
        witness.baseSchema = witness.baseSchema.map(old.located)
        witness.revisionSchema = witness.revisionSchema.map(new.located)
        change.witness = witness
      }
      return change
    }
  }
}
