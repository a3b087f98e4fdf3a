/// An automaton laid out for matching: one look-up for a byte of ASCII, a search for the class of any other scalar.
final class TableMatcher: Sendable {
  /// Beyond this a pattern is simulated: an automaton that large costs more than it saves.
  static let budget = Determinizer.Budget(states: 1_000, work: 50_000)
  static let maximumTransitions = 32_768

  private let classes: ScalarClasses
  /// The class of each ASCII scalar.
  private let ascii: [UInt16]
  /// By state and class, the state's number times the count of classes.
  private let transitions: [UInt16]
  private let isAccepting: [Bool]
  private let start: Int
  /// From here on states are never left again.
  private let firstFinal: Int

  init?(_ automaton: Automaton) {
    let k = automaton.classes.count
    guard automaton.transitions.count <= Self.maximumTransitions else { return nil }
    let isFinal = (0..<automaton.stateCount).map(automaton.isFinal)
    let order = (0..<automaton.stateCount).filter { !isFinal[$0] } + (0..<automaton.stateCount).filter { isFinal[$0] }
    var numbers = [Int](repeating: 0, count: order.count)
    for (number, state) in order.enumerated() { numbers[state] = number * k }
    classes = automaton.classes
    ascii = (0..<128).map { automaton.classes[$0] }
    transitions = order.flatMap { state in (0..<k).map { UInt16(numbers[automaton.next(state, $0)]) } }
    isAccepting = order.map { automaton.isAccepting[$0] }
    start = numbers[0]
    firstFinal = isFinal.filter { !$0 }.count * k
  }

  /// - Returns: The answer, and how many scalars were looked at.
  func run(_ text: UnsafeBufferPointer<UInt8>) -> (outcome: Pattern.Outcome, steps: Int) {
    var state = start
    var position = 0
    var steps = 0
    transitions.withUnsafeBufferPointer { transitions in
      ascii.withUnsafeBufferPointer { ascii in
        while position < text.count, state < firstFinal {
          let byte = Int(text[position])
          let scalarClass: Int
          if byte < 0x80 {
            scalarClass = Int(ascii[byte])
            position += 1
          } else {
            let (scalar, length) = UTF8Decoding.scalar(text, position)
            scalarClass = Int(classes[scalar ?? 0])
            position += length
          }
          state = Int(transitions[state + scalarClass])
          steps += 1
        }
      }
    }
    return (isAccepting[state / classes.count] ? .match : .noMatch, steps)
  }
}
