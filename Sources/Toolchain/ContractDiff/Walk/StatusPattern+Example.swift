import ContractModel

extension StatusPattern {
  /// A status that the pattern means; what is shown of a response.
  var example: Int {
    switch self {
    case .code(let code): code
    case .range(let first): first * 100
    case .default: 500
    }
  }

  var isSuccess: Bool { (200..<300).contains(example) }
}
