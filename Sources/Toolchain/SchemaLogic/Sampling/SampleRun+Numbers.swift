import ContractModel
import TreatyJSON

extension SampleRun {
  mutating func number(
    _ all: Conjunction, isWhole: Bool, _ ids: [SchemaID], _ attempt: Int
  ) throws(SchemaSampler.Failure) -> JSONNumber {
    // int32 and int64 on `number` is a habit of older documents: whole numbers are meant.
    let isInt32 = all.formats.contains("int32")
    let isWhole = isWhole || isInt32 || all.formats.contains("int64")
    func bounds(_ key: KeyPath<NumberKeywords, JSONNumber?>) -> [Double] {
      all.numbers.compactMap { $0[keyPath: key]?.double }
    }
    let edge = isInt32 ? 2_147_483_647.0 : 9_007_199_254_740_991
    let lowest = (bounds(\.minimum) + bounds(\.exclusiveMinimum)).max()
    let highest = (bounds(\.maximum) + bounds(\.exclusiveMaximum)).min()
    let (low, high) = (max(lowest ?? -edge, -edge), min(highest ?? edge, edge))
    // Steps are exact: no candidate is lost to binary fractions.
    var step = all.numbers.compactMap { $0.multipleOf.flatMap(DecimalStep.init) }.first
    if step == nil || isWhole && (step?.scale ?? 0) > 0 { step = DecimalStep(JSONNumber(1)) }
    let hasStep = all.numbers.contains { $0.multipleOf != nil }
    if !isWhole, !hasStep, high - low < 4 { step = DecimalStep(JSONNumber(uncheckedLexeme: "0.001")) }
    guard let step, low <= high else { throw failure("no number is in this range", ids) }
    let unit = step.double
    func count(_ value: Double) -> Int64 { Int64(max(-9e15, min(9e15, value / unit))) }
    let (first, last) = (count((low / unit).rounded(.up) * unit), count((high / unit).rounded(.down) * unit))
    var candidates: [Int64]
    switch kind {
    case .minimal: candidates = [0, first, last]
    case .typical: candidates = [count(max(low, 0)) + 7, count(max(low, 0)) + 1, first, last]
    case .boundary: candidates = generator.chance(in: 2) ? [last, first] : [first, last]
    case .random:
      let width = UInt64(clamping: last.subtractingReportingOverflow(first).partialValue) &+ 1
      let near = min(width, lowest == nil && highest == nil ? 2_000 : 100_000)
      candidates = [(lowest == nil && highest == nil ? -1_000 : first) + Int64(generator.next() % max(near, 1)), first]
    }
    candidates += [0, 1, first + 1, last - 1, (first / 2) + (last / 2)]
    // Each attempt begins with another one: what these keywords accept `not` or a union may refuse.
    let start = attempt % candidates.count
    for candidate in candidates[start...] + candidates[..<start] where candidate >= first && candidate <= last {
      guard var number = step.times(candidate) else { continue }
      // A half tells a number from an integer.
      if !isWhole, !hasStep, kind != .minimal, step.scale == 0, candidate < last,
        let half = JSONNumber(Double(candidate) + 0.5)
      {
        number = half
      }
      if all.numbers.allSatisfy({ validator.accepts(number, $0) }) { return number }
    }
    throw failure("no number was found in this range", ids)
  }
}
