/// What several cases come to that all would have to be empty.
struct Outcome {
  private var needs = Int.max
  private var doubt: InclusionDoubt?

  mutating func add(_ answer: InclusionSolver.Answer) {
    switch answer {
    case .empty(let needs): self.needs = min(self.needs, needs)
    // What stands in the way in principle says more than a budget.
    case .unknown(let doubt): if self.doubt == nil || self.doubt?.cause == .budget { self.doubt = doubt }
    case .witness: break
    }
  }

  var answer: InclusionSolver.Answer { doubt.map { .unknown($0) } ?? .empty(needs: needs) }
}
