import ContractModel
import TreatyJSON

extension InclusionSolver {
  func solveText(_ branch: Branch) -> Answer {
    switch text(branch.facts, []) {
    case .empty: return .empty(needs: .max)
    case .text(let text): return confirmed(.string(text), branch.goal)
    case .unknown(let doubt): return .unknown(doubt)
    }
  }

  /// A text that keeps all of these facts and is none of those.
  func text(_ facts: [Fact], _ excluded: Set<MemberName>) -> TextAnswer {
    var goal = TextGoal()
    goal.excluded = excluded
    for fact in facts {
      switch fact {
      case .length(let range):
        let (least, most) = (
          max(goal.lengths.lowerBound, range.lowerBound), min(goal.lengths.upperBound, range.upperBound)
        )
        guard least <= most else { return .empty }
        goal.lengths = least...most
      case .pattern(let source, let matches): goal.patterns.append((source, matches))
      case .format(let name, let holds): goal.formats.append((name, holds))
      case .not(let values):
        for value in values { if let text = value.string { goal.excluded.insert(MemberName(text)) } }
      default: break
      }
    }
    work += 1_000
    return texts.solve(goal) { _ in true }
  }

  /// A member's name that keeps these literals and patterns.
  func name(
    _ literals: [Literal], _ patterns: [(source: String, matches: Bool)], _ excluded: Set<MemberName>
  ) -> Answer {
    let question = NameQuestion(
      literals: literals, patterns: patterns.map(\.source), matches: patterns.map(\.matches), excluded: excluded)
    if let known = names[question] { return known }
    let answer = findName(literals, patterns, excluded)
    if names.count < 20_000 { names[question] = answer }
    return answer
  }

  private func findName(
    _ literals: [Literal], _ patterns: [(source: String, matches: Bool)], _ excluded: Set<MemberName>
  ) -> Answer {
    var branch = Branch(type: .string, goal: literals)
    branch.pending = literals.map(Demand.literal)
    branch.facts = patterns.map { .pattern($0.source, $0.matches) }
    if !excluded.isEmpty { branch.facts.append(.not(excluded.sorted().map { .string($0.text) })) }
    if let values = enumerated(literals) {
      // The few names that are allowed at all.
      for value in values {
        guard let text = value.string, !excluded.contains(MemberName(text)) else { continue }
        if patterns.allSatisfy({ matches($0.source, text) == $0.matches }), holds(value, literals) == true {
          return .witness(value)
        }
      }
      return .empty(needs: .max)
    }
    return explore(branch)
  }
}
