import ContractText
import TreatyTool

/// Files of a revision lie in a temporary folder, which no report may name.
struct ShownPaths: Sendable {
  var prefix = ""
  var replacement = ""

  func rename(_ path: String) -> String {
    guard !prefix.isEmpty, path.hasPrefix(prefix) else { return path }
    return replacement + path.dropFirst(prefix.count)
  }

  func rename(_ place: Place) -> Place { Place(file: rename(place.file), start: place.start, end: place.end) }

  func rename(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = diagnostic.place.map(rename)
    diagnostic.notes = diagnostic.notes.map { .init($0.message, at: $0.place.map(rename)) }
    return diagnostic
  }
}
