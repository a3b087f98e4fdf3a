import ArgumentParser
import ContractLint
import ContractText
import TreatyTool

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means and what to do about it.")

  @Argument(help: "The id in brackets behind a diagnostic.", completion: .list(ids))
  var id: String?

  @Flag(help: "List every id.")
  var list = false

  /// Of diagnostics, and of the rules that `treaty lint` follows.
  private static let ids = (Explanation.all.map(\.id) + LintRule.known.map(\.id)).sorted()

  func validate() throws {
    if (id == nil) != list { throw ValidationError("Name an id, or ask for the --list.") }
    guard let id, !Self.ids.contains(id) else { return }
    let guess = Spelling.nearest(id, among: Self.ids).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no diagnostic '\(id)'.\(guess) `treaty explain --list` shows all of them.")
  }

  func run() {
    if let page = id.flatMap(Explanation.page) {
      Console.write(page.text)
    } else if let rule = LintRule.known.first(where: { $0.id == id }) {
      Console.write(rule.explanation)
    } else {
      let all = Explanation.all.map { ($0.id, $0.summary) } + LintRule.known.map { ($0.id, $0.summary) }
      for (id, summary) in all.sorted(by: { $0.0 < $1.0 }) { Console.write("\(id): \(summary)\n") }
    }
  }
}
