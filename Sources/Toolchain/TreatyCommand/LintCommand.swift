import ArgumentParser
import ContractLint
import ContractText
import LintTool
import TreatyTool

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Hold contracts against the rules of a contract-first team.",
    discussion: """
      Without CONTRACT: what treaty.yaml says, here or in contracts/. Severities, options and rules of your own are \
      configured in treaty-lint.yaml. docs/lint.md.
      """)

  @Argument(
    help: "The contracts: files, folders, patterns, or - for standard input.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var contracts: [String] = []

  @Option(help: ArgumentHelp("The treaty.yaml to follow.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The rules to follow. Default: treaty-lint.yaml, where there is one.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var rules: String?

  @Option(
    help: ArgumentHelp("Follow this rule only. Repeat for several.", valueName: "id"),
    completion: .list(LintRule.known.map(\.id)))
  var only: [String] = []

  @Flag(help: "Mend what can be mended without changing what the contract says.")
  var fix = false

  @Flag(help: "With --fix: print the difference and write nothing.")
  var dryRun = false

  @Flag(help: "List every rule with its category and severity.")
  var list = false

  @Option(help: .hidden)
  var pages: String?

  @OptionGroup(title: "Reporting") var writing: LintWritingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions

  func validate() throws {
    if dryRun, !fix, pages == nil { throw ValidationError("--dry-run goes with --fix.") }
    if contracts.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input is one contract only.") }
  }

  func run() throws {
    if list { return Console.write(RulePages.list) }
    if let pages { return try write(pages) }
    let request = LintRequest(
      contracts: contracts, configuration: config, rules: rules, only: only, reading: reading.source(""))
    let found = fix ? try mend(request) : try lint(request)
    if found.isUnreadable { throw ExitCode(ExitStatus.badInput.rawValue) }
    if found.diagnostics.contains(where: writing.failOn.isFailure) { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func lint(_ request: LintRequest) throws -> LintRun {
    let run = try writing.report.run { (progress) throws(ToolFailure) in
      try LintRun(request, onStep: progress.step)
    }
    writing.report.reporter.report(run.failures, sources: run.sources)
    try writing.write(run)
    return run
  }

  private func mend(_ request: LintRequest) throws -> LintRun {
    let fix = try writing.report.run { (progress) throws(ToolFailure) in
      let fix = try LintFix(request, onStep: progress.step)
      if !dryRun { try fix.write() }
      return fix
    }
    writing.report.reporter.report(fix.run.failures + fix.refusals, sources: fix.run.sources)
    if dryRun { Console.write(fix.diff) } else { try writing.write(fix.run) }
    Console.write(fix.summary(isDry: dryRun), to: .errors)
    return fix.run
  }

  /// docs/rules/, or with --dry-run whether it is fresh.
  private func write(_ folder: String) throws {
    let plan = try writing.report.run { (_) throws(ToolFailure) in try RulePageFolder.plan(folder) }
    if dryRun {
      for name in plan.writes.map(\.path) + plan.removals {
        Console.write("\(folder)/\(name) is stale: run `treaty lint --pages \(folder)`.\n", to: .errors)
      }
      if !plan.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
      return
    }
    try writing.report.run { (_) throws(ToolFailure) in try OutputTransaction.run([plan]) }
  }
}
