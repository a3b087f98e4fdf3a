import ContractText

/// Why a run ends without writing anything: at least one error.
public struct ToolFailure: Error, Sendable {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  init(_ failure: FileFailure) {
    self.init(
      Diagnostic(
        "file-system", .error, failure.message, at: nil, fix: "Look at the permissions and the free space there."))
  }
}
