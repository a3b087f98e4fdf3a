/// Diagnostics as SARIF 2.1.0 (OASIS), which code scanning reads. Columns are counted in Unicode code points, and say so.
public struct SARIFRenderer {
  /// What a report says about a rule once, and code scanning shows beside each finding.
  public struct Rule: Sendable {
    public var id: String
    public var summary: String
    public var why: String
    public var fix: String
    public var category: String
    /// nil: off.
    public var level: Severity?

    public init(id: String, summary: String, why: String, fix: String, category: String, level: Severity?) {
      self.id = id
      self.summary = summary
      self.why = why
      self.fix = fix
      self.category = category
      self.level = level
    }
  }

  private let version: String
  private let rules: [String: Rule]

  /// - Parameters:
  ///   - version: of the tool.
  ///   - rules: what is known about ids; others are only named.
  public init(version: String, rules: [Rule] = []) {
    self.version = version
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let sorted = DiagnosticSelection.sorted(diagnostics)
    var rules: [String] = []
    var indices: [String: Int] = [:]
    for diagnostic in sorted where indices[diagnostic.id] == nil {
      indices[diagnostic.id] = rules.count
      rules.append(rule(diagnostic.id))
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

  private func rule(_ id: String) -> String {
    guard let rule = rules[id] else { return JSONString.object([("id", JSONString.quoted(id))]) }
    let help = [rule.why, rule.fix].filter { !$0.isEmpty }.joined(separator: " ")
    let level = JSONString.object([
      ("enabled", rule.level == nil ? "false" : nil), ("level", rule.level.map { JSONString.quoted($0.rawValue) }),
    ])
    return JSONString.object([
      ("id", JSONString.quoted(id)), ("shortDescription", text(rule.summary)),
      ("help", help.isEmpty ? nil : text(help)), ("defaultConfiguration", level),
      ("properties", JSONString.object([("tags", JSONString.array([JSONString.quoted(rule.category)]))])),
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
