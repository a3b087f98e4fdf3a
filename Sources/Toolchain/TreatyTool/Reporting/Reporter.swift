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
    let report = DiagnosticReport(diagnostics, sources: sources)
    return switch format {
    case .text: report.text(color: color.isOn)
    case .json: report.json()
    case .github: report.github()
    case .sarif: report.sarif(version: TreatyVersion.current)
    }
  }
}
