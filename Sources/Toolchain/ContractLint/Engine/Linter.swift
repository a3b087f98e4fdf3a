import ContractText
import Dispatch
import Synchronization

/// Runs rules over a contract, each by itself, on as many cores as there are.
public struct Linter: Sendable {
  /// Values only: a linter may be used by several threads at once.
  private let rules: [LintRule]
  private let settings: LintSettings

  public init(rules: [LintRule] = LintRule.all, settings: LintSettings = LintSettings()) {
    self.rules = rules
    self.settings = settings
  }

  /// What the rules find, by file, line, column and id; the same finding once.
  public func findings(in subject: LintSubject) -> [LintFinding] {
    // Once for the contract: looking for an operation's end is a walk over its file.
    let scopes = settings.overrides.map { PlaceRegions($0.places(subject)) }
    let found = Mutex<[[LintFinding]]>(Array(repeating: [], count: rules.count))
    DispatchQueue.concurrentPerform(iterations: rules.count) { turn in
      // Rules about schemas cost most and come last in the list: begun first, none of them runs alone at the end.
      let index = rules.count - 1 - turn
      let findings = findings(of: rules[index], in: subject, scopes)
      found.withLock { $0[index] = findings }
    }
    return Self.ordered(found.withLock { $0 }.flatMap(\.self))
  }

  private func findings(of rule: LintRule, in subject: LintSubject, _ scopes: [PlaceRegions]) -> [LintFinding] {
    let base = settings.rules[rule.id] ?? .init()
    // Most rules are in no override, and then nothing below asks where a finding stands.
    let relevant = settings.overrides.indices.filter { settings.overrides[$0].rules[rule.id] != nil }
    func override(_ index: Int) -> LintSettings.Setting { settings.overrides[index].rules[rule.id] ?? .init() }
    let level = settings.level(of: rule)
    guard level != .off || relevant.contains(where: { override($0).level?.severity != nil }) else { return [] }
    // Options change what is found: once for the contract, and once for each override that has some.
    let variants = [nil] + relevant.filter { !override($0).options.isEmpty }.map(Optional.some)
    var result: [LintFinding] = []
    for variant in variants {
      let options = base.options.merging(variant.map { override($0).options } ?? [:]) { _, new in new }
      for finding in run(rule, options, subject) {
        guard let place = finding.diagnostic.place else {
          if variant == nil, let severity = level.severity { result.append(finding.weighing(severity)) }
          continue
        }
        // The later override wins, for the options and for the severity each by itself.
        let holding = relevant.filter { scopes[$0].contains(place) }
        guard holding.last(where: { !override($0).options.isEmpty }) == variant else { continue }
        let effective = holding.last { override($0).level != nil }.flatMap { override($0).level } ?? level
        if let severity = effective.severity { result.append(finding.weighing(severity)) }
      }
    }
    return result
  }

  /// Warnings that somebody else found, with the severities that are set for their ids. What is wrong stays wrong.
  public func weighed(_ diagnostics: [Diagnostic], in subject: LintSubject?) -> [LintFinding] {
    let scopes = settings.overrides.map { override in PlaceRegions(subject.map(override.places) ?? []) }
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity != .error else { return LintFinding(diagnostic: diagnostic) }
      var level = settings.rules[diagnostic.id]?.level ?? .on(diagnostic.severity)
      for (override, scope) in zip(settings.overrides, scopes) {
        guard let other = override.rules[diagnostic.id]?.level, let place = diagnostic.place else { continue }
        if scope.contains(place) { level = other }
      }
      return level.severity.map { LintFinding(diagnostic: diagnostic).weighing($0) }
    }
  }

  private func run(_ rule: LintRule, _ options: [String: LintOption.Value], _ subject: LintSubject) -> [LintFinding] {
    // A rule gets its own collector: what others find is none of its business, and no lock is needed.
    var findings = LintFindings(rule, settings: options)
    rule.check(subject, &findings)
    var all = findings.all
    if findings.dropped > 0 {
      all[all.count - 1].diagnostic.notes.append(.init("and \(findings.dropped) more of this rule"))
    }
    return all
  }

  /// By place and id; of equal findings the first. One element may be reached by several ways.
  public static func ordered(_ findings: [LintFinding]) -> [LintFinding] {
    var seen: Set<Key> = []
    return findings.filter { seen.insert(Key($0.diagnostic)).inserted }
      .map { (key: Key($0.diagnostic), finding: $0) }.sorted { $0.key < $1.key }.map(\.finding)
  }

  private struct Key: Hashable, Comparable {
    var file: String
    var start: Position
    var id: String
    var message: String

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.place?.file ?? ""
      start = diagnostic.place?.start ?? Position(line: 0, column: 0)
      id = diagnostic.id
      message = diagnostic.message
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.file, left.start, left.id, left.message) < (right.file, right.start, right.id, right.message)
    }
  }
}

extension LintFinding {
  fileprivate func weighing(_ severity: Severity) -> LintFinding {
    var finding = self
    finding.diagnostic.severity = severity
    return finding
  }
}
