import ContractText
import TreatyTool

/// What `treaty lint` is asked to look at.
public struct LintRequest: Sendable {
  /// Files, folders, patterns, or `-` for standard input; none: what treaty.yaml says.
  public var contracts: [String]
  /// The `treaty.yaml` to follow.
  public var configuration: String?
  /// The file of rules; treaty-lint.yaml when there is one.
  public var rules: String?
  /// The only rules to follow, whatever is configured; empty: what is configured.
  public var only: [String]
  /// What reading may cost and reach; its path says nothing.
  public var reading: ContractSource

  public init(
    contracts: [String] = [], configuration: String? = nil, rules: String? = nil, only: [String] = [],
    reading: ContractSource = ContractSource(path: "")
  ) {
    self.contracts = contracts
    self.configuration = configuration
    self.rules = rules
    self.only = only
    self.reading = reading
  }

  func sources() throws(ToolFailure) -> [ContractSource] {
    if contracts.isEmpty {
      return try ConfiguredContracts.find(
        configuration, like: reading, fix: "Name a contract: `treaty lint openapi.yaml`.")
    }
    // Each with the root of its own folder, unless one was named for all.
    var sources: [ContractSource] = []
    for name in contracts {
      for path in try ContractFiles.named(name) {
        var source = reading
        source.path = path
        sources.append(source)
      }
    }
    return sources
  }
}
