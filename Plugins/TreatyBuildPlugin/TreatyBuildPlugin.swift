import Foundation
import PackagePlugin

/// Generates a target's contract before the target is compiled. Declares every input and output, so that the build
/// system runs nothing when nothing changed.
@main
struct TreatyBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    return try commands(
      folder: target.directoryURL, module: target.moduleName, output: context.pluginWorkDirectoryURL,
      tool: context.tool(named: ContractFiles.tool).url)
  }

  func commands(folder: URL, module: String, output: URL, tool: URL) throws -> [Command] {
    let files = try ContractFiles(in: folder)
    let generated = output.appending(path: "Generated")
    return [
      .buildCommand(
        displayName: "Generating \(module) from its contract",
        executable: tool,
        arguments: files.arguments + ["--module", module, "--output", generated.path],
        inputFiles: files.inputs,
        outputFiles: GeneratedFiles.names.map { generated.appending(path: $0) })
    ]
  }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension TreatyBuildPlugin: XcodeBuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
      // An Xcode target is a list of files, not a folder: its treaty.yaml or contract says where they lie.
      guard let file = target.inputFiles.first(where: { ContractFiles.isSetting($0.url) }) else { return [] }
      return try commands(
        folder: file.url.deletingLastPathComponent(), module: target.displayName,
        output: context.pluginWorkDirectoryURL, tool: context.tool(named: ContractFiles.tool).url)
    }
  }
#endif
