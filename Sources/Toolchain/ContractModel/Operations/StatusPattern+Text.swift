extension StatusPattern {
  /// As a contract writes it: `404`, `4XX`, `default`.
  package var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundreds): "\(hundreds)XX"
    case .default: "default"
    }
  }
}
