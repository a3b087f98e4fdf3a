extension LintRule {
  static let semanticVersion = LintRule(
    "semantic-version", .versions, .note, "The contract's version is no semantic version.",
    why: "Only of three numbers can be told whether an update breaks its callers; `treaty bump` counts by them.",
    fix: "Write `MAJOR.MINOR.PATCH`, as in `1.4.0`.",
    bad: """
      info: { title: Orders, version: v1 }
      paths: {}
      """,
    good: """
      info: { title: Orders, version: 1.4.0 }
      paths: {}
      """,
    options: [LintOption("dates", .boolean(true), "Whether a version may be a day: `2026-11-30`.")]
  ) { subject, findings in
    let version = subject.contract.version
    guard !version.isEmpty, !isSemantic(version), !(findings.boolean("dates") && isDate(version)) else { return }
    let place = subject.info?.member("version")?.place ?? subject.contract.place
    findings.report("the version \(version) is no semantic version", at: place)
  }

  /// semver.org 2.0.0, items 2, 9 and 10: three numbers without leading zeros, what comes before a release, and how it
  /// was built.
  private static func isSemantic(_ version: String) -> Bool {
    let core = version.prefix { $0 != "-" && $0 != "+" }
    guard core.wholeMatch(of: /(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}/) != nil else { return false }
    let rest = /(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?/
    return version.dropFirst(core.count).wholeMatch(of: rest) != nil
  }

  private static func isDate(_ version: String) -> Bool {
    version.wholeMatch(of: /[0-9]{4}-[01][0-9]-[0-3][0-9]([.-].*)?/) != nil
  }
}
