import ContractModel
import TreatyJSON

extension InclusionSolver {
  /// What was looked at, once it is settled which branches accept.
  private struct Looked {
    var rule = MemberRule()
    var all = false
    var prefix = 0
    var contained: [Int32] = []
  }

  private enum Settled {
    case looked(Looked)
    /// First it has to be decided whether this schema accepts, or this member is there.
    case schema(Int32)
    case member(String)
  }

  /// Breaks the question of unevaluated parts down into cases in which it has an answer.
  func unevaluated(_ index: Int32, _ accepts: Bool, _ branches: EvaluatedBranches, _ type: ValueType) -> Expansion {
    let schema = joint.schema(index)
    switch settle(index, branches, type) {
    case .schema(let other):
      return .demands([
        .any(
          [true, false].map { holds in
            var next = branches
            next.schemas[other] = holds
            return [
              .literal(Literal(schema: other, accepts: holds)), .unevaluated(schema: index, accepts: accepts, next),
            ]
          })
      ])
    case .member(let name):
      return .demands([
        .any(
          [true, false].map { isThere in
            var next = branches
            next.members[name] = isThere
            return [
              .fact(isThere ? .present(name) : .absent(name)), .unevaluated(schema: index, accepts: accepts, next),
            ]
          })
      ])
    case .looked(var looked):
      if type == .object, let rest = schema.object?.unevaluatedProperties {
        if looked.all { return accepts ? .demands([]) : .impossible }
        looked.rule.additional = literal(rest, from: index, true).schema
        if accepts { return .demands([.fact(.rule(looked.rule))]) }
        return .demands([.fact(.memberOf(looked.rule, pattern: nil, [literal(rest, from: index, false)]))])
      }
      if type == .array, let rest = schema.array?.unevaluatedItems {
        if looked.all { return accepts ? .demands([]) : .impossible }
        var either = literal(rest, from: index, true).schema
        for contained in looked.contained { either = joint.add(.either(contained, either)) }
        if accepts {
          return .demands([.fact(.items(prefix: Array(repeating: -1, count: looked.prefix), rest: either))])
        }
        return .demands([.fact(.itemFrom(looked.prefix, [Literal(schema: either, accepts: false)]))])
      }
      return accepts ? .demands([]) : .impossible
    }
  }

  /// Walks what applies at the same place; the schema itself first, without what it says of unevaluated parts.
  private func settle(_ start: Int32, _ branches: EvaluatedBranches, _ type: ValueType) -> Settled {
    var looked = Looked()
    var queue = [start]
    var seen: Set<Int32> = [start]
    while let index = queue.popLast() {
      guard joint.extra(index) == nil else { continue }
      let schema = joint.schema(index)
      if type == .object, let object = schema.object {
        for property in object.properties { looked.rule.names[MemberName(property.name)] = .some(nil) }
        looked.rule.patterns += object.patternProperties.map { ($0.pattern, nil) }
        if object.additionalProperties != nil || index != start && object.unevaluatedProperties != nil {
          looked.all = true
        }
      }
      if type == .array, let array = schema.array {
        looked.prefix = max(looked.prefix, array.prefixItems.count)
        if array.items != nil || index != start && array.unevaluatedItems != nil { looked.all = true }
        if let contains = array.contains { looked.contained.append(literal(contains, from: index, true).schema) }
      }
      func number(_ id: SchemaID) -> Int32 { literal(id, from: index, true).schema }
      var next: [Int32] = []
      if let target = schema.reference { next.append(number(target)) }
      if let composition = schema.composition {
        next += composition.allOf.map(number)
        for id in composition.anyOf + composition.oneOf {
          guard let holds = branches.schemas[number(id)] else { return .schema(number(id)) }
          if holds { next.append(number(id)) }
        }
        if let condition = composition.if {
          guard let holds = branches.schemas[number(condition)] else { return .schema(number(condition)) }
          if holds { next.append(number(condition)) }
          if let branch = holds ? composition.then : composition.else { next.append(number(branch)) }
        }
      }
      for rule in type == .object ? schema.object?.dependentSchemas ?? [] : [] {
        guard let isThere = branches.members[rule.key] else { return .member(rule.key) }
        if isThere { next.append(number(rule.schema)) }
      }
      for other in next where seen.insert(other).inserted { queue.append(other) }
    }
    return .looked(looked)
  }
}
