extension DiagnosticReport {
  /// For programs: an object with `diagnostics` and `omitted`. Lines and columns are 1-based, columns in Unicode
  /// scalars, ends exclusive; a diagnostic without a place has no `file`.
  public func json() -> String {
    JSONOutput.object([
      ("diagnostics", .array(diagnostics.map(object))),
      ("omitted", .number(omitted)),
    ]).text
  }

  private func object(_ diagnostic: Diagnostic) -> JSONOutput {
    // In a fixed order: the same findings give the same bytes.
    var members: [(String, JSONOutput?)] = [
      ("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
    ]
    members += place(diagnostic.place)
    // Absent when there are none: most have none.
    if !diagnostic.notes.isEmpty {
      members.append(
        ("notes", .array(diagnostic.notes.map { .object([("message", .string($0.message))] + place($0.place)) })))
    }
    members.append(("fix", diagnostic.fix.map { .string($0) }))
    return .object(members)
  }

  private func place(_ place: Place?) -> [(String, JSONOutput?)] {
    guard let place else { return [] }
    return [
      ("file", .string(place.file)),
      ("line", .number(Int(place.start.line))), ("column", .number(Int(place.start.column))),
      ("endLine", .number(Int(place.end.line))), ("endColumn", .number(Int(place.end.column))),
    ]
  }
}
