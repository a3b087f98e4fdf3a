/// A regular expression by ECMA-262 with the flag `u`, as JSON Schema's `pattern` means it: not anchored.
///
/// Matching takes time linear in the text, whatever the pattern: it runs an automaton, or simulates one that has too many
/// states. Only patterns with back-references are searched, within a budget of steps.
public struct Pattern: Sendable {
  /// The answer of a match.
  public enum Outcome: Sendable, Hashable {
    case match, noMatch
    /// The budget was used up before the answer was known.
    case gaveUp
  }

  /// How a pattern is matched.
  public enum Engine: Sendable, Hashable {
    /// A table of all states: one look-up for each scalar of the text.
    case automaton
    /// All states at once: the time is the text's length times the states that are alive.
    case simulation
    /// One way after the other, because of back-references: the time is bounded by a budget only.
    case search
  }

  public let source: String
  /// Why `source` is not valid, for patterns made from literals.
  public let error: PatternError?
  let implementation: PatternEngine?

  /// Throws a `PatternError` for what is no pattern, or none that can be matched in bounded space.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    error = nil
    implementation = try PatternEngine(source)
  }

  /// A pattern that was checked before, when its code was generated. Should it not be valid after all, it matches nothing:
  /// what cannot be checked is not let through.
  public init(literal source: String) {
    self.source = source
    do throws(PatternError) {
      implementation = try PatternEngine(source)
      error = nil
    } catch {
      implementation = nil
      self.error = error
    }
  }

  /// Whether the pattern refers back to what a group took (`\1`, `\k<name>`): no automaton does, and matching may give up.
  public var hasBackreferences: Bool { implementation?.tree.hasBackReferences ?? false }

  /// How the pattern is matched; nil when it is not valid. The first question may take some milliseconds.
  public var engine: Engine? {
    guard let implementation else { return nil }
    return hasBackreferences ? .search : implementation.table == nil ? .simulation : .automaton
  }

  /// Whether the pattern matches anywhere in UTF-8 text; a match that would take too long is none.
  public func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { outcome(utf8) == .match }

  /// Whether the pattern matches anywhere in the text; a match that would take too long is none.
  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// The same, telling apart what does not match and what would take too long.
  public func outcome(_ utf8: UnsafeBufferPointer<UInt8>) -> Outcome { implementation?.run(utf8).outcome ?? .noMatch }
}

extension Pattern: Hashable {
  public static func == (a: Pattern, b: Pattern) -> Bool { a.source.utf8.elementsEqual(b.source.utf8) }
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
