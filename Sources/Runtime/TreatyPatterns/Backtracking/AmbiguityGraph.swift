/// The instructions of a program that take a scalar, and which of them can be next: an automaton without empty steps.
///
/// What only looks (anchors, word boundaries, looks around) counts as passed: more ways than there are, never fewer.
struct AmbiguityGraph {
  struct Edge {
    let target: Int
    /// Whether two ways lead there without taking anything in between.
    let isDouble: Bool
  }

  static let maximumStates = 1_500
  static let maximumEdges = 100_000
  static let maximumWork = 1_000_000

  let edges: [[Edge]]
  let starts: [Int]
  /// For each state the classes of scalars that it takes, as bits.
  let classes: [[UInt64]]
  /// One scalar for each class, readable where possible.
  let scalars: [UInt32]
  var count: Int { edges.count }

  /// Nil for what is too large to be looked at.
  init?(_ program: Program) {
    var states: [Int] = []
    var sets: [ScalarSet] = []
    var indices: [Int: Int] = [:]
    for (place, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .scalar(let value): sets.append(ScalarSet([value...value]))
      case .any: sets.append(.notLineTerminators)
      case .set(let index): sets.append(program.sets[index])
      default: continue
      }
      indices[place] = states.count
      states.append(place)
      guard states.count <= Self.maximumStates else { return nil }
    }
    guard let division = ScalarClasses(dividing: Array(Set(sets))) else { return nil }
    scalars = division.members().map { ReadableScalars.first(1, of: $0).first ?? 0 }
    var known: [ScalarSet: [UInt64]] = [:]
    var classes: [[UInt64]] = []
    for set in sets {
      let bits = known[set] ?? Self.bits(of: set, division)
      known[set] = bits
      classes.append(bits)
    }
    self.classes = classes
    var work = 0
    var total = 0
    func edges(from places: [Int]) -> [Edge]? {
      guard let found = Self.closure(program, places, &work) else { return nil }
      total += found.count
      return total <= Self.maximumEdges
        ? found.compactMap { place, ways in indices[place].map { Edge(target: $0, isDouble: ways > 1) } } : nil
    }
    guard let first = edges(from: [program.entry] + program.looks.map(\.entry)) else { return nil }
    starts = first.map(\.target)
    var all: [[Edge]] = []
    for place in states {
      guard let next = edges(from: [place + 1]) else { return nil }
      all.append(next)
    }
    self.edges = all
  }

  func meet(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (classes[a], classes[b])
    for index in a.indices where a[index] & b[index] != 0 { return true }
    return false
  }

  func meet(_ a: Int, _ b: Int, _ c: Int) -> Bool {
    let (a, b, c) = (classes[a], classes[b], classes[c])
    for index in a.indices where a[index] & b[index] & c[index] != 0 { return true }
    return false
  }

  /// The most readable scalar that all of these states take.
  func common(_ states: [Int]) -> UInt32 {
    let shared = scalars.indices.filter { index in
      states.allSatisfy { classes[$0][index / 64] & (1 << UInt64(index % 64)) != 0 }
    }
    return shared.map { scalars[$0] }.min { ReadableScalars.rank($0) < ReadableScalars.rank($1) } ?? 0
  }

  private static func bits(of set: ScalarSet, _ division: ScalarClasses) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (division.count + 63) / 64)
    for (start, id) in zip(division.starts, division.ids) where set.contains(start) {
      bits[Int(id) / 64] |= 1 << UInt64(id % 64)
    }
    return bits
  }

  /// The next places that take something, in the order of preference, and in how many ways (up to two) each is reached.
  private static func closure(_ program: Program, _ places: [Int], _ work: inout Int) -> [(Int, Int)]? {
    var found: [(Int, Int)] = []
    var positions: [Int: Int] = [:]
    var visits: [Int: Int] = [:]
    // With the rounds of repetitions that began on the way: one that took nothing is refused.
    var open: [(place: Int, rounds: [Int])] = places.reversed().map { ($0, []) }
    while let (place, rounds) = open.popLast() {
      work += 1 + rounds.count
      guard work <= maximumWork else { return nil }
      // A third way tells nothing new.
      guard visits[place, default: 0] < 2 else { continue }
      visits[place, default: 0] += 1
      switch program.instructions[place] {
      case .scalar, .any, .set:
        if let position = positions[place] {
          found[position].1 = 2
        } else {
          positions[place] = found.count
          found.append((place, 1))
        }
      case .split(let preferred, let other):
        open.append((other, rounds))
        open.append((preferred, rounds))
      case .jump(let target): open.append((target, rounds))
      case .beginRound(let slot): open.append((place + 1, rounds + [slot]))
      case .endRound(let slot): if !rounds.contains(slot) { open.append((place + 1, rounds)) }
      case .match, .counted: break
      case .start, .end, .wordBoundary, .look, .save, .backReference, .forget: open.append((place + 1, rounds))
      }
    }
    return found
  }
}
