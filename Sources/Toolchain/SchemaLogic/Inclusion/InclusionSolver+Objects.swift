import ContractModel
import TreatyJSON

extension InclusionSolver {
  /// A kind of names that nothing mentions: which patterns match them, and one of them.
  struct FreshNames {
    var matching: Set<String>
    var example: MemberName
  }

  func solveObject(_ branch: Branch) -> Answer {
    var shape = ObjectShape()
    for fact in branch.facts { shape.take(fact) }
    if shape.isContradiction || !shape.present.isDisjoint(with: shape.absent) { return .empty(needs: .max) }
    var outcome = Outcome()
    var members: [MemberName: JSONValue] = [:]
    for name in shape.present.sorted() {
      if holds(.string(name.text), shape.names) == false { return .empty(needs: .max) }
      switch solve(shape.literals(of: name) { matches($0, name.text) }) {
      case .witness(let value): members[name] = value
      case .empty(let needs): return .empty(needs: needs)
      case .unknown(let doubt): outcome.add(.unknown(doubt))
      }
    }
    if case .unknown(let doubt) = outcome.answer { return .unknown(doubt) }
    if members.count > shape.counts.upperBound { return .empty(needs: .max) }
    let fresh: [FreshNames]
    var needs = Int.max
    switch freshNames(shape) {
    case .success(let found):
      fresh = found.names
      needs = found.needs
    case .failure(let failure):
      // Nothing may depend on them.
      guard shape.exists.isEmpty, shape.badNames.isEmpty, shape.counts.lowerBound <= members.count else {
        return .unknown(failure.doubt)
      }
      fresh = []
    }
    let answer = addMembers(shape, members, fresh, demand: 0, branch)
    if case .empty(let own) = answer { return .empty(needs: min(own, needs)) }
    return answer
  }

  struct NamesUnknown: Error { var doubt: InclusionDoubt }

  /// All kinds of names that nothing mentions, by the patterns that match them. Those that no name can have are left out.
  private func freshNames(_ shape: ObjectShape) -> Result<(names: [FreshNames], needs: Int), NamesUnknown> {
    let patterns = shape.patterns
    guard patterns.count <= 6 else {
      return .failure(NamesUnknown(doubt: .init(cause: .budget, detail: "\(patterns.count) patterns of names at once")))
    }
    let mentioned = shape.mentioned
    var result: [FreshNames] = []
    var needs = Int.max
    for choice in 0..<(1 << patterns.count) {
      let chosen = patterns.enumerated().map { (source: $0.element, matches: choice & (1 << $0.offset) != 0) }
      switch name(shape.names, chosen, mentioned) {
      case .witness(.string(let text)):
        result.append(FreshNames(matching: Set(chosen.filter(\.matches).map(\.source)), example: MemberName(text)))
      case .witness, .empty: break
      case .unknown(let doubt):
        // No matter whether there are such names, if no value could stand under them.
        let matching = Set(chosen.filter(\.matches).map(\.source))
        if case .empty(let own) = solve(shape.literals(of: MemberName("\u{0}")) { matching.contains($0) }) {
          needs = min(needs, own)
          continue
        }
        return .failure(NamesUnknown(doubt: doubt))
      }
    }
    return .success((result, needs))
  }

  /// Gives each demand for some member a name, then fills up to the least count.
  private func addMembers(
    _ shape: ObjectShape, _ members: [MemberName: JSONValue], _ fresh: [FreshNames], demand: Int, _ branch: Branch
  ) -> Answer {
    guard spend() else { return doubt(.budget, "names of members") }
    if demand == shape.exists.count { return addBadNames(shape, members, fresh, branch) }
    let existing = shape.exists[demand]
    var outcome = Outcome()
    // Names that are mentioned anyway, then new ones of every kind.
    for name in shape.mentioned.subtracting(shape.absent).sorted() {
      let isMatch = { (pattern: String) in self.matches(pattern, name.text) }
      guard ObjectShape.covers(existing, name, isMatch), holds(.string(name.text), shape.names) != false else {
        continue
      }
      let answer = solve(shape.literals(of: name, isMatch) + existing.literals)
      guard case .witness(let value) = answer else {
        outcome.add(answer)
        continue
      }
      var next = members
      next[name] = value
      let rest = addMembers(shape, next, fresh, demand: demand + 1, branch)
      if case .witness = rest { return rest }
      outcome.add(rest)
    }
    for kind in fresh {
      let isMatch = { (pattern: String) in kind.matching.contains(pattern) }
      guard ObjectShape.covers(existing, kind.example, isMatch) else { continue }
      let answer = solve(shape.literals(of: kind.example, isMatch) + existing.literals)
      guard case .witness(let value) = answer else {
        outcome.add(answer)
        continue
      }
      guard let name = unused(kind, shape, members) else {
        outcome.add(doubt(.patterns, "another name like \(kind.example.text)"))
        continue
      }
      var next = members
      next[name] = value
      let rest = addMembers(shape, next, fresh, demand: demand + 1, branch)
      if case .witness = rest { return rest }
      outcome.add(rest)
    }
    return outcome.answer
  }

