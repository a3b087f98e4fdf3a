import ContractModel

extension LintRule {
  static let deprecatedWithoutSunset = LintRule(
    "deprecated-without-sunset", .versions, .note,
    "A deprecated operation says neither until when it works nor what replaces it.",
    why: "Callers see that they should move, and neither where to nor by when: they stay.",
    fix: "Add `x-sunset` with the day on which it goes, or name the replacement in the description.",
    bad: """
      paths:
        /carts:
          get: { deprecated: true, summary: Lists the carts., responses: { '200': { description: All. } } }
      """,
    good: """
      paths:
        /carts:
          get:
            deprecated: true
            x-sunset: '2027-06-30'
            summary: Lists the carts.
            responses: { '200': { description: All. } }
      """
  ) { subject, findings in
    var breaches: [Breach] = []
    var isFollowed = false
    for operation in subject.servedAndSent where operation.isDeprecated {
      if operation.saysWhatFollows {
        isFollowed = true
      } else {
        let place = subject.place(of: "deprecated", in: operation)
        breaches.append(
          Breach(message: "\(operation.label) is deprecated without a sunset or a replacement", place: place))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "none of the \($0) deprecated operations has a sunset or a replacement"
    }
  }
}

extension Operation {
  /// By an extension, whatever it is called, by a header (RFC 8594), or in words.
  fileprivate var saysWhatFollows: Bool {
    let fields = extensions.keys.map { $0.lowercased() }
    if fields.contains(where: { name in
      ["sunset", "replac", "deprecat", "remov", "successor"].contains { name.contains($0) }
    }) {
      return true
    }
    if responses.contains(where: { $0.hasHeader("Sunset") }) { return true }
    let text = "\(summary ?? "") \(description ?? "")".lowercased()
    return [
      "use ", "instead", "replace", "superseded", "sunset", "remov", "migrat", "in favor of", "in favour of",
      "moved to",
    ]
    .contains { text.contains($0) }
  }
}
