/// The search for the variant of a union that fits a value best, where nothing but trying tells.
///
///     var choice = try json.choice(Filter.self)
///     try json.consider("range", RangeFilter.self, &choice, Filter.range)
///     try json.consider("term", TermFilter.self, &choice, Filter.term)
///     return try json.chosen(choice)
///
/// Of the variants that accept the value the one wins that knows most of its members, deep inside too; of equals the
/// first. One that has to tolerate something (an unknown enum value, a member of a closed object) loses to one that has not.
public struct JSONChoice<Union> {
  let offset: Int
  var best: JSONTrial<Union>?
  var reasons: [(variant: String, failure: RecordedFailure)] = []
  var others = 0
}

extension JSONReader {
  /// Begins to look for the variant of a union; nothing is consumed before `chosen`.
  public mutating func choice<Union>(_: Union.Type) throws(JSONError) -> JSONChoice<Union> {
    _ = try nextByte()
    return JSONChoice(offset: cursor - base)
  }

  /// Tries one variant, unless one before it already knows everything about the value.
  public mutating func consider<R: JSONReadable, Union>(
    _ name: StaticString, _: R.Type, _ choice: inout JSONChoice<Union>, _ variant: (R.Value) -> Union
  ) throws(JSONError) {
    if let best = choice.best, best.unfamiliar == 0 { return }
    guard let trial = try trial(R.self) else {
      guard trials.depth == 0, let reason = trials.reason else { return }
      // Enough for people to see; a union may have thousands of variants.
      if choice.reasons.count < 8 { choice.reasons.append((name.description, reason)) } else { choice.others += 1 }
      return
    }
    if let best = choice.best, best.unfamiliar <= trial.unfamiliar { return }
    choice.best = JSONTrial(value: variant(trial.value), end: trial.end, unfamiliar: trial.unfamiliar)
  }

  /// The value as the best variant reads it, consumed; nil, with nothing consumed or recorded, when none accepted it.
  public mutating func best<Union>(_ choice: JSONChoice<Union>) -> Union? {
    defer { forgetTrials() }
    guard let best = choice.best else { return nil }
    pass(to: best.end, unfamiliar: best.unfamiliar)
    return best.value
  }

  /// The value as the best variant reads it; the failure `oneOf`, with what each variant says, when none accepts it.
  public mutating func chosen<Union>(_ choice: JSONChoice<Union>) throws(JSONError) -> Union? {
    if let value = best(choice) { return value }
    if trials.depth == 0 { try skip() }
    failAlternatives("oneOf", choice.reasons, others: choice.others, at: choice.offset)
    return nil
  }

  /// Records that a value fits none of several shapes, and why each refused it.
  @inline(never)
  mutating func failAlternatives(
    _ id: String, _ reasons: [(variant: String, failure: RecordedFailure)], others: Int, at offset: Int
  ) {
    let count = recorded.count
    fail(id, "fits none of the alternatives\(others > 0 ? ", of which \(others) are not told here" : "")", at: offset)
    if recorded.count > count { recorded[count].reasons = reasons }
  }
}
