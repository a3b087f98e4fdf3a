import ContractModel
import ContractText

extension LintSubject {
  /// The entry of a body that is written where it is used, or as a component of the contract's own file.
  func bodyEntry(of operation: Operation) -> (key: Node, value: Node)? {
    guard let body = operation.body else { return nil }
    let entry =
      if let name = body.name {
        root?.member("components")?.member("requestBodies")?.entry(name)
      } else {
        node(of: operation)?.entry("requestBody")
      }
    guard let entry, entry.value.place.start == body.place.start, entry.value.place.file == body.place.file else {
      return nil
    }
    return entry
  }
}
