/// What is asked of an object, put together.
struct ObjectShape {
  var counts = 0...Int.max
  private(set) var rules: [MemberRule] = []
  /// Asked of every name.
  private(set) var names: [Literal] = []
  private(set) var present: Set<MemberName> = []
  private(set) var absent: Set<MemberName> = []
  /// Members that are there with more than their rules ask.
  private(set) var members: [MemberName: [Literal]] = [:]
  private(set) var exists: [(rule: MemberRule, pattern: String?, literals: [Literal])] = []
  private(set) var badNames: [Literal] = []
  private(set) var isContradiction = false

  mutating func take(_ fact: Fact) {
    switch fact {
    case .members(let range):
      let (least, most) = (max(counts.lowerBound, range.lowerBound), min(counts.upperBound, range.upperBound))
      if least > most { isContradiction = true } else { counts = least...most }
    case .rule(let rule): rules.append(rule)
    case .names(let literal): names.append(literal)
    case .present(let name): present.insert(MemberName(name))
    case .absent(let name): absent.insert(MemberName(name))
    case .member(let name, let literals):
      present.insert(MemberName(name))
      members[MemberName(name), default: []] += literals
    case .memberOf(let rule, let pattern, let literals): exists.append((rule, pattern, literals))
    case .badName(let literal): badNames.append(literal)
    default: break
    }
  }

  /// All names that anything speaks of.
  var mentioned: Set<MemberName> {
    var result = present.union(absent)
    for rule in rules { result.formUnion(rule.names.keys) }
    for existing in exists { result.formUnion(existing.rule.names.keys) }
    return result
  }

  /// All patterns that anything speaks of.
  var patterns: [String] {
    var result: [String] = []
    for rule in rules + exists.map(\.rule) {
      for (pattern, _) in rule.patterns where !result.contains(pattern) { result.append(pattern) }
    }
    return result
  }

  /// What the rules ask of the member of this name.
  func literals(of name: MemberName, _ matches: (String) -> Bool) -> [Literal] {
    (members[name] ?? []) + rules.flatMap { $0.literals(of: name, matches) }
  }

  /// Whether a demand for some member speaks of this name.
  static func covers(
    _ existing: (rule: MemberRule, pattern: String?, literals: [Literal]), _ name: MemberName,
    _ matches: (String) -> Bool
  ) -> Bool {
    if let pattern = existing.pattern { return matches(pattern) }
    return existing.rule.names[name] == nil && !existing.rule.patterns.contains { matches($0.pattern) }
  }
}
