import CodePrinting
import ContractModel
import TreatyJSON

extension SwiftPlanner {
  func enumeration(_ values: [String], isString: Bool) -> Declaration.Enumeration {
    Declaration.Enumeration(isString: isString, cases: cases(values))
  }

  /// A constant with a title goes by that: `const: 3, title: GUILD_VOICE`.
  func enumeration(_ set: ValueSet) -> Declaration.Enumeration {
    var scope = NameScope()
    let cases = set.values.map { value in
      let wire = value.value.string ?? value.value.number?.lexeme ?? ""
      return (identifier: scope.claim(member(SwiftNaming.member(value.title ?? wire))), wire: wire)
    }
    return Declaration.Enumeration(isString: set.isString, isOpen: set.isOpen, cases: cases)
  }

  private func cases(_ values: [String]) -> [(identifier: String, wire: String)] {
    var scope = NameScope()
    return values.map { (scope.claim(member(SwiftNaming.member($0))), $0) }
  }

  /// The case of a value. A default may be met before its enumeration is declared, so that is not waited for.
  func enumerationCase(_ wire: String, of values: [String], type: String) -> String? {
    if let known = enumerationCases[type] { return known[wire] }
    let byWire = Dictionary(cases(values).map { ($0.wire, $0.identifier) }, uniquingKeysWith: { first, _ in first })
    enumerationCases[type] = byWire
    return byWire[wire]
  }

  /// The case of a value of a set that may be open.
  func enumerationCase(_ wire: String, of set: ValueSet, type: String) -> String? {
    if enumerationCases[type] == nil {
      enumerationCases[type] = Dictionary(
        enumeration(set).cases.map { ($0.wire, $0.identifier) }, uniquingKeysWith: { first, _ in first })
    }
    return enumerationCases[type]?[wire]
  }
}
