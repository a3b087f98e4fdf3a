import ArgumentParser
import ContractDiff
import DiffTool
import TreatyTool

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what a change of a contract breaks, for whom, and show a message that it breaks.",
    discussion: """
      BASE and REVISION are files, folders, patterns, git revisions (main:contracts/openapi) or - for standard input. With \
      one contract, or none, what is in the working folder is compared with where the branch began. docs/diff.md.
      """)

  @Argument(help: "BASE and REVISION; or contracts of the working folder; or none: all of treaty.yaml.")
  var contracts: [String] = []

  @Option(help: ArgumentHelp("The branch that this one will be merged into.", valueName: "revision"))
  var base: String?

  @Option(help: ArgumentHelp("The treaty.yaml to follow.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var config: String?

  @OptionGroup var writing: DiffWritingOptions

  @Option(help: "What ends with 1: breaking, source, behaviour, any or none.")
  var failOn: DiffFailOn = .breaking

  @Option(
    help: ArgumentHelp("Severities and approvals. Default: treaty-diff.yaml, where there is one.", valueName: "file"))
  var policy: String?

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  func validate() throws {
    if contracts.count > 2, base == nil { throw ValidationError("Name BASE and REVISION, or --base and contracts.") }
  }

  func run() throws {
    let request = DiffRequest(
      arguments: contracts, base: base, configuration: config, reading: reading.diff, policy: policy,
      today: writing.date)
    let run = try writing.report.run { (progress) throws(ToolFailure) in
      try DiffRun(request, onStep: progress.step)
    }
    writing.report.reporter.report(run.diagnostics.filter { $0.severity == .error }, sources: run.sources)
    try writing.write(run.report)
    if run.report.changes.contains(where: failOn.isFailure) { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
