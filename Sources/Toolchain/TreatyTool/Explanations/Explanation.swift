/// What a diagnostic means and what to do about it. `treaty explain` and docs/diagnostics.md print the same text.
public struct Explanation: Sendable {
  /// The id as diagnostics show it.
  public var id: String
  /// One sentence: what is wrong.
  public var summary: String
  /// Why it is a fault, or why it is refused.
  public var why: String
  /// What to do.
  public var fix: String

  init(_ id: String, _ summary: String, why: String, fix: String) {
    self.id = id
    self.summary = summary
    self.why = why
    self.fix = fix
  }

  /// Every diagnostic there is, by id.
  public static let all: [Explanation] = groups.flatMap(\.explanations).sorted { $0.id < $1.id }

  public static func page(_ id: String) -> Explanation? { all.first { $0.id == id } }
}
