import ContractText

/// The contracts that `treaty.yaml` names, for commands that look at them and generate nothing.
public enum ConfiguredContracts {
  /// - Parameters:
  ///   - configuration: the file to follow; what is found when nil.
  ///   - source: what reading may cost and reach. Without a root of its own references may go as far as the
  ///     configuration's folder, as when code is generated.
  ///   - fix: what to do where there is no configuration.
  public static func find(
    _ configuration: String?, like source: ContractSource, fix: String
  ) throws(ToolFailure) -> [ContractSource] {
    let found = configuration == nil ? try ConfigurationSearch.find() : configuration
    guard let path = found else {
      throw ToolFailure(
        Diagnostic(
          "configuration-not-found", .error, "There is no treaty.yaml here or in contracts/.", at: nil, fix: fix))
    }
    let configuration = try ConfigurationReader.read(path)
    return configuration.generations.compactMap(\.contract).map { contract in
      var result = source
      result.path = Paths.normalized(Paths.join(configuration.folder, contract))
      if source.root == nil, Paths.staysInside(Paths.normalized(contract)), !configuration.folder.isEmpty {
        result.root = configuration.folder
      }
      return result
    }
  }
}
