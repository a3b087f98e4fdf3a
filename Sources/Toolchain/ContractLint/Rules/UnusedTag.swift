extension LintRule {
  static let unusedTag = LintRule(
    "unused-tag", .maintenance, .warning, "A tag is declared that no operation has.",
    why: "Documentation shows an empty group, and readers look for what is not there.",
    fix: "Remove it, or give it to the operations that it is for.",
    bad: """
      tags: [{ name: orders }, { name: carts }]
      paths:
        /orders:
          get: { tags: [orders], responses: { '200': { description: All. } } }
      """,
    good: """
      tags: [{ name: orders }]
      paths:
        /orders:
          get: { tags: [orders], responses: { '200': { description: All. } } }
      """
  ) { subject, findings in
    let operations = subject.servedAndSent
    // Where no operation has a tag, `tags` is an index of its own.
    guard operations.contains(where: { !$0.tags.isEmpty }) else { return }
    let used = Set(operations.flatMap(\.tags)).union(subject.contract.tags.compactMap(\.parent))
    let groups = subject.root?.member("x-tagGroups")?.items.map { $0 } ?? []
    let chapters = Set(groups.flatMap { $0.member("tags")?.items.map(\.text) ?? [] })
    for item in subject.root?.member("tags")?.items.map({ $0 }) ?? [] {
      guard let name = item.member("name"), !used.contains(name.text) else { continue }
      // A chapter of the documentation, as Redoc has them.
      if item.member("x-traitTag")?.hasText("true") ?? false { continue }
      if item.member("description") != nil, chapters.contains(name.text) { continue }
      // With a text it may be a chapter too: somebody has to look.
      findings.report(
        "no operation has the tag \(name.text)", at: name.place, edits: item.count == 1 ? [.removeItem(item)] : [])
    }
  }
}
