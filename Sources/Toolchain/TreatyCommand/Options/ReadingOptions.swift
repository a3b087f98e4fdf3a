import ArgumentParser
import ContractText
import DiffTool
import TreatyTool

/// What a contract may cost and reach: it is hostile input.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that references may not leave. Default: the contract's own.", valueName: "dir"))
  var root: String?

  @Option(help: "The most bytes a file may have.")
  var maxBytes = TextLimits().bytes

  @Option(help: "How deep values may nest.")
  var maxDepth = TextLimits().depth

  @Option(help: "The most values a document may have after its aliases are expanded.")
  var maxNodes = TextLimits().nodes

  @Option(help: "The most files a contract may consist of.")
  var maxFiles = TextLimits().files

  @Option(help: ArgumentHelp("A host that references may name. Repeat for several.", valueName: "host"))
  var allowRemote: [String] = []

  var limits: TextLimits {
    var limits = TextLimits()
    limits.bytes = maxBytes
    limits.depth = maxDepth
    limits.nodes = maxNodes
    limits.files = maxFiles
    return limits
  }

  func validate() throws {
    for (name, value) in [("bytes", maxBytes), ("depth", maxDepth), ("nodes", maxNodes), ("files", maxFiles)]
    where value < 1 || value >= Int(Int32.max) << 8 {
      throw ValidationError("--max-\(name) has to be a positive number of ordinary size.")
    }
  }

  var diff: DiffReading { DiffReading(root: root, limits: limits, allowedHosts: Set(allowRemote)) }

  func source(_ path: String) -> ContractSource {
    ContractSource(path: path, root: root, limits: limits, allowedHosts: Set(allowRemote))
  }
}
