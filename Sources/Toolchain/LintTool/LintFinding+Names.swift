import ContractLint
import ContractText

extension LintFinding {
  /// With other names of files.
  func renaming(_ names: [String: String]) -> LintFinding {
    func renamed(_ place: Place?) -> Place? {
      place.map { Place(file: names[$0.file] ?? $0.file, start: $0.start, end: $0.end) }
    }
    var finding = self
    finding.diagnostic.place = renamed(diagnostic.place)
    finding.diagnostic.notes = diagnostic.notes.map { .init($0.message, at: renamed($0.place)) }
    return finding
  }
}

extension Diagnostic {
  /// Itself, and one for each place that its notes speak of: for whoever collects texts.
  var withNotes: [Diagnostic] { [self] + notes.map { Diagnostic(id, severity, $0.message, at: $0.place) } }
}
