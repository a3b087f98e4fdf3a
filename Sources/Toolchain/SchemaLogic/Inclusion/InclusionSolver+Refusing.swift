import ContractModel
import TreatyJSON

extension InclusionSolver {
  /// The ways in which a schema refuses a value of this type: one of them has to be taken.
  func refusing(_ schema: Schema, _ index: Int32, _ type: ValueType) -> Expansion {
    var groups: [[Demand]] = []
    if type == .number, schema.types.contains(.integer), !schema.types.contains(.number) {
      groups.append([.fact(.whole(false))])
    } else if !type.isAllowed(by: schema.types) {
      return .demands([])
    }
    func all(_ ids: [SchemaID], _ accepts: Bool) -> [Demand] { ids.map { .literal(literal($0, from: index, accepts)) } }
    for values in [schema.constant.map { [$0] }, schema.enumeration].compactMap(\.self) {
      groups.append([.fact(.not(values))])
    }
    switch type {
    case .string:
      if let keywords = schema.string { groups += refusing(keywords).map { [.fact($0)] } }
      if let format = schema.format, isAsserted(schema) { groups.append([.fact(.format(format, false))]) }
    case .number: if let keywords = schema.number { groups += refusing(keywords).map { [.fact($0)] } }
    case .array: if let keywords = schema.array { groups += refusing(keywords, index) }
    case .object: if let keywords = schema.object { groups += refusing(keywords, index) }
    }
    if let target = schema.reference { groups.append(all([target], false)) }
    if let composition = schema.composition {
      groups += composition.allOf.map { all([$0], false) }
      if !composition.anyOf.isEmpty { groups.append(all(composition.anyOf, false)) }
      if !composition.oneOf.isEmpty {
        groups.append(all(composition.oneOf, false))
        for (first, one) in composition.oneOf.enumerated() {
          for other in composition.oneOf[(first + 1)...] { groups.append(all([one, other], true)) }
        }
      }
      if let not = composition.not { groups.append(all([not], true)) }
      if let condition = composition.if {
        if let then = composition.then { groups.append(all([condition], true) + all([then], false)) }
        if let other = composition.else { groups.append(all([condition], false) + all([other], false)) }
      }
    }
    return groups.isEmpty ? .impossible : .demands([.any(groups)])
  }

  private func refusing(_ keywords: StringKeywords) -> [Fact] {
    var result: [Fact] = []
    if let least = keywords.minLength, least > 0 { result.append(.length(0...(least - 1))) }
    if let most = keywords.maxLength, most < .max { result.append(.length((most + 1)...Int.max)) }
    if let pattern = keywords.pattern { result.append(.pattern(pattern, false)) }
    return result
  }

  private func refusing(_ keywords: NumberKeywords) -> [Fact] {
    var result: [Fact] = []
    if let bound = keywords.minimum { result.append(.atMost(bound, isExclusive: true)) }
    if let bound = keywords.maximum { result.append(.atLeast(bound, isExclusive: true)) }
    if let bound = keywords.exclusiveMinimum { result.append(.atMost(bound, isExclusive: false)) }
    if let bound = keywords.exclusiveMaximum { result.append(.atLeast(bound, isExclusive: false)) }
    if let step = keywords.multipleOf { result.append(.multiple(step, false)) }
    return result
  }

  private func refusing(_ keywords: ArrayKeywords, _ index: Int32) -> [[Demand]] {
    var groups: [[Demand]] = []
    if let least = keywords.minItems, least > 0 { groups.append([.fact(.count(0...(least - 1)))]) }
    if let most = keywords.maxItems, most < .max { groups.append([.fact(.count((most + 1)...Int.max))]) }
    if keywords.uniqueItems { groups.append([.fact(.unique(false))]) }
    for (place, schema) in keywords.prefixItems.enumerated() {
      groups.append([.fact(.itemAt(place, [literal(schema, from: index, false)]))])
    }
    if let items = keywords.items {
      groups.append([.fact(.itemFrom(keywords.prefixItems.count, [literal(items, from: index, false)]))])
    }
    if let contains = keywords.contains {
      let contained = literal(contains, from: index, true)
      let least = keywords.minContains ?? 1
      if least > 0 { groups.append([.fact(.containsAtMost(contained, least - 1))]) }
      if let most = keywords.maxContains, most < .max {
        groups.append([.fact(.contains(contained, atLeast: most + 1))])
      }
    }
    if keywords.unevaluatedItems != nil { groups.append([.unevaluated(schema: index, accepts: false, .init())]) }
    return groups
  }

  private func refusing(_ keywords: ObjectKeywords, _ index: Int32) -> [[Demand]] {
    var groups: [[Demand]] = []
    groups += required(keywords, index).map { [.fact(.absent($0))] }
    if let least = keywords.minProperties, least > 0 { groups.append([.fact(.members(0...(least - 1)))]) }
    if let most = keywords.maxProperties, most < .max { groups.append([.fact(.members((most + 1)...Int.max))]) }
    for property in keywords.properties {
      groups.append([.fact(.member(property.name, [literal(property.schema, from: index, false)]))])
    }
    if let rule = rule(keywords, index) {
      for (pattern, schema) in rule.patterns {
        guard let schema else { continue }
        groups.append([.fact(.memberOf(rule, pattern: pattern, [Literal(schema: schema, accepts: false)]))])
      }
      if let additional = rule.additional {
        groups.append([.fact(.memberOf(rule, pattern: nil, [Literal(schema: additional, accepts: false)]))])
      }
    }
    if let names = keywords.propertyNames { groups.append([.fact(.badName(literal(names, from: index, false)))]) }
    for rule in keywords.dependentRequired {
      groups += rule.required.map { [.fact(.present(rule.key)), .fact(.absent($0))] }
    }
    for rule in keywords.dependentSchemas {
      groups.append([.fact(.present(rule.key)), .literal(literal(rule.schema, from: index, false))])
    }
    if keywords.unevaluatedProperties != nil { groups.append([.unevaluated(schema: index, accepts: false, .init())]) }
    return groups
  }
}
