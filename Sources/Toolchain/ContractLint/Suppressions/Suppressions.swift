import ContractText

/// What the texts of contracts say about their own findings: comments in YAML, an extension in both.
public struct Suppressions {
  private let all: [Suppression]
  /// What looks like a suppression and is none.
  private let faults: [SuppressionFault]
  /// Also for guesses at what was meant.
  private let known: Set<String>
  /// Those that allowed something: the others are findings.
  private var used: Set<Int> = []
  private let byKey: [Key: [Int]]

  private struct Key: Hashable {
    var id: String
    var file: String
  }

  /// - Parameters:
  ///   - documents: each file once.
  ///   - known: the ids that may be allowed.
  public init(_ documents: [Document], known: Set<String>) {
    var all: [Suppression] = []
    var faults: [SuppressionFault] = []
    for document in documents {
      let comments = CommentSuppressions(document)
      let extensions = ExtensionSuppressions(document)
      all += comments.suppressions + extensions.suppressions
      faults += comments.faults + extensions.faults
    }
    // An id that does not exist cannot allow anything, and is reported once, as unknown and not as unused too.
    faults += all.filter { !known.contains($0.id) }.map { .unknown($0.id, at: $0.place) }
    self.all = all.filter { known.contains($0.id) }
    self.faults = faults
    self.known = known
    byKey = Dictionary(grouping: self.all.indices) { [all = self.all] in
      Key(id: all[$0].id, file: all[$0].place.file)
    }
  }

  /// The findings that nobody said are meant to be there, in their order.
  public mutating func apply(to findings: [LintFinding]) -> [LintFinding] {
    guard !all.isEmpty else { return findings }
    var groups: [Key: [Int]] = [:]
    for index in findings.indices {
      guard let place = findings[index].diagnostic.place else { continue }
      groups[Key(id: findings[index].diagnostic.id, file: place.file), default: []].append(index)
    }
    var allowed: Set<Int> = []
    for (key, indices) in groups {
      let sorted = indices.compactMap { index in findings[index].diagnostic.place.map { (index, $0.start) } }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      // How many begin and end to hold at each finding: a file may have as many suppressions as findings.
      var changes = [Int](repeating: 0, count: sorted.count + 1)
      for suppression in byKey[key] ?? [] {
        for range in all[suppression].covers {
          let first = Self.count(sorted) { $0 < range.start }
          // An element without any text, as an empty value, still holds the findings at its own place.
          let end = max(Self.count(sorted) { $0 < range.end }, Self.count(sorted) { $0 <= range.start })
          guard first < end else { continue }
          used.insert(suppression)
          changes[first] += 1
          changes[end] -= 1
        }
      }
      var holding = 0
      for (position, (index, _)) in sorted.enumerated() {
        holding += changes[position]
        if holding > 0 { allowed.insert(index) }
      }
    }
    return findings.indices.filter { !allowed.contains($0) }.map { findings[$0] }
  }

  /// How many of the first ones are so.
  private static func count(_ sorted: [(Int, Position)], _ isSo: (Position) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(sorted[middle].1) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is wrong with the suppressions themselves, once all findings have been held against them.
  ///
  /// - Parameters:
  ///   - settings: whether and how much it matters.
  ///   - isLookedFor: whether findings of a rule were looked for at all.
  public func findings(_ settings: LintSettings, isLookedFor: (String) -> Bool) -> [LintFinding] {
    var result: [LintFinding] = []
    for rule in LintRule.suppressionRules {
      guard let severity = settings.level(of: rule).severity else { continue }
      var findings = LintFindings(rule)
      for fault in faults where fault.rule.id == rule.id { fault.report(to: &findings, known: known) }
      if rule.id == LintRule.unusedSuppression.id { reportUnused(to: &findings, isLookedFor) }
      result += findings.all.map { finding in
        var finding = finding
        finding.diagnostic.severity = severity
        return finding
      }
    }
    return result
  }

  private func reportUnused(to findings: inout LintFindings, _ isLookedFor: (String) -> Bool) {
    let unused = all.indices.filter { !used.contains($0) && isLookedFor(all[$0].id) }
    // A comment of three rules, all unused, goes whole by an edit that all three findings share.
    let groups = Dictionary(grouping: unused) { all[$0].group }
    for index in unused {
      let gone = Set((groups[all[index].group] ?? []).map { all[$0].id })
      findings.report(
        "'\(all[index].id)' is allowed here and is not found", at: all[index].place, edits: [edit(index, gone)])
    }
  }

  /// A comment or extension that holds nothing else goes whole.
  private func edit(_ index: Int, _ gone: Set<String>) -> LintEdit {
    switch all[index].source {
    case .entry(let entry, let parent, let count):
      return .removeEntry(key: gone.count == count ? parent : entry)
    case .comment(let ids, let reason, let root):
      let kept = ids.filter { !$0.isEmpty && !gone.contains($0) }.joined(separator: ", ")
      return .rewriteComment(
        all[index].group, root: root, with: kept.isEmpty ? nil : "# treaty:allow \(kept) because \(reason)")
    }
  }
}
