import ContractLint
import ContractText
import TreatyTool

/// Makes the edits that findings offer, looks again, and goes on until nothing is left to make.
public struct LintFix {
  /// What is found after it.
  public private(set) var run: LintRun
  /// How many findings of each rule were mended.
  public private(set) var fixed: [String: Int] = [:]
  /// Why others were not.
  public private(set) var refusals: [Diagnostic] = []

  /// By real path: a link is followed, and what it leads to is replaced.
  private var files: [String: FixedFile] = [:]
  /// What the next look reads in the place of the files. Nothing is written before `write`.
  private(set) var texts: [String: [UInt8]] = [:]

  /// An edit makes room for another one a few times; beyond that two rules undo each other.
  private static let passes = 10

  public init(_ request: LintRequest, onStep: (String) -> Void = { _ in }) throws(ToolFailure) {
    if request.contracts.contains("-") {
      throw ToolFailure(
        Diagnostic(
          "lint-fix", .error, "Standard input cannot be fixed.", at: nil, fix: "Name a file, or leave out --fix."))
    }
    let configuration = try LintConfigurationFile.read(request.rules).checked(request)
    run = try LintRun(request, configuration, onStep: onStep)
    for pass in 1...Self.passes {
      // Only what is left after the last look: an edit may be refused first and be possible later.
      refusals = []
      let hasChanged = try makeEdits(isLast: pass == Self.passes)
      guard hasChanged else { break }
      run = try LintRun(request, configuration, replacements: texts, onStep: onStep)
    }
  }

  private mutating func makeEdits(isLast: Bool) throws(ToolFailure) -> Bool {
    var byFile: [String: [LintFinding]] = [:]
    for finding in run.findings {
      guard let document = finding.edits.first?.document else { continue }
      byFile[document.realPath, default: []].append(finding)
    }
    var hasChanged = false
    for (path, findings) in byFile.sorted(by: { $0.key < $1.key }) {
      guard let document = findings[0].edits.first?.document else { continue }
      if let reason = try refusal(of: document) {
        refuse(findings[0], "\(findings.count) findings in this file are not fixed: \(reason)")
        continue
      }
      var editor = DocumentEditor(document)
      let groups = findings.map { finding in
        finding.edits.allSatisfy { $0.document.realPath == path } ? Self.edits(finding, in: document) : []
      }
      let (text, outcomes) = editor.apply(groups)
      for (finding, outcome) in zip(findings, outcomes) {
        switch outcome {
        case .made: fixed[finding.diagnostic.id, default: 0] += 1
        case .refused(let reason): refuse(finding, "not fixed: \(reason)")
        case .later where isLast: refuse(finding, "not fixed: other edits kept changing the same place")
        case .later: break
        }
      }
      guard let text else { continue }
      hasChanged = true
      texts[path] = text
      files[path]?.text = text
    }
    return hasChanged
  }

  /// Two contracts that share a file have read it twice: an edit is made in the one that is changed.
  private static func edits(_ finding: LintFinding, in document: Document) -> [LintEdit] {
    finding.edits.map { $0.document === document ? $0 : $0.moved(to: document) ?? $0 }
  }

  private mutating func refuse(_ finding: LintFinding, _ message: String) {
    refusals.append(Diagnostic("lint-fix", .note, message, at: finding.diagnostic.place))
  }

  /// Why nothing in this file is changed; nil when it may be.
  private mutating func refusal(of document: Document) throws(ToolFailure) -> String? {
    if files[document.realPath] != nil { return nil }
    if document.realPath.isEmpty { return "it is no file" }
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try Files.read(document.realPath) } catch { throw ToolFailure(error) }
    // Edits are positions in what was read: they mean nothing in any other text.
    let hasMark = bytes.starts(with: FixedFile.mark)
    guard bytes.dropFirst(hasMark ? 3 : 0).elementsEqual(document.source) else {
      return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        ? "it is UTF-16; save it as UTF-8" : "it has changed since it was read"
    }
    files[document.realPath] = FixedFile(name: document.file, old: bytes, hasMark: hasMark, text: document.source)
    return nil
  }

  private var changed: [(path: String, file: FixedFile)] {
    files.filter { $0.value.new != $0.value.old }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// All files, or none.
  public func write() throws(ToolFailure) {
    var plans: [String: OutputPlan] = [:]
    for (path, file) in changed {
      let folder = Paths.folder(of: path)
      plans[folder, default: OutputPlan(folder: folder, writes: [])].writes
        .append(OutputFile(path: Paths.name(of: path), bytes: file.new))
    }
    try OutputTransaction.run(plans.sorted { $0.key < $1.key }.map(\.value))
  }

  /// What `write` would do.
  public var diff: String {
    changed.map { UnifiedDiff.text($0.file.old, $0.file.new, path: Paths.normalized($0.file.name)) }.joined()
  }

  /// For standard error: `Fixed 3 findings in 1 file: unused-suppression 3.`
  public func summary(isDry: Bool) -> String {
    let count = fixed.values.reduce(0, +)
    guard count > 0 else { return "Nothing to fix.\n" }
    let rules = fixed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let files = changed.count
    return "\(isDry ? "Would fix" : "Fixed") \(count) finding\(count == 1 ? "" : "s") in \(files) "
      + "file\(files == 1 ? "" : "s"): \(rules).\n"
  }
}
