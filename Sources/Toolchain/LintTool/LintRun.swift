import ContractLint
import ContractText
import TreatyTool

/// Reads contracts and follows the rules over each; what several of them share is reported once.
public struct LintRun {
  /// By file, line, column and id; what readers found as well.
  public private(set) var findings: [LintFinding] = []
  /// What readers refused: the contracts, or parts of them, were not looked at. Among the findings as well.
  public private(set) var failures: [Diagnostic] = []
  public private(set) var sources: SourceTexts
  /// What may have been found, for reports that describe rules.
  public let rules: [LintRule]

  private let linter: Linter
  private let settings: LintSettings
  /// Empty: every rule that is configured.
  private let only: Set<String>
  /// What a file was called first, by where it lies: two contracts may name one file differently.
  private var names: [String: String] = [:]
  private var documents: [Document] = []
  /// How many contracts read a file, by its name here.
  private var readers: [String: Int] = [:]

  /// - Parameter replacements: texts that are read in the place of files, by real path.
  init(
    _ request: LintRequest, _ configuration: LintConfiguration, replacements: [String: [UInt8]] = [:],
    onStep: (String) -> Void = { _ in }
  ) throws(ToolFailure) {
    only = Set(request.only)
    var settings = configuration.settings
    // One rule asked for by name: the others are off, also the ones about suppressions.
    for rule in LintRule.known + configuration.own where !only.isEmpty {
      let level = settings.level(of: rule)
      if !only.contains(rule.id) {
        settings.rules[rule.id] = .init(level: .off)
      } else if level == .off {
        // Who asks for one rule by name wants to see it.
        settings.rules[rule.id, default: .init()].level = .on(rule.severity ?? .warning)
      }
    }
    if !only.isEmpty {
      for index in settings.overrides.indices {
        settings.overrides[index].rules = settings.overrides[index].rules.filter { [only] in only.contains($0.key) }
      }
    }
    self.settings = settings
    rules = LintRule.known + configuration.own
    linter = Linter(rules: configuration.rules, settings: settings)
    sources = configuration.sources
    var found: [LintFinding] = []
    for source in try request.sources() {
      onStep("Linting \(source.path)")
      found += lint(source, replacements)
    }
    finish(found)
  }

  public init(_ request: LintRequest, onStep: (String) -> Void = { _ in }) throws(ToolFailure) {
    try self.init(request, LintConfigurationFile.read(request.rules).checked(request), onStep: onStep)
  }

  private mutating func lint(_ source: ContractSource, _ replacements: [String: [UInt8]]) -> [LintFinding] {
    let read = ReadContract.read(source, replacements: replacements)
    failures += read.diagnostics.filter { $0.severity == .error }
    var renamed: [String: String] = [:]
    for document in read.documents {
      // Standard input has no place, and nothing else can be the same file.
      if document.realPath.isEmpty {
        documents.append(document)
      } else if let name = names[document.realPath] {
        if name != document.file { renamed[document.file] = name }
      } else {
        names[document.realPath] = document.file
        documents.append(document)
      }
    }
    for name in Set(read.documents.map { renamed[$0.file] ?? $0.file }) { readers[name, default: 0] += 1 }
    let subject = read.contract.map { LintSubject(contract: $0, documents: read.documents) }
    let readerFindings =
      only.isEmpty
      ? read.diagnostics
      : read.diagnostics.filter {
        $0.severity == .error || only.contains($0.id)
      }
    var found = linter.weighed(readerFindings, in: subject)
    if let subject { found += linter.findings(in: subject) }
    sources.add(read.sources, for: found.flatMap(\.diagnostic.withNotes))
    return renamed.isEmpty ? found : found.map { $0.renaming(renamed) }
  }

  private mutating func finish(_ found: [LintFinding]) {
    // Errors of readers are about what the file is, and nobody can allow that.
    let ruleIDs = Set(rules.map(\.id))
    func isOpen(_ finding: LintFinding) -> Bool {
      ruleIDs.contains(finding.diagnostic.id) || finding.diagnostic.severity != .error
    }
    let found = usedByNone(found)
    var suppressions = Suppressions(documents, known: ruleIDs.union(Explanation.all.map(\.id)))
    let kept = suppressions.apply(to: Linter.ordered(found.filter(isOpen)))
    // Of what was not read nobody knows what it would have allowed.
    let own = suppressions.findings(settings) { id in !isUnreadable && isLookedFor(id) }
    findings = Linter.ordered(kept + own + found.filter { !isOpen($0) })
    for document in documents where sources[document.file] == nil {
      if own.contains(where: { $0.diagnostic.place?.file == document.file }) {
        sources[document.file] = document.source
      }
    }
  }

  /// What is not used of a shared file is so when every contract that reads the file says it.
  private func usedByNone(_ found: [LintFinding]) -> [LintFinding] {
    let aboutUse = Set(rules.filter(\.isAboutUse).map(\.id))
    let shared = found.map(\.diagnostic).filter { diagnostic in
      aboutUse.contains(diagnostic.id) && diagnostic.place.map { readers[$0.file] ?? 1 } ?? 1 > 1
    }
    if shared.isEmpty { return found }
    let counts = Dictionary(shared.map { ($0, 1) }, uniquingKeysWith: +)
    return found.filter { finding in
      guard let count = counts[finding.diagnostic], let file = finding.diagnostic.place?.file else { return true }
      return count >= readers[file] ?? 1
    }
  }

  private func isLookedFor(_ id: String) -> Bool {
    if !only.isEmpty, !only.contains(id) { return false }
    guard let rule = rules.first(where: { $0.id == id }) else { return true }
    return settings.level(of: rule) != .off
      || settings.overrides.contains { $0.rules[id]?.level?.severity != nil }
  }

  /// Whether a contract could not be read, or not all of it.
  public var isUnreadable: Bool { !failures.isEmpty }

  public var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

  /// Without what readers refused, which people are shown on standard error.
  public var results: [Diagnostic] {
    let refused = Set(failures)
    return refused.isEmpty ? diagnostics : diagnostics.filter { !refused.contains($0) }
  }
}