  /// A name of this kind that the object does not have yet.
  private func unused(_ kind: FreshNames, _ shape: ObjectShape, _ members: [MemberName: JSONValue]) -> MemberName? {
    if members[kind.example] == nil { return kind.example }
    let chosen = shape.patterns.map { (source: $0, matches: kind.matching.contains($0)) }
    guard case .witness(.string(let text)) = name(shape.names, chosen, shape.mentioned.union(members.keys)) else {
      return nil
    }
    return MemberName(text)
  }

  private func addBadNames(
    _ shape: ObjectShape, _ start: [MemberName: JSONValue], _ fresh: [FreshNames], _ branch: Branch
  ) -> Answer {
    var members = start
    for literal in shape.badNames {
      if members.keys.contains(where: { holds(.string($0.text), literal) == true }) { continue }
      var isFound = false
      var outcome = Outcome()
      for name in shape.mentioned.subtracting(shape.absent).sorted() where !isFound {
        guard let isBad = holds(.string(name.text), shape.names + [literal]) else {
          outcome.add(doubt(.budget, "a name that is too intricate to be checked"))
          continue
        }
        guard isBad else { continue }
        let answer = solve(shape.literals(of: name) { matches($0, name.text) })
        if case .witness(let value) = answer {
          members[name] = value
          isFound = true
        }
        outcome.add(answer)
      }
      let patterns = shape.patterns
      if patterns.count > 6 { outcome.add(doubt(.budget, "\(patterns.count) patterns of names at once")) }
      for choice in 0..<(1 << min(patterns.count, 6)) where !isFound {
        let chosen = patterns.enumerated().map { (source: $0.element, matches: choice & (1 << $0.offset) != 0) }
        let found = name(shape.names + [literal], chosen, shape.mentioned.union(members.keys))
        guard case .witness(.string(let text)) = found else {
          outcome.add(found)
          continue
        }
        let answer = solve(shape.literals(of: MemberName(text)) { matches($0, text) })
        if case .witness(let value) = answer {
          members[MemberName(text)] = value
          isFound = true
        }
        outcome.add(answer)
      }
      if !isFound {
        // With several at once a name may have been taken that another one needed.
        if shape.badNames.count > 1 || shape.exists.count > 0, case .empty = outcome.answer {
          return doubt(.counting, "several names that are refused")
        }
        return outcome.answer
      }
    }
    return addUpToLeast(shape, members, fresh, branch)
  }

  private func addUpToLeast(
    _ shape: ObjectShape, _ start: [MemberName: JSONValue], _ fresh: [FreshNames], _ branch: Branch
  ) -> Answer {
    var members = start
    let least = shape.counts.lowerBound
    guard least < 5_000 else { return doubt(.counting, "an object of very many members") }
    var outcome = Outcome()
    if members.count < least {
      for name in shape.mentioned.subtracting(shape.absent).sorted() where members[name] == nil && members.count < least
      {
        guard holds(.string(name.text), shape.names) != false else { continue }
        let answer = solve(shape.literals(of: name) { matches($0, name.text) })
        if case .witness(let value) = answer { members[name] = value } else { outcome.add(answer) }
      }
      for kind in fresh where members.count < least {
        let answer = solve(shape.literals(of: kind.example) { kind.matching.contains($0) })
        guard case .witness(let value) = answer else {
          outcome.add(answer)
          continue
        }
        while members.count < least {
          guard spend() else { return doubt(.budget, "names of members") }
          guard let name = unused(kind, shape, members) else {
            outcome.add(doubt(.counting, "how many names there are like \(kind.example.text)"))
            break
          }
          members[name] = value
        }
      }
      if members.count < least { return outcome.answer }
    }
    // Fewer could be enough with other names; that is told apart from a proof only where nothing was chosen.
    if members.count > shape.counts.upperBound {
      return shape.exists.isEmpty && shape.badNames.isEmpty
        ? .empty(needs: .max) : doubt(.counting, "an object of at most \(shape.counts.upperBound) members")
    }
    let object = JSONObject(members.keys.sorted().map { ($0.text, members[$0] ?? .null) })
    return confirmed(.object(object), branch.goal)
  }
}
