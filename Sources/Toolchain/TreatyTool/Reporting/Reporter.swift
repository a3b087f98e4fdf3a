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
  public func report(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty && (format == .text || format == .github) { return }
    Console.write(text(diagnostics), to: .errors)
  }

  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { d in "\(d.place.map { "\($0): " } ?? "")\(d.severity.rawValue): \(d.message) [\(d.id)]\n" }.joined()
  }
}
