import ContractModel

extension Schema {
  /// Accepts everything, annotations aside.
  var saysNothing: Bool { types == .any && saysOnlyTypes }

  /// Nothing but which types it accepts.
  var saysOnlyTypes: Bool {
    reference == nil && unresolved == nil && format == nil && !saysValues && string == nil && number == nil
      && array == nil && object == nil && composition == nil
  }

  /// Types as a contract writes them: a number includes the integers, and null is told apart.
  var solidTypes: TypeSet {
    let types = types.subtracting(.null)
    return types.contains(.number) ? types.subtracting(.integer) : types
  }
}
