import ContractText

extension ToolFailure {
  /// What was found in several contracts; nothing of it need be an error.
  public init(_ reads: [ReadContract]) {
    self.init([Diagnostic]())
    for read in reads {
      diagnostics += read.diagnostics
      sources.add(read.sources, for: read.diagnostics)
    }
  }
}
