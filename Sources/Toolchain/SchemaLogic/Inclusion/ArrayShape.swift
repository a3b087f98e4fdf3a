/// What is asked of an array, put together.
struct ArrayShape {
  var counts = 0...Int.max
  private var tuples: [(prefix: [Int32], rest: Int32?)] = []
  /// Asked of every item.
  var everywhere: [Literal] = []
  private(set) var contains: [(literal: Literal, count: Int)] = []
  private(set) var containsAtMost: [(literal: Literal, most: Int)] = []
  private(set) var exists: [(places: ClosedRange<Int>, literals: [Literal])] = []
  private(set) var mustDiffer = false
  private(set) var mustRepeat = false
  private(set) var isContradiction = false

  var hasLimits: Bool { containsAtMost.contains { $0.most > 0 } }
  var prefixCount: Int { tuples.map(\.prefix.count).max() ?? 0 }
  var lastPlace: Int { exists.map(\.places.lowerBound).max() ?? -1 }

  mutating func take(_ fact: Fact) {
    switch fact {
    case .count(let range):
      let (least, most) = (max(counts.lowerBound, range.lowerBound), min(counts.upperBound, range.upperBound))
      if least > most { isContradiction = true } else { counts = least...most }
    case .items(let prefix, let rest): tuples.append((prefix, rest))
    case .contains(let literal, let count): contains.append((literal, count))
    case .containsAtMost(let literal, let most): containsAtMost.append((literal, most))
    case .unique(true): mustDiffer = true
    case .unique(false): mustRepeat = true
    case .itemAt(let place, let literals): exists.append((place...place, literals))
    case .itemFrom(let place, let literals): exists.append((place...Int.max, literals))
    default: break
    }
  }

  func literals(at place: Int) -> [Literal] {
    var result = everywhere
    for (prefix, rest) in tuples {
      let schema = place < prefix.count ? prefix[place] : rest
      if let schema, schema >= 0 { result.append(Literal(schema: schema, accepts: true)) }
    }
    return result
  }
}
