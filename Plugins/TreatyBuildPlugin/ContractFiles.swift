import Foundation

/// What a target's folder holds for the generator.
struct ContractFiles {
  static let tool = "TreatyGenerator"
  private static let configuration = "treaty.yaml"
  private static let contracts = ["openapi.yaml", "openapi.yml", "openapi.json"]

  /// Everything that the contract could refer to. A file more in this list costs nothing; one that is missing is a build
  /// that does not notice a change.
  let inputs: [URL]
  let arguments: [String]

  init(in folder: URL) throws {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = enumerator?.compactMap { $0 as? URL } ?? []
    // Sorted: the order of a directory is no reason to generate again.
    inputs = urls.filter { ["yaml", "yml", "json"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    let configuration = folder.appending(path: Self.configuration)
    if FileManager.default.fileExists(atPath: configuration.path) {
      arguments = ["--config", configuration.path]
    } else if let name = Self.contracts.first(where: {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }) {
      arguments = ["--contract", folder.appending(path: name).path]
    } else {
      throw MissingContract(folder: folder.path)
    }
  }

  static func isSetting(_ file: URL) -> Bool {
    file.lastPathComponent == configuration || contracts.contains(file.lastPathComponent)
  }
}

/// A target that asks for the plugin but holds no contract.
struct MissingContract: Error, CustomStringConvertible {
  var folder: String
  var description: String {
    "TreatyBuildPlugin needs treaty.yaml or openapi.yaml in \(folder)."
  }
}
