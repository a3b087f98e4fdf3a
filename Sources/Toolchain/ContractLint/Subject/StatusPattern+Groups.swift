import ContractModel

extension StatusPattern {
  /// The first digit of its codes; nil for `default`, which stands for any.
  var hundreds: Int? {
    switch self {
    case .code(let code): code / 100
    case .range(let hundreds): hundreds
    case .default: nil
    }
  }

  var isSuccess: Bool { hundreds == 2 }
  var isError: Bool { hundreds == 4 || hundreds == 5 }
}

extension Operation {
  /// Whether one of the codes is documented, by itself, a range or `default`.
  func documents(_ codes: Int...) -> Bool {
    responses.contains { response in
      switch response.status {
      case .code(let code): codes.contains(code)
      case .range(let hundreds): codes.contains { $0 / 100 == hundreds }
      case .default: true
      }
    }
  }

  var documentsErrors: Bool { responses.contains { $0.status.isError || $0.status == .default } }
}
