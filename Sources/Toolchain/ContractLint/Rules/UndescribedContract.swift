extension LintRule {
  static let undescribedContract = LintRule(
    "undescribed-contract", .documentation, .note, "The contract has no description.",
    why: "Whoever finds it in a catalogue has to guess from the paths what the service is for.",
    fix: "Add `info.description`: what the service does, and for whom.",
    bad: """
      info: { title: Orders, version: 1.0.0 }
      paths: {}
      """,
    good: """
      info: { title: Orders, version: 1.0.0, description: Takes orders from the storefront and follows them. }
      paths: {}
      """
  ) { subject, findings in
    let texts = [subject.contract.description, subject.contract.summary]
    guard texts.allSatisfy({ ($0 ?? "").isEmpty }), let place = subject.infoPlace else { return }
    // The reader does not follow a text into a file of its own; people do.
    if subject.info?.member("description")?.kind == .mapping { return }
    findings.report("the contract \(subject.contract.title) has no description", at: place)
  }
}
