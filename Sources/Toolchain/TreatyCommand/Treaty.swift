import ArgumentParser
import TreatyTool

/// `treaty`: arguments in, exit status out. What is done is in TreatyTool.
struct Treaty: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "treaty",
    abstract: "Contract-first services in Swift.",
    discussion: """
      Exit status: 0 fine, 1 findings (a generated file has drifted, a change breaks, a rule is not followed), 2 the \
      command line makes no sense, 3 a contract, a configuration or an output folder cannot be used. Diagnostics go to \
      standard error.
      """,
    version: TreatyVersion.current,
    subcommands: [
      GenerateCommand.self, CheckCommand.self, ModelCommand.self, ValidateCommand.self, InitCommand.self,
      LintCommand.self, DiffCommand.self, ChangelogCommand.self, BumpCommand.self, CICommand.self,
      ExplainCommand.self,
    ])
}
