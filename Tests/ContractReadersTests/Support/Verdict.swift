import ContractModel
import ContractReaders
import ContractText

/// What reading a file came to.
struct Verdict {
  var contract: Contract?
  var diagnostics: [Diagnostic]

  static func reading(_ path: String, root: String? = nil) -> Verdict {
    let loader = ContractLoader(root: root)
    do {
      let document = try loader.load(path)
      let result = OpenAPIReader.read(document, loader: loader)
      return Verdict(contract: result.contract, diagnostics: loader.diagnostics + result.diagnostics)
    } catch {
      return Verdict(contract: nil, diagnostics: loader.diagnostics + [error])
    }
  }

  static func reading(text: String, file: String = "openapi.yaml") -> Verdict {
    let loader = ContractLoader()
    do {
      let document = try loader.load(Array(text.utf8), file: file)
      let result = OpenAPIReader.read(document, loader: loader)
      return Verdict(contract: result.contract, diagnostics: loader.diagnostics + result.diagnostics)
    } catch {
      return Verdict(contract: nil, diagnostics: loader.diagnostics + [error])
    }
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
  var ids: [String] { diagnostics.map(\.id) }

  /// Why this is not what a manifest's row expects; nil when it is. `place` is `line:column` or `-`.
  func mismatch(expected: String, at place: String) -> String? {
    let found: [Diagnostic]
    switch expected {
    case "reject":
      guard !errors.isEmpty else { return "should be refused" }
      found = errors
    case "accept":
      return errors.isEmpty ? nil : "should be accepted: \(Self.line(errors))"
    case "warn":
      guard errors.isEmpty else { return "should be accepted with a warning: \(Self.line(errors))" }
      guard !warnings.isEmpty else { return "should be warned of" }
      found = warnings
    default: return nil
    }
    guard let wanted = Self.position(place) else { return nil }
    return found.contains { Self.holds($0.place, wanted) } ? nil : "should point at \(place): \(Self.line(found))"
  }

  /// The exact place, or the scalar that holds it.
  private static func holds(_ place: Place?, _ wanted: Position) -> Bool {
    guard let place else { return false }
    return place.start == wanted || (place.start.line == wanted.line && place.start <= wanted && wanted < place.end)
  }

  private static func position(_ text: String) -> Position? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? Position(line: parts[0], column: parts[1]) : nil
  }

  static func line(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.prefix(3).map { diagnostic in
      "\(diagnostic.place.map { "\($0.start.line):\($0.start.column)" } ?? "-") \(diagnostic.id): \(diagnostic.message)"
    }.joined(separator: " | ")
  }
}
