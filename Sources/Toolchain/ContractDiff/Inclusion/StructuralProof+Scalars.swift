import TreatyJSON

extension StructuralProof {
  func showTexts(_ a: FlatSchema, _ b: FlatSchema) throws(InclusionGap) {
    if let values = a.values {
      // Lengths have been applied to the values; a pattern has not.
      let texts = values.compactMap(\.string)
      try check(
        texts.allSatisfy {
          $0.unicodeScalars.count >= b.minLength ?? 0 && $0.unicodeScalars.count <= b.maxLength ?? Int.max
        }, "a length")
      try check(b.patterns.allSatisfy(a.patterns.contains), "a pattern")
      return
    }
    try check(a.minLength ?? 0 >= b.minLength ?? 0, "minLength")
    try check(b.maxLength.map { a.maxLength ?? Int.max <= $0 } ?? true, "maxLength")
    try check(b.patterns.allSatisfy(a.patterns.contains), "a pattern")
  }

  func showNumbers(_ a: FlatSchema, _ b: FlatSchema) throws(InclusionGap) {
    if let values = a.values {
      for number in values.compactMap(\.number) {
        try check(isInside(number, b), "a bound")
        try check(b.multiples.allSatisfy(number.isMultiple(of:)), "multipleOf")
      }
      return
    }
    if let bound = b.lower {
      guard let own = a.lower, own.value >= bound.value,
        own.value > bound.value || own.isExclusive || !bound.isExclusive
      else { throw InclusionGap(cause: "no proof beyond this: minimum") }
    }
    if let bound = b.upper {
      guard let own = a.upper, own.value <= bound.value,
        own.value < bound.value || own.isExclusive || !bound.isExclusive
      else { throw InclusionGap(cause: "no proof beyond this: maximum") }
    }
    for divisor in b.multiples {
      let isMet =
        a.multiples.contains { $0.isMultiple(of: divisor) } || (a.isInteger && JSONNumber(1).isMultiple(of: divisor))
      try check(isMet, "multipleOf")
    }
  }

  private func isInside(_ number: JSONNumber, _ b: FlatSchema) -> Bool {
    if let bound = b.lower, number < bound.value || (bound.isExclusive && number == bound.value) { return false }
    if let bound = b.upper, number > bound.value || (bound.isExclusive && number == bound.value) { return false }
    return true
  }
}
