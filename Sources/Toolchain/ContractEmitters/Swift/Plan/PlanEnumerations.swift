import CodePrinting
import ContractModel
import TreatyJSON

extension SwiftPlanner {
  func enumeration(_ values: [String], isString: Bool) -> Declaration.Enumeration {
    Declaration.Enumeration(
      raw: isString ? .string : .integer,
      cases: cases(values).map { ($0.identifier, isString ? SwiftText.literal($0.wire) : $0.wire) })
  }

  /// A constant with a title goes by that: `const: 3, title: GUILD_VOICE`.
  func enumeration(_ set: ValueSet) -> Declaration.Enumeration {
    Declaration.Enumeration(
      raw: set.isString ? .string : .integer, isOpen: set.isOpen,
      cases: cases(set).map { ($0.identifier, set.isString ? SwiftText.literal($0.wire) : $0.wire) })
  }

  /// Values of whatever kind: all numbers that a double holds exactly are those, anything else is JSON.
  func enumeration(_ values: [JSONValue]) -> Declaration.Enumeration {
    let isNumbers = values.allSatisfy { value in
      guard let number = value.number, let double = number.double else { return false }
      return JSONNumber(double) == number
    }
    let source = values.map { isNumbers ? NumberText.double($0.number ?? JSONNumber(0)) : ConstantText.json($0) }
    return Declaration.Enumeration(
      raw: isNumbers ? .number : .value, cases: Array(zip(mixedNames(values), source)))
  }

  private func mixedNames(_ values: [JSONValue]) -> [String] {
    var scope = NameScope()
    return values.map { value in
      // `1.5` and `15` are two names.
      let text = value.string ?? value.number?.lexeme.replacing(".", with: "point") ?? value.description
      return scope.claim(member(SwiftNaming.member(text)))
    }
  }

  private func cases(_ values: [String]) -> [(identifier: String, wire: String)] {
    var scope = NameScope()
    return values.map { (scope.claim(member(SwiftNaming.member($0))), $0) }
  }

  private func cases(_ set: ValueSet) -> [(identifier: String, wire: String)] {
    var scope = NameScope()
    return set.values.map { value in
      let wire = value.value.string ?? value.value.number?.lexeme ?? ""
      return (identifier: scope.claim(member(SwiftNaming.member(value.title ?? wire))), wire: wire)
    }
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
        cases(set).map { ($0.wire, $0.identifier) }, uniquingKeysWith: { first, _ in first })
    }
    return enumerationCases[type]?[wire]
  }

  /// The case of a value among values of any kind.
  func enumerationCase(_ value: JSONValue, of values: [JSONValue]) -> String? {
    values.firstIndex(of: value).map { mixedNames(values)[$0] }
  }
}
