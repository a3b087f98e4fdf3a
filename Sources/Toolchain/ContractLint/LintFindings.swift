import ContractText

/// What one rule found in one contract.
public struct LintFindings {
  let rule: LintRule
  private let settings: [String: LintOption.Value]
  package private(set) var all: [LintFinding] = []
  /// How many were found beyond `limit`.
  package private(set) var dropped = 0
  private var known: Set<Said> = []

  /// What makes two findings one: a component is met wherever it is used.
  private struct Said: Hashable {
    let message: String
    let file: String
    let start: Position
  }

  /// A rule that finds fault with everything has said so long before: a contract of millions of elements must not fill
  /// the memory with messages.
  package static let limit = 10_000

  package init(_ rule: LintRule, settings: [String: LintOption.Value] = [:]) {
    self.rule = rule
    self.settings = settings
  }

  /// - Parameters:
  ///   - message: One sentence in lower case, without a full stop, that names what it is about: `getOrder documents
  ///     no error`.
  ///   - edits: What mends it without changing what the contract says to anybody; empty where no such thing is known.
  package mutating func report(
    _ message: String, at place: Place, notes: [Diagnostic.Note] = [], fix: String? = nil, edits: [LintEdit] = []
  ) {
    guard all.count < Self.limit else {
      dropped += 1
      return
    }
    guard known.insert(Said(message: message, file: place.file, start: place.start)).inserted else { return }
    let diagnostic = Diagnostic(
      rule.id, rule.severity ?? .warning, message, at: place, notes: notes,
      fix: fix ?? (rule.fix.isEmpty ? nil : rule.fix))
    all.append(LintFinding(diagnostic: diagnostic, edits: edits))
  }

  private func option(_ name: String) -> LintOption.Value? {
    settings[name] ?? rule.options.first { $0.name == name }?.initial
  }

  package func text(_ name: String) -> String { if case .text(let value) = option(name) { value } else { "" } }
  package func integer(_ name: String) -> Int { if case .integer(let value) = option(name) { value } else { 0 } }
  package func boolean(_ name: String) -> Bool { if case .boolean(let value) = option(name) { value } else { false } }
  package func texts(_ name: String) -> [String] { if case .texts(let value) = option(name) { value } else { [] } }
}

/// One fault at one place, with what would mend it.
public struct LintFinding: Sendable {
  public var diagnostic: Diagnostic
  public var edits: [LintEdit]

  public init(diagnostic: Diagnostic, edits: [LintEdit] = []) {
    self.diagnostic = diagnostic
    self.edits = edits
  }
}
