/// Diagnostics as SARIF 2.1.0 (OASIS), which code scanning reads. Columns are counted in Unicode code points, and say so.
public struct SARIFRenderer {
  private let version: String

  /// - Parameter version: of the tool.
  public init(version: String) { self.version = version }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let sorted = DiagnosticSelection.sorted(diagnostics)
    var rules: [String] = []
    var indices: [String: Int] = [:]
    for diagnostic in sorted where indices[diagnostic.id] == nil {
      indices[diagnostic.id] = rules.count
      rules.append(JSONString.object([("id", JSONString.quoted(diagnostic.id))]))
    }
    let driver = JSONString.object([
      ("name", "\"treaty\""), ("version", JSONString.quoted(version)), ("rules", JSONString.array(rules)),
    ])
    let results = sorted.map { "      " + result($0, ruleIndex: indices[$0.id] ?? 0) }.joined(separator: ",\n")
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": {"driver": \(driver)},
          "columnKind": "unicodeCodePoints",
          "results": [\(results.isEmpty ? "" : "\n" + results + "\n    ")]
        }]
      }

      """
  }

  private func result(_ diagnostic: Diagnostic, ruleIndex: Int) -> String {
    var message = diagnostic.message
    if let fix = diagnostic.fix { message += (message.hasSuffix(".") ? " " : ". ") + fix }
    let related = diagnostic.notes.enumerated().compactMap { index, note in
      note.place.map { location($0, id: index, message: note.message) }
    }
    return JSONString.object([
      ("ruleId", JSONString.quoted(diagnostic.id)), ("ruleIndex", "\(ruleIndex)"),
      ("level", JSONString.quoted(diagnostic.severity.rawValue)), ("message", text(message)),
      ("locations", diagnostic.place.map { JSONString.array([location($0)]) }),
      ("relatedLocations", related.isEmpty ? nil : JSONString.array(related)),
    ])
  }

  private func location(_ place: Place, id: Int? = nil, message: String? = nil) -> String {
    let region = JSONString.object([
      ("startLine", "\(place.start.line)"), ("startColumn", "\(place.start.column)"),
      ("endLine", "\(place.end.line)"), ("endColumn", "\(place.end.column)"),
    ])
    let physical = JSONString.object([
      ("artifactLocation", JSONString.object([("uri", JSONString.quoted(uri(place.file)))])), ("region", region),
    ])
    return JSONString.object([
      ("id", id.map(String.init)), ("physicalLocation", physical), ("message", message.map(text)),
    ])
  }

  private func text(_ text: String) -> String { JSONString.object([("text", JSONString.quoted(text))]) }

  /// A path as a relative URI reference (RFC 3986); an absolute one becomes a file URI.
  private func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
