import ContractText
import TreatyTool

/// What reading the contracts of a diff may cost and reach.
public struct DiffReading: Sendable {
  public var root: String?
  public var limits: TextLimits
  public var allowedHosts: Set<String>

  public init(root: String? = nil, limits: TextLimits = TextLimits(), allowedHosts: Set<String> = []) {
    self.root = root
    self.limits = limits
    self.allowedHosts = allowedHosts
  }

  func source(_ path: String) -> ContractSource {
    ContractSource(path: path, root: root, limits: limits, allowedHosts: allowedHosts)
  }
}
