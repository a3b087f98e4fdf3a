extension LintRule {
  static let missingLicense = LintRule(
    "missing-license", .documentation, nil, "The contract does not say under which license it may be used.",
    why: "Without one nobody outside may copy it, or publish what is generated from it.",
    fix: "Add `info.license` with the license's name.",
    bad: """
      info: { title: Orders, version: 1.0.0 }
      paths: {}
      """,
    good: """
      info: { title: Orders, version: 1.0.0, license: { name: Apache-2.0, identifier: Apache-2.0 } }
      paths: {}
      """
  ) { subject, findings in
    guard subject.info?.member("license") == nil, let place = subject.infoPlace else { return }
    findings.report("the contract \(subject.contract.title) names no license", at: place)
  }
}
