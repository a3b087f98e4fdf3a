import ArgumentParser
import TreatyTool

extension PullRequestWorkflow: ExpressibleByArgument {}

struct CICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ci", abstract: "Write the workflow that guards contracts on pull requests.",
    discussion: "Refuses a file that is there and says something else. docs/ci.md tells what the workflow does.")

  @Argument(help: "The CI service: github or gitlab.")
  var service: PullRequestWorkflow

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write. Default: .github/workflows/contracts.yml or .gitlab/contracts.gitlab-ci.yml.",
      valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
  var output: String?

  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let path = output ?? service.usualPath
    try report.run { (_) throws(ToolFailure) in try service.create(at: path) }
    Console.write("\(path) is written. \(service.nextStep(path) ?? "Commit it.")\n")
  }
}
