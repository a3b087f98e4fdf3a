import ArgumentParser
import TreatyTool

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means and what to do about it.")

  @Argument(help: "The id in brackets behind a diagnostic.", completion: .list(Explanation.all.map(\.id)))
  var id: String?

  @Flag(help: "List every id.")
  var list = false

  func validate() throws {
    if (id == nil) != list { throw ValidationError("Name an id, or ask for the --list.") }
    guard let id, Explanation.page(id) == nil else { return }
    let guess = Explanation.nearest(id).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no diagnostic '\(id)'.\(guess) `treaty explain --list` shows all of them.")
  }

  func run() {
    if let page = id.flatMap(Explanation.page) {
      Console.write(page.text)
    } else {
      for page in Explanation.all { Console.write("\(page.id): \(page.summary)\n") }
    }
  }
}
