import ContractModel
import TreatyJSON

extension InclusionSolver {
  func solveNumber(_ branch: Branch) -> Answer {
    var range = NumberRange()
    for fact in branch.facts { range.take(fact) }
    switch range.solve() {
    case .empty: return .empty(needs: .max)
    case .number(let number): return confirmed(.number(number), branch.goal)
    case .unknown(let detail): return doubt(.numbers, detail)
    }
  }
}
