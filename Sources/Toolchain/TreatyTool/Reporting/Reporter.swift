import ContractText

/// Writes a run's diagnostics to standard error, once, in one format.
public struct Reporter: Sendable {
  public var format: DiagnosticFormat
  public var color: ColorChoice

  public init(format: DiagnosticFormat = .text, color: ColorChoice = .auto) {
    self.format = format
    self.color = color
  }

  /// Machine formats are written even when there is nothing to say: their readers expect a document.
  public func report(_ diagnostics: [Diagnostic], sources: SourceTexts = SourceTexts()) {
    if diagnostics.isEmpty && (format == .text || format == .github) { return }
    Console.write(text(diagnostics, sources), to: .errors)
  }

  public func report(_ failure: ToolFailure) { report(failure.diagnostics, sources: failure.sources) }

  func text(_ diagnostics: [Diagnostic], _ sources: SourceTexts) -> String {
    switch format {
    case .text: TextRenderer(hasColor: color.isOn, source: { sources[$0] }).render(diagnostics)
    case .json: JSONRenderer().render(diagnostics)
    case .github: GitHubRenderer().render(diagnostics)
    case .sarif: SARIFRenderer(version: TreatyVersion.current).render(diagnostics)
    }
  }
}
