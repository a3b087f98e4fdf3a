import ArgumentParser
import ContractDiff
import DiffTool
import TreatyTool

struct BumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bump",
    abstract: "Say whether a change is major, minor or patch, and whether info.version grew enough.",
    discussion: "Takes what `treaty diff` takes. Ends with 1 when a version has to grow.")

  @Argument(help: "BASE and REVISION; or contracts of the working folder; or none: all of treaty.yaml.")
  var contracts: [String] = []

  @Option(help: ArgumentHelp("The branch that this one will be merged into.", valueName: "revision"))
  var base: String?

  @Option(
    help: ArgumentHelp("Severities and approvals. Default: treaty-diff.yaml, where there is one.", valueName: "file"))
  var policy: String?

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  func validate() throws {
    if contracts.count > 2, base == nil { throw ValidationError("Name BASE and REVISION, or --base and contracts.") }
  }

  func run() throws {
    let report = DiagnosticReport(reporter: Reporter())
    let request = DiffRequest(
      arguments: contracts, base: base, reading: reading.diff, policy: policy, today: .today)
    let run = try report.run { (progress) throws(ToolFailure) in try DiffRun(request, onStep: progress.step) }
    let bumps = run.report.sections.map { VersionBump($0) }
    for bump in bumps { Console.write(bump.text) }
    if bumps.contains(where: { !$0.isEnough }) { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
