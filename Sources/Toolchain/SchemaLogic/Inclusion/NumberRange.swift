import TreatyJSON

/// Numbers between two bounds that are multiples of some steps and not of others.
struct NumberRange {
  enum Answer {
    case empty
    case number(JSONNumber)
    case unknown(String)
  }

  private var low: (number: JSONNumber, isExclusive: Bool)?
  private var high: (number: JSONNumber, isExclusive: Bool)?
  private var steps: [JSONNumber] = []
  private var refusedSteps: [JSONNumber] = []
  private var excluded: Set<JSONNumber> = []

  mutating func take(_ fact: Fact) {
    switch fact {
    case .atLeast(let number, let isExclusive):
      if let low, low.number > number || low.number == number && low.isExclusive { return }
      low = (number, isExclusive)
    case .atMost(let number, let isExclusive):
      if let high, high.number < number || high.number == number && high.isExclusive { return }
      high = (number, isExclusive)
    case .multiple(let step, true): steps.append(step)
    case .multiple(let step, false): refusedSteps.append(step)
    case .whole(true): steps.append(JSONNumber(1))
    case .whole(false): refusedSteps.append(JSONNumber(1))
    case .not(let values): excluded.formUnion(values.compactMap(\.number))
    default: break
    }
  }

  private func fits(_ number: JSONNumber) -> Bool {
    if let low, number < low.number || low.isExclusive && number == low.number { return false }
    if let high, number > high.number || high.isExclusive && number == high.number { return false }
    return steps.allSatisfy(number.isMultiple) && !refusedSteps.contains(where: number.isMultiple)
      && !excluded.contains(number)
  }

  func solve() -> Answer {
    if let low, let high {
      if low.number > high.number { return .empty }
      if low.number == high.number {
        return low.isExclusive || high.isExclusive || !fits(low.number) ? .empty : .number(low.number)
      }
    }
    for number in [0, 1, -1].map({ JSONNumber($0) }) where fits(number) { return .number(number) }
    for bound in [low?.number, high?.number].compactMap(\.self) where fits(bound) { return .number(bound) }
    return steps.isEmpty ? solveDense() : solveSteps()
  }

  private func solveSteps() -> Answer {
    var step: ExactDecimal?
    for number in steps {
      guard let next = ExactDecimal(number), next.mantissa > 0 else { return .unknown("a step of \(number)") }
      guard let known = step else {
        step = next
        continue
      }
      guard let both = ExactDecimal.leastMultiple(known, next) else {
        return .unknown("steps of \(known.number) and \(number)")
      }
      step = both
    }
    guard let step else { return .unknown("no step") }
    // Every multiple of ours is one of theirs.
    for refused in refusedSteps where step.number.isMultiple(of: refused) { return .empty }
    var (first, last): (Int128?, Int128?) = (nil, nil)
    if let low {
      guard let exact = ExactDecimal(low.number), let (count, isExact) = exact.count(of: step) else {
        return .unknown("a bound of \(low.number)")
      }
      first = isExact && !low.isExclusive ? count : count + 1
    }
    if let high {
      guard let exact = ExactDecimal(high.number), let (count, isExact) = exact.count(of: step) else {
        return .unknown("a bound of \(high.number)")
      }
      last = isExact && high.isExclusive ? count - 1 : count
    }
    if let first, let last, first > last { return .empty }
    // Beyond this the search itself could leave 128 bits.
    let largest = Int128.max / 4
    if first.map({ $0.magnitude > largest.magnitude }) ?? false
      || last.map({ $0.magnitude > largest.magnitude }) ?? false
    {
      return .unknown("bounds beyond exact arithmetic")
    }
    // Outward from where zero is nearest.
    let start = max(first ?? -largest, min(last ?? largest, 0))
    let limit = Int128(4_000 + excluded.count)
    for distance in 0...limit {
      for count in distance == 0 ? [start] : [start + distance, start - distance] {
        if let first, count < first { continue }
        if let last, count > last { continue }
        guard let number = step.times(count)?.number else { return .unknown("multiples of \(step.number)") }
        if fits(number) { return .number(number) }
      }
    }
    if let first, let last, start - first <= limit, last - start <= limit { return .empty }
    return .unknown(
      "multiples of \(step.number) that are none of \(refusedSteps.map(\.lexeme).joined(separator: ", "))")
  }

  /// What is refused are single numbers and the multiples of steps: between two bounds there is always another one.
  private func solveDense() -> Answer {
    let from = low.flatMap { ExactDecimal($0.number) }
    let to = high.flatMap { ExactDecimal($0.number) }
    if low != nil && from == nil || high != nil && to == nil { return .unknown("bounds beyond exact arithmetic") }
    if let from, let to, let sum = ExactDecimal.sum(from, to), let middle = sum.times(5) {
      let number = ExactDecimal(middle.mantissa, middle.exponent - 1).number
      if fits(number) { return .number(number) }
    }
    let start = from ?? to ?? ExactDecimal(0, 0)
    for digits in 0...12 {
      for part in 1...(40 + excluded.count) {
        for sign in from == nil && to != nil ? [-1, 1] : [1, -1] {
          let offset = ExactDecimal(Int128(sign * part), -digits)
          if let number = ExactDecimal.sum(start, offset)?.number, fits(number) { return .number(number) }
        }
      }
    }
    return .unknown("a number between narrow bounds")
  }
}
