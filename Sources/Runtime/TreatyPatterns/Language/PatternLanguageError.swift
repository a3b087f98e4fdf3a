/// Why a question about a language has no answer.
public enum PatternLanguageError: Error, Sendable, Hashable {
  /// The automaton would have more states than allowed, or take too much work to make.
  case tooLarge(limit: Int)
  /// `\1`, `\k<name>`: no automaton refers back.
  case hasBackReferences
  /// `(?<=a(?=b))`: what looks ahead from inside of what looks behind is matched, but not made an automaton of.
  case looksAheadBehind
  case invalid(PatternError)
}

extension PatternLanguageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let limit): "the automaton is too large (more than \(limit) states, or too much work)"
    case .hasBackReferences: "the pattern has back-references: there is no automaton for it"
    case .looksAheadBehind: "the pattern looks ahead from inside of a look behind: no automaton is made for it"
    case .invalid(let error): error.description
    }
  }
}
