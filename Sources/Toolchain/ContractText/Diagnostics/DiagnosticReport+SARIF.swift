extension DiagnosticReport {
  /// SARIF 2.1.0 (OASIS), for code scanning. Columns are Unicode code points; rules are the ids that occur, in order.
  ///
  /// - Parameter version: of the tool that found them.
  public func sarif(version: String) -> String {
    let ids = Array(Set(diagnostics.map(\.id))).sorted()
    // Results name their rule by id and by number: readers use either.
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    let driver = JSONOutput.object([
      ("name", .string("treaty")), ("version", .string(version)),
      ("rules", .array(ids.map { .object([("id", .string($0))]) })),
    ])
    let run = JSONOutput.object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map { result($0, rule: numbers[$0.id] ?? 0) })),
    ])
    return JSONOutput.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).text
  }

  private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONOutput {
    let text = [diagnostic.message, diagnostic.fix.map { "Fix: \($0)" }].compactMap(\.self).joined(separator: "\n")
    // Notes without a place have no room of their own here.
    let related = diagnostic.notes.compactMap { note in note.place.map { location($0, message: note.message) } }
    return .object([
      ("ruleId", .string(diagnostic.id)), ("ruleIndex", .number(rule)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(text))])),
      ("locations", diagnostic.place.map { .array([location($0)]) }),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
    ])
  }

  private func location(_ place: Place, message: String? = nil) -> JSONOutput {
    let region = JSONOutput.object([
      ("startLine", .number(Int(place.start.line))), ("startColumn", .number(Int(place.start.column))),
      ("endLine", .number(Int(place.end.line))), ("endColumn", .number(Int(place.end.column))),
    ])
    let artifact = JSONOutput.object([("uri", .string(uri(place.file)))])
    return .object([
      ("physicalLocation", .object([("artifactLocation", artifact), ("region", region)])),
      ("message", message.map { .object([("text", .string($0))]) }),
    ])
  }

  /// A path as a relative URI reference (RFC 3986 §2.3): all but unreserved characters and slashes is escaped.
  private func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + TextEncoding.hex(Int(byte), 2)
      }
    }
    return result
  }
}
