import ContractModel
import TreatyJSON

extension InclusionSolver {
  enum Expansion {
    case demands([Demand])
    case impossible
    case unknown(InclusionDoubt)
  }

  /// What a literal asks of values of this type.
  func demands(of literal: Literal, _ type: ValueType) -> Expansion {
    if let extra = joint.extra(literal.schema) { return demands(of: extra, literal.accepts) }
    let schema = joint.schema(literal.schema)
    if let text = schema.unresolved {
      return .unknown(.init(cause: .unresolved, detail: "\(text) leads nowhere"))
    }
    return literal.accepts ? accepting(schema, literal.schema, type) : refusing(schema, literal.schema, type)
  }

  private func demands(of extra: JointSchemas.Extra, _ accepts: Bool) -> Expansion {
    switch extra {
    case .values(let values):
      // Accepted ones were tried before.
      return accepts ? .demands([]) : .demands([.fact(.not(Array(values)))])
    case .either(let one, let other):
      if accepts {
        let groups = [one, other].map { [Demand.literal(Literal(schema: $0, accepts: true))] }
        return .demands([.any(groups)])
      }
      return .demands([one, other].map { .literal(Literal(schema: $0, accepts: false)) })
    }
  }

  private func accepting(_ schema: Schema, _ index: Int32, _ type: ValueType) -> Expansion {
    guard type.isAllowed(by: schema.types) else { return .impossible }
    var result: [Demand] = []
    if type == .number, !schema.types.contains(.number) { result.append(.fact(.whole(true))) }
    func all(_ ids: [SchemaID], _ accepts: Bool = true) -> [Demand] {
      ids.map { .literal(literal($0, from: index, accepts)) }
    }
    if let target = schema.reference { result += all([target]) }
    if let composition = schema.composition {
      result += all(composition.allOf)
      if !composition.anyOf.isEmpty { result.append(.any(composition.anyOf.map { all([$0]) })) }
      if !composition.oneOf.isEmpty {
        let groups = composition.oneOf.indices.map { one in
          all([composition.oneOf[one]])
            + all(composition.oneOf.indices.filter { $0 != one }.map { composition.oneOf[$0] }, false)
        }
        result.append(.any(groups))
      }
      if let not = composition.not { result += all([not], false) }
      if let condition = composition.if {
        result.append(
          .any([
            all([condition]) + all([composition.then].compactMap(\.self)),
            all([condition], false) + all([composition.else].compactMap(\.self)),
          ]))
      }
    }
    switch type {
    case .string:
      if let keywords = schema.string { result += accepting(keywords).map(Demand.fact) }
      if let format = schema.format, isAsserted(schema) { result.append(.fact(.format(format, true))) }
    case .number: if let keywords = schema.number { result += accepting(keywords).map(Demand.fact) }
    case .array: if let keywords = schema.array { result += accepting(keywords, index) }
    case .object: if let keywords = schema.object { result += accepting(keywords, index) }
    }
    return .demands(result)
  }

  func isAsserted(_ schema: Schema) -> Bool {
    guard let format = schema.format, FormatCheck(name: format) != nil else { return false }
    return options.formats == .assertion || options.formats == .byDialect && schema.assertsFormat
  }

  private func accepting(_ keywords: StringKeywords) -> [Fact] {
    var result: [Fact] = []
    let (least, most) = (keywords.minLength ?? 0, keywords.maxLength ?? .max)
    // Contradicting bounds are told by a length that no text has.
    if least > 0 || most < .max { result.append(.length(least...max(least, most))) }
    if least > most { result.append(.length(0...0)) }
    if let pattern = keywords.pattern { result.append(.pattern(pattern, true)) }
    return result
  }

