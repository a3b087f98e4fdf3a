import ContractText

extension SourceTexts {
  /// Takes over the texts that these diagnostics point into; a run over many contracts keeps no more than it shows.
  package mutating func add(_ other: SourceTexts, for diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if let file = diagnostic.place?.file, self[file] == nil { self[file] = other[file] }
    }
  }
}
