import ContractText

/// A contract to read and how much it may cost.
public struct ContractSource: Sendable {
  /// A path, or `-` for standard input.
  public var path: String
  /// The folder that references may not leave; nil is the contract's own folder.
  public var root: String?
  public var limits: TextLimits
  public var allowedHosts: Set<String>

  public init(path: String, root: String? = nil, limits: TextLimits = TextLimits(), allowedHosts: Set<String> = []) {
    self.path = path
    self.root = root
    self.limits = limits
    self.allowedHosts = allowedHosts
  }

  public var isStandardInput: Bool { path == "-" }

  /// The folder that places in diagnostics and lock entries start from.
  var effectiveRoot: String { root ?? (isStandardInput ? "" : Paths.folder(of: path)) }
}