  private func accepting(_ keywords: NumberKeywords) -> [Fact] {
    var result: [Fact] = []
    if let bound = keywords.minimum { result.append(.atLeast(bound, isExclusive: false)) }
    if let bound = keywords.maximum { result.append(.atMost(bound, isExclusive: false)) }
    if let bound = keywords.exclusiveMinimum { result.append(.atLeast(bound, isExclusive: true)) }
    if let bound = keywords.exclusiveMaximum { result.append(.atMost(bound, isExclusive: true)) }
    if let step = keywords.multipleOf { result.append(.multiple(step, true)) }
    return result
  }

  private func accepting(_ keywords: ArrayKeywords, _ index: Int32) -> [Demand] {
    var result: [Demand] = []
    if keywords.minItems != nil || keywords.maxItems != nil {
      let (least, most) = (keywords.minItems ?? 0, keywords.maxItems ?? .max)
      result.append(.fact(.count(least...max(least, most))))
      if least > most { result.append(.fact(.count(0...0))) }
    }
    if !keywords.prefixItems.isEmpty || keywords.items != nil {
      result.append(
        .fact(
          .items(
            prefix: keywords.prefixItems.map { literal($0, from: index, true).schema },
            rest: keywords.items.map { literal($0, from: index, true).schema })))
    }
    if let contains = keywords.contains {
      let contained = literal(contains, from: index, true)
      let least = keywords.minContains ?? 1
      if least > 0 { result.append(.fact(.contains(contained, atLeast: least))) }
      if let most = keywords.maxContains { result.append(.fact(.containsAtMost(contained, most))) }
    }
    if keywords.uniqueItems { result.append(.fact(.unique(true))) }
    if keywords.unevaluatedItems != nil { result.append(.unevaluated(schema: index, accepts: true, .init())) }
    return result
  }

  private func accepting(_ keywords: ObjectKeywords, _ index: Int32) -> [Demand] {
    var result: [Demand] = []
    if keywords.minProperties != nil || keywords.maxProperties != nil {
      let (least, most) = (keywords.minProperties ?? 0, keywords.maxProperties ?? .max)
      result.append(.fact(.members(least...max(least, most))))
      if least > most { result.append(.fact(.members(0...0))) }
    }
    result += required(keywords, index).map { .fact(.present($0)) }
    if let rule = rule(keywords, index) { result.append(.fact(.rule(rule))) }
    if let names = keywords.propertyNames { result.append(.fact(.names(literal(names, from: index, true)))) }
    for rule in keywords.dependentRequired {
      result.append(
        .any([[.fact(.absent(rule.key))], rule.required.map { .fact(.present($0)) } + [.fact(.present(rule.key))]]))
    }
    for rule in keywords.dependentSchemas {
      result.append(
        .any([
          [.fact(.absent(rule.key))], [.fact(.present(rule.key)), .literal(literal(rule.schema, from: index, true))],
        ]))
    }
    if keywords.unevaluatedProperties != nil { result.append(.unevaluated(schema: index, accepts: true, .init())) }
    return result
  }

  /// Names that have to be there, without those that do not go this way.
  func required(_ keywords: ObjectKeywords, _ index: Int32) -> [String] {
    guard options.direction != nil else { return keywords.required }
    return keywords.required.filter { name in
      guard let property = keywords.properties.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        return true
      }
      return travels(joint.joint(property.schema, from: index))
    }
  }

  func rule(_ keywords: ObjectKeywords, _ index: Int32) -> MemberRule? {
    guard !keywords.properties.isEmpty || !keywords.patternProperties.isEmpty || keywords.additionalProperties != nil
    else {
      return nil
    }
    var rule = MemberRule()
    for property in keywords.properties where rule.names[MemberName(property.name)] == nil {
      rule.names[MemberName(property.name)] = literal(property.schema, from: index, true).schema
    }
    rule.patterns = keywords.patternProperties.map { ($0.pattern, literal($0.schema, from: index, true).schema) }
    rule.additional = keywords.additionalProperties.map { literal($0, from: index, true).schema }
    return rule
  }
}
