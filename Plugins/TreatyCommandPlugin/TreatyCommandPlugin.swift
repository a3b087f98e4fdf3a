import Foundation
import PackagePlugin

/// `swift package treaty …`: the `treaty` command in the package's folder, every argument passed on.
@main
struct TreatyCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "TreatyCommand").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    // The tool has said what is wrong; this makes `swift package` fail with it.
    if process.terminationReason != .exit || process.terminationStatus != 0 {
      Diagnostics.error("treaty ended with status \(process.terminationStatus).")
    }
  }
}
