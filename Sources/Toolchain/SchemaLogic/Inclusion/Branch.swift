import TreatyJSON

/// One case of a goal: what is still to be broken down, what is left to be chosen, and what is known.
struct Branch {
  let type: ValueType
  let goal: [Literal]
  var pending: [Demand] = []
  var clauses: [[[Demand]]] = []
  var literals: Set<Literal> = []
  var facts: [Fact] = []
}
