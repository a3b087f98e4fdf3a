import ContractDiff
import ContractText
import TreatyTool

/// How much `info.version` has to grow for the changes of a contract, and whether it did.
public struct VersionBump: Sendable {
  public enum Step: String, Sendable { case none, patch, minor, major }

  public let name: String
  public let step: Step
  public let from: String
  public let to: String
  /// The smallest version that will do; nil where the base has none that can be counted.
  public let expected: String?
  public let isEnough: Bool

  public init(_ section: DiffReport.Section) {
    name = section.revision.name
    (from, to) = (section.base.version, section.revision.version)
    let changes = section.changes.filter { $0.id != "contract-version-changed" }
    let step: Step =
      changes.contains { $0.severity == .error }
      ? .major : changes.contains(where: Self.isNoticed) ? .minor : changes.isEmpty ? .none : .patch
    self.step = step
    guard let old = SemanticVersion(from) else {
      expected = nil
      isEnough = step == .none || from != to
      return
    }
    var next = old
    next.prerelease = ""
    switch step {
    case .none: next = old
    // Before 1.0.0 anything may change, and the second number says that it did (semver.org §4).
    case .major where old.major == 0: (next.minor, next.patch) = (old.minor + 1, 0)
    case .major: (next.major, next.minor, next.patch) = (old.major + 1, 0, 0)
    case .minor where old.major == 0: next.patch = old.patch + 1
    case .minor: (next.minor, next.patch) = (old.minor + 1, 0)
    case .patch: next.patch = old.patch + 1
    }
    expected = next.description
    isEnough = SemanticVersion(to).map { $0 >= next } ?? false
  }

  /// More than words and tags: somebody can do something new, or has to look.
  private static func isNoticed(_ change: Change) -> Bool {
    change.severity == .warning || change.source == .breaking || change.behaviour == .breaking
      || !change.wire.isCompatible || change.direction != .none
  }

  public var text: String {
    let found = isEnough ? "\(to) is enough" : "info.version is \(to)"
    return "\(name): \(step == .none ? "no change" : step.rawValue), from \(from) "
      + "to \(expected ?? "another version") at least; \(found)\n"
  }
}
