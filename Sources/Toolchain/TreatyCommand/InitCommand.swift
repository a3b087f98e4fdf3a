import ArgumentParser
import TreatyTool

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a package that builds and answers.",
    discussion: "Refuses a folder that holds something.")

  @Argument(help: "The folder to create; its name becomes the package's.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("A checkout of Treaty to depend on.", valueName: "dir"), completion: .directory)
  var pathToTreaty: String?

  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let package = try report.run { (_) throws(ToolFailure) in
      try NewPackage.create(in: folder, pathToTreaty: pathToTreaty)
    }
    Console.write("\(package) is in \(folder). Try: cd \(folder) && swift run\n")
  }
}
