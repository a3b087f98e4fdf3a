import ContractText

/// What one rule found in one contract.
public struct LintFindings {
  let rule: LintRule
  private let settings: [String: LintOption.Value]
  private(set) var all: [LintFinding] = []

  init(_ rule: LintRule, settings: [String: LintOption.Value] = [:]) {
    self.rule = rule
    self.settings = settings
  }

  /// - Parameters:
  ///   - message: One sentence in lower case, without a full stop, that names what it is about: `getOrder documents
  ///     no error`.
  ///   - edits: What mends it without changing what the contract says to anybody; empty where no such thing is known.
  mutating func report(
    _ message: String, at place: Place, notes: [Diagnostic.Note] = [], fix: String? = nil, edits: [LintEdit] = []
  ) {
    let diagnostic = Diagnostic(
      rule.id, rule.severity ?? .warning, message, at: place, notes: notes, fix: fix ?? rule.fix)
    all.append(LintFinding(diagnostic: diagnostic, edits: edits))
  }

  private func option(_ name: String) -> LintOption.Value? {
    settings[name] ?? rule.options.first { $0.name == name }?.initial
  }

  func text(_ name: String) -> String { if case .text(let value) = option(name) { value } else { "" } }
  func integer(_ name: String) -> Int { if case .integer(let value) = option(name) { value } else { 0 } }
  func boolean(_ name: String) -> Bool { if case .boolean(let value) = option(name) { value } else { false } }
  func texts(_ name: String) -> [String] { if case .texts(let value) = option(name) { value } else { [] } }
}

/// One fault at one place, with what would mend it.
public struct LintFinding: Sendable {
  public var diagnostic: Diagnostic
  public var edits: [LintEdit]
}
