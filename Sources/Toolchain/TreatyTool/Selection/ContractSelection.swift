import ContractModel
import ContractText

/// Takes the operations out of a contract that nobody asked for. Their schemas go with them: the emitter is told to print
/// only what is reached.
struct ContractSelection {
  let include: [OperationSelector]
  let exclude: [OperationSelector]
  /// Where `treaty.yaml` asks for it.
  let place: Place?

  var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

  /// The contract with what is left, and an error for every selector that names nothing.
  func apply(to contract: Contract) -> (contract: Contract, diagnostics: [Diagnostic]) {
    guard !isEmpty else { return (contract, []) }
    var used: Set<OperationSelector> = []
    func hits(_ selectors: [OperationSelector], _ names: [OperationSelector.Kind: [String]]) -> Bool {
      var isHit = false
      for selector in selectors where names[selector.kind]?.contains(where: selector.matches) ?? false {
        used.insert(selector)
        isHit = true
      }
      return isHit
    }
    func isWanted(_ names: [OperationSelector.Kind: [String]]) -> Bool {
      // Both are asked, so that a selector that another one hides still counts as used.
      let (isIncluded, isExcluded) = (hits(include, names), hits(exclude, names))
      return (include.isEmpty || isIncluded) && !isExcluded
    }
    var result = contract
    result.operations = contract.operations.compactMap { operation in
      var operation = operation
      operation.callbacks.removeAll { callback in
        hits(exclude, [.callback: [callback.name], .operation: callback.operations.compactMap(\.id)])
      }
      return isWanted(Self.names(operation, .path)) ? operation : nil
    }
    result.webhooks = contract.webhooks.filter { isWanted(Self.names($0, .webhook)) }
    let unused = (include + exclude).filter { !used.contains($0) }
    return (result, unused.map { diagnostic($0, contract) })
  }

  private static func names(_ operation: ContractModel.Operation, _ place: OperationSelector.Kind)
    -> [OperationSelector.Kind: [String]]
  {
    [.operation: operation.id.map { [$0] } ?? [], .tag: operation.tags, place: [operation.path.text]]
  }

  private func diagnostic(_ selector: OperationSelector, _ contract: Contract) -> Diagnostic {
    let known: [String]
    switch selector.kind {
    case .operation: known = (contract.operations + contract.webhooks).compactMap(\.id)
    case .tag: known = contract.tags.map(\.name) + (contract.operations + contract.webhooks).flatMap(\.tags)
    case .path: known = contract.operations.map(\.path.text)
    case .webhook: known = contract.webhooks.map(\.path.text)
    case .callback: known = contract.operations.flatMap { $0.callbacks.map(\.name) }
    }
    let guess = Spelling.nearest(selector.pattern, among: known)
    return Diagnostic(
      "unmatched-selector", .error, "'\(selector.text)' names no operation of the contract.", at: place,
      fix: guess.map { "Did you mean '\(selector.kind.rawValue):\($0)'?" } ?? "Correct or remove it.")
  }
}
