import ContractText

/// The contracts that a path on a command line means: itself, or those below a folder, or those that match a pattern.
package enum ContractFiles {
  /// A folder or pattern; nil for what names one file.
  package static func below(_ path: String) -> (base: String, files: [String])? {
    if path.contains("*") {
      let path = Paths.normalized(path)
      let base = fixedFolder(path)
      let pattern = WildcardPattern(path)
      return (base, contracts(below: base).filter { pattern.matches($0) && looksLikeContract($0) })
    }
    guard Files.followsToFolder(path) else { return nil }
    return (path, contracts(below: path).filter(looksLikeContract))
  }

  /// The same as paths, at least one.
  package static func named(_ path: String) throws(ToolFailure) -> [String] {
    guard let files = below(path)?.files else { return [path] }
    guard !files.isEmpty else {
      throw ToolFailure(
        Diagnostic(
          "contract-not-found", .error, "There is no contract in '\(path)'.", at: nil,
          fix: "Name a contract, a folder that holds some, or a pattern that matches some."))
    }
    return files
  }

  package static func isContractName(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The folder above the first part with a star.
  package static func fixedFolder(_ pattern: String) -> String {
    let parts = pattern.split(separator: "/").prefix { !$0.contains("*") }
    if pattern.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func contracts(below folder: String, depth: Int = 0) -> [String] {
    guard depth < 32 else { return [] }
    return Files.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = folder == "." ? name : Paths.join(folder, name)
      switch try? Files.kind(path) {
      case .folder: return contracts(below: path, depth: depth + 1)
      case .file: return isContractName(path) ? [path] : []
      default: return []
      }
    }
  }

  /// The files that contracts refer to lie beside them: what says at its root that it is a contract is one.
  private static func looksLikeContract(_ path: String) -> Bool {
    let loader = ContractLoader()
    guard let document = try? loader.load(path) else { return false }
    return document.root.member("openapi") != nil || document.root.member("swagger") != nil
  }
}
