/// A setting of a rule, with the value that holds where nothing is configured.
public struct LintOption: Sendable {
  public let name: String
  /// One sentence for the rule's page.
  public let summary: String
  /// Also what kind of value a configuration may give.
  public let initial: Value
  /// The texts that are allowed; empty: any.
  public let choices: [String]

  public enum Value: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case texts([String])
  }

  package init(_ name: String, _ initial: Value, among choices: [String] = [], _ summary: String) {
    self.name = name
    self.initial = initial
    self.choices = choices
    self.summary = summary
  }
}
