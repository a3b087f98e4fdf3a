import ContractText

/// Why a run ends without writing anything: at least one error.
public struct ToolFailure: Error, Sendable {
  public var diagnostics: [Diagnostic]
  /// The texts that the diagnostics point into.
  public var sources: SourceTexts

  public init(_ diagnostics: [Diagnostic], sources: SourceTexts = SourceTexts()) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  public init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }

  package init(_ failure: FileFailure) {
    self.init(
      Diagnostic(
        "file-system", .error, failure.message, at: nil, fix: "Look at the permissions and the free space there."))
  }
}
