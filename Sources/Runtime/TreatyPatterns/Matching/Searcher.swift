/// Searches for a match by trying one way after the other, for programs that refer back: what a state leads to depends on
/// how it was reached, and only the budget is a bound.
struct Searcher {
  static let budget = 4_000_000

  private enum Entry {
    case state(Int, Int)
    case restore(slot: Int, value: Int)
  }

  private let program: Program
  private let budget: Int
  private let text: [UInt32]
  private var slots: [Int]
  private var steps = 0
  private var gaveUp = false

  /// - Returns: The answer, and how many instructions were tried.
  static func run(
    _ program: Program, _ utf8: UnsafeBufferPointer<UInt8>, budget: Int = budget
  ) -> (outcome: Pattern.Outcome, steps: Int) {
    var searcher = Searcher(program, UTF8Decoding.scalars(utf8), budget)
    for start in 0...searcher.text.count {
      if searcher.matches(program.entry, start, isBackward: false) { return (.match, searcher.steps) }
      if searcher.gaveUp { return (.gaveUp, searcher.steps) }
      if program.isAnchored { break }
    }
    return (.noMatch, searcher.steps)
  }

  private init(_ program: Program, _ text: [UInt32], _ budget: Int) {
    self.budget = budget
    self.program = program
    self.text = text
    slots = [Int](repeating: -1, count: program.slotCount)
  }

  /// Whether the instructions from `first` on reach a match from `place`.
  private mutating func matches(_ first: Int, _ place: Int, isBackward: Bool) -> Bool {
    var stack = [Entry.state(first, place)]
    while let entry = stack.popLast() {
      guard case .state(var state, var place) = entry else {
        if case .restore(let slot, let value) = entry { slots[slot] = value }
        continue
      }
      follow: while true {
        steps += 1
        guard steps <= budget else {
          gaveUp = true
          return false
        }
        switch program.instructions[state] {
        case .match: return true
        case .jump(let target):
          state = target
          continue follow
        case .split(let preferred, let other):
          stack.append(.state(other, place))
          state = preferred
          continue follow
        case .start: if place != 0 { break follow }
        case .end: if place != text.count { break follow }
        case .wordBoundary(let isNegated):
          if (isWord(place - 1) != isWord(place)) == isNegated { break follow }
        case .scalar, .any, .set:
          guard take(&place, isBackward, program.instructions[state]) else { break follow }
        case .save(let slot), .beginRound(let slot):
          stack.append(.restore(slot: slot, value: slots[slot]))
          slots[slot] = place
        case .forget(let groups):
          steps += groups.count
          for slot in 2 * groups.lowerBound...2 * groups.upperBound + 1 where slots[slot] >= 0 {
            stack.append(.restore(slot: slot, value: slots[slot]))
            slots[slot] = -1
          }
        case .endRound(let slot): if slots[slot] == place { break follow }
        case .backReference(let group):
          guard repeats(group, &place, isBackward) else { break follow }
        case .look(let index):
          let look = program.looks[index]
          let before = slots
          steps += slots.count / 8
          let isFound = matches(look.entry, place, isBackward: look.isBehind)
          if gaveUp { return false }
          if look.isNegated || !isFound { slots = before }
          guard isFound != look.isNegated else { break follow }
          if isFound {
            // What a look took is kept, until the search goes back beyond it.
            for slot in slots.indices where slots[slot] != before[slot] {
              stack.append(.restore(slot: slot, value: before[slot]))
            }
          }
        // Counted repetitions are written out for a search.
        case .counted: break follow
        }
        state += 1
      }
    }
    return false
  }

  private func isWord(_ place: Int) -> Bool { text.indices.contains(place) && ScalarSet.isWord(text[place]) }

  private func take(_ place: inout Int, _ isBackward: Bool, _ atom: Program.Instruction) -> Bool {
    let index = isBackward ? place - 1 : place
    guard text.indices.contains(index), program.takes(atom, text[index]) else { return false }
    place = isBackward ? index : place + 1
    return true
  }

  /// What a group took, once more; a group that took part in nothing took the empty text (ECMA-262 §22.2.2.7.2).
  private mutating func repeats(_ group: Int, _ place: inout Int, _ isBackward: Bool) -> Bool {
    let (start, end) = (slots[2 * group], slots[2 * group + 1])
    guard start >= 0, end > start else { return true }
    let length = end - start
    let first = isBackward ? place - length : place
    guard first >= 0, first + length <= text.count else { return false }
    steps += length
    guard text[start..<end].elementsEqual(text[first..<first + length]) else { return false }
    place = isBackward ? first : first + length
    return true
  }
}
