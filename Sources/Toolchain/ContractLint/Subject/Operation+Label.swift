import ContractModel

extension Operation {
  /// What messages call it: its id, else what a request for it begins with.
  var label: String { id.flatMap { $0.isEmpty ? nil : $0 } ?? "\(method.rawValue) \(path.text)" }
}
