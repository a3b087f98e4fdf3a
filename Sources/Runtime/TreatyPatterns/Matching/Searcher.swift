/// Searches for a match by trying one way after the other, for programs that look around or refer back.
///
/// Without back-references whether a state leads to a match from a place does not depend on how it was reached: what failed
/// once is not tried again. With them it does, and only the budget is a bound.
struct Searcher {
  static let budget = 4_000_000
  /// States times places that are remembered: 8 MiB.
  static let memory = 64 << 20

  private enum Entry {
    case state(Int, Int)
    case restore(slot: Int, value: Int)
  }

  private let program: Program
  private let text: [UInt32]
  private var slots: [Int]
  private var steps = 0
  /// One bit for a state at a place that was tried, where that may be remembered.
  private var tried: [UInt64] = []
  private var gaveUp = false

  static func run(_ program: Program, _ utf8: UnsafeBufferPointer<UInt8>) -> Pattern.Outcome {
    var searcher = Searcher(program, UTF8Decoding.scalars(utf8))
    for start in 0...searcher.text.count {
      if searcher.matches(0, start) { return .match }
      if searcher.gaveUp { return .gaveUp }
      if program.isAnchored { break }
    }
    return .noMatch
  }

  private init(_ program: Program, _ text: [UInt32]) {
    self.program = program
    self.text = text
    slots = [Int](repeating: -1, count: program.slotCount)
    let bits = program.instructions.count.multipliedReportingOverflow(by: text.count + 1)
    if !program.hasBackReferences, !bits.overflow, bits.partialValue <= Self.memory {
      tried = [UInt64](repeating: 0, count: bits.partialValue / 64 + 1)
    }
  }

  /// Whether the instructions from `first` on reach a match from `place`.
  private mutating func matches(_ first: Int, _ place: Int) -> Bool {
    var stack = [Entry.state(first, place)]
    var visited: [Int] = []
    while let entry = stack.popLast() {
      guard case .state(var state, var place) = entry else {
        if case .restore(let slot, let value) = entry { slots[slot] = value }
        continue
      }
      follow: while true {
        steps += 1
        guard steps <= Self.budget else {
          gaveUp = true
          return false
        }
        // What is being tried counts as tried: coming back to it without having consumed anything leads nowhere new.
        if !tried.isEmpty {
          let bit = state * (text.count + 1) + place
          if tried[bit / 64] & (1 << UInt64(bit % 64)) != 0 { break follow }
          tried[bit / 64] |= 1 << UInt64(bit % 64)
          visited.append(bit)
        }
        switch program.instructions[state] {
        case .match:
          // These states did lead to a match, and may be asked again from elsewhere.
          for bit in visited { tried[bit / 64] &= ~(1 << UInt64(bit % 64)) }
          return true
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
        case .scalar(let wanted, let isBackward):
          guard take(&place, isBackward, { $0 == wanted }) else { break follow }
        case .any(let isBackward):
          guard take(&place, isBackward, { !ScalarSet.isLineTerminator($0) }) else { break follow }
        case .set(let set, let isBackward):
          let set = program.sets[set]
          guard take(&place, isBackward, { set.contains($0) }) else { break follow }
        case .save(let slot), .beginRound(let slot):
          stack.append(.restore(slot: slot, value: slots[slot]))
          slots[slot] = place
        case .forget(let groups):
          for slot in 2 * groups.lowerBound...2 * groups.upperBound + 1 where slots[slot] >= 0 {
            stack.append(.restore(slot: slot, value: slots[slot]))
            slots[slot] = -1
          }
        case .endRound(let slot): if slots[slot] == place { break follow }
        case .backReference(let group, let isBackward):
          guard repeats(group, &place, isBackward) else { break follow }
        case .look(let isNegated, let then):
          let before = slots
          let isFound = matches(state + 1, place)
          if gaveUp { return false }
          if isNegated || !isFound { slots = before }
          guard isFound != isNegated else { break follow }
          if isFound {
            // What a look took is kept, until the search goes back beyond it.
            for slot in slots.indices where slots[slot] != before[slot] {
              stack.append(.restore(slot: slot, value: before[slot]))
            }
          }
          state = then
          continue follow
        }
        state += 1
      }
    }
    return false
  }

  private func isWord(_ place: Int) -> Bool { text.indices.contains(place) && ScalarSet.isWord(text[place]) }

  private func take(_ place: inout Int, _ isBackward: Bool, _ isWanted: (UInt32) -> Bool) -> Bool {
    let index = isBackward ? place - 1 : place
    guard text.indices.contains(index), isWanted(text[index]) else { return false }
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
