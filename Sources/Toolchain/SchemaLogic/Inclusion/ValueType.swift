import ContractModel

/// The types whose values are too many to be tried.
enum ValueType {
  case number, string, array, object

  func isAllowed(by types: TypeSet) -> Bool {
    switch self {
    case .number: types.contains(.integer) || types.contains(.number)
    case .string: types.contains(.string)
    case .array: types.contains(.array)
    case .object: types.contains(.object)
    }
  }
}
