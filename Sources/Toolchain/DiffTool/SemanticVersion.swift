import TreatyTool

/// `1.4.0` (semver.org 2.0.0), a leading v and missing parts forgiven.
public struct SemanticVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var major: Int
  public var minor: Int
  public var patch: Int
  /// Behind the dash; such a version comes before the one without.
  public var prerelease: String

  public init?(_ text: String) {
    let plain = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let core = plain.prefix { $0 != "+" }
    let parts = core.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0 ?? -1 >= 0 }) else { return nil }
    let all = numbers.compactMap(\.self) + [0, 0]
    (major, minor, patch) = (all[0], all[1], all[2])
    prerelease = parts.count > 1 ? String(parts[1]) : ""
  }

  public static func < (left: Self, right: Self) -> Bool {
    let (a, b) = ((left.major, left.minor, left.patch), (right.major, right.minor, right.patch))
    if a != b { return a < b }
    if left.prerelease.isEmpty != right.prerelease.isEmpty { return right.prerelease.isEmpty }
    return left.prerelease < right.prerelease
  }

  public var description: String { "\(major).\(minor).\(patch)" + (prerelease.isEmpty ? "" : "-\(prerelease)") }
}
