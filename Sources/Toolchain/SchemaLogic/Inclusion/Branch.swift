import TreatyJSON

/// One case of a goal: what is still to be broken down, what is left to be chosen, and what is known.
struct Branch {
  let type: ValueType
  let goal: [Literal]
  var pending: [Demand] = []
  var clauses: [Clause] = []
  var literals: Set<Literal> = []
  var facts: [Fact] = []
  var names = Names()

  /// At least one of these groups.
  struct Clause {
    var groups: [[Demand]]
    /// Whether each group has a schema that accepts.
    var isOfVariants: Bool {
      groups.allSatisfy { group in
        guard case .literal(let literal)? = group.first else { return false }
        return literal.accepts
      }
    }
  }
}
