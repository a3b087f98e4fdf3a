/// A set of strings that an automaton knows: what a pattern accepts, strings of some length, and what is made of them.
///
/// Whole strings are meant: a pattern that is not anchored stands for all strings in which it matches somewhere. Lengths
/// are in Unicode scalars, as JSON Schema counts. Each operation is bounded: what would need more than a number of
/// states is refused with `PatternLanguageError.tooLarge`.
///
/// Languages are kept in their smallest form: equal ones (`==`) accept the same strings.
public struct PatternLanguage: Sendable, Hashable {
  /// How many states an automaton may have when nothing else is asked for.
  public static let stateLimit = 20_000

  let automaton: Automaton

  init(minimized automaton: Automaton) { self.automaton = automaton }

  /// Every string.
  public static let all = PatternLanguage(minimized: Automaton(acceptsAll: true))
  /// No string.
  public static let none = PatternLanguage(minimized: Automaton(acceptsAll: false))

  /// The strings in which a pattern matches; throws for back-references, for a pattern that is not valid, and when it is
  /// too large.
  public init(_ pattern: Pattern, limit: Int = stateLimit) throws(PatternLanguageError) {
    guard let implementation = pattern.implementation else {
      throw .invalid(pattern.error ?? PatternError("no pattern", at: 0))
    }
    // Threads looked at: a pattern that takes more for each state has states that are too large themselves.
    automaton = try implementation.automaton(
      Determinizer.Budget(states: limit, work: 50_000 + 100 * max(0, min(limit, 2 * Self.stateLimit))))
  }

  /// Exactly one string.
  public init(literal: String, limit: Int = stateLimit) throws(PatternLanguageError) {
    try self.init(literals: CollectionOfOne(literal), limit: limit)
  }

  /// Exactly these strings, compared by scalars; throws when they are too many.
  public init(literals: some Sequence<String>, limit: Int = stateLimit) throws(PatternLanguageError) {
    var trie = ScalarTrie()
    for literal in literals {
      trie.insert(literal.unicodeScalars.map(\.value))
      guard trie.count <= limit else { throw .tooLarge(limit: limit) }
    }
    guard let automaton = trie.automaton() else { throw .tooLarge(limit: limit) }
    self.automaton = automaton.minimized()
  }

  /// All strings of at least `minLength` and at most `maxLength` scalars; nil for no upper bound.
  public init(minLength: Int, maxLength: Int? = nil, limit: Int = stateLimit) throws(PatternLanguageError) {
    let least = max(minLength, 0)
    if let maxLength, maxLength < least {
      self = .none
      return
    }
    // One state for each length up to the last that matters, and one for what is longer.
    let last = maxLength.map { $0 &+ 1 } ?? least
    guard last >= 0, last < limit else { throw .tooLarge(limit: limit) }
    let transitions = (0...last).map { Int32(min($0 + 1, last)) }
    let isAccepting = (0...last).map { $0 >= least && $0 <= maxLength ?? .max }
    let automaton = Automaton(classes: ScalarClasses(), transitions: transitions, isAccepting: isAccepting)
    self.automaton = automaton.minimized()
  }

  /// How many states the automaton has: how costly operations on it are.
  public var stateCount: Int { automaton.stateCount }
}
