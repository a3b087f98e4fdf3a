/// A regular expression by ECMA-262 with the flag `u`, as JSON Schema's `pattern` means it: not anchored.
///
/// Matching takes time linear in the text, by simulating all states at once. Patterns that look around are searched with a
/// memory of where the search has been, those with back-references within a budget of steps.
public struct Pattern: Sendable {
  /// The answer of a match.
  public enum Outcome: Sendable, Hashable {
    case match, noMatch
    /// The budget was used up before the answer was known.
    case gaveUp
  }

  public let source: String
  /// Why `source` is not valid, for patterns made from literals.
  public let error: PatternError?
  private let program: Program?

  public init(_ source: String) throws(PatternError) {
    self.source = source
    error = nil
    program = try Program(PatternParser.parse(source))
  }

  /// A pattern that was checked before, when its code was generated. Should it not be valid after all, it matches nothing:
  /// what cannot be checked is not let through.
  public init(literal source: String) {
    self.source = source
    do throws(PatternError) {
      program = try Program(PatternParser.parse(source))
      error = nil
    } catch {
      program = nil
      self.error = error
    }
  }

  /// Whether the pattern matches anywhere in UTF-8 text; a match that would take too long is none.
  public func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { outcome(utf8) == .match }

  /// Whether the pattern matches anywhere in the text; a match that would take too long is none.
  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// The same, telling apart what does not match and what would take too long.
  public func outcome(_ utf8: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard let program else { return .noMatch }
    return program.needsSearch ? Searcher.run(program, utf8) : Simulation.run(program, utf8)
  }
}

extension Pattern: Hashable {
  public static func == (a: Pattern, b: Pattern) -> Bool { a.source.utf8.elementsEqual(b.source.utf8) }
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
