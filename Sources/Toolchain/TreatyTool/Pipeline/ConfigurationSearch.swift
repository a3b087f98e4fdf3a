import ContractText

/// Finds the `treaty.yaml` that a command without arguments means.
public enum ConfigurationSearch {
  /// Here, or in `contracts/`, where a system of several services keeps it; nil when neither holds one.
  public static func find() throws(ToolFailure) -> String? {
    for path in [Configuration.fileName, "contracts/" + Configuration.fileName] {
      do {
        if try Files.kind(path) != .missing { return path }
      } catch {
        throw ToolFailure(error)
      }
    }
    return nil
  }
}
