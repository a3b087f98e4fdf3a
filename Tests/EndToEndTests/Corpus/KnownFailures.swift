import Foundation
import TestSupport

/// Documents that do not go through yet, each with the reason: the list may only shrink.
struct KnownFailures {
  private static let file = Repository.root.appending(path: "Tests/EndToEndTests/Cases/corpus-failures.txt")
  private static let heading = """
    # Documents of the corpora that do not generate as they are or do not type-check, and why. What goes through is
    # struck off: the test says so. UPDATE_GOLDEN=1 make corpus writes the list anew.

    """
  private(set) var reasons: [String: String] = [:]

  init() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      reasons[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
  }

  /// What is different from the list, among these outcomes.
  func differences(_ outcomes: [CorpusOutcome]) -> [String] {
    outcomes.compactMap { outcome in
      let (name, known) = (outcome.contract.name, reasons[outcome.contract.name])
      switch (outcome.failure, known) {
      case (nil, nil): return nil
      case (let failure?, let known?):
        return failure == known ? nil : "\(name): \(failure); listed with: \(known)\(Self.samples(outcome))"
      case (let failure?, nil): return "\(name): \(failure)\(Self.samples(outcome))"
      case (nil, .some): return "\(name) goes through: strike it off the list of known failures"
      }
    }
  }

  private static func samples(_ outcome: CorpusOutcome) -> String {
    outcome.complaints.prefix(3).map { "\n  " + $0 }.joined()
  }

  static func write(_ outcomes: [CorpusOutcome]) throws {
    let lines = outcomes.compactMap { outcome in outcome.failure.map { "\(outcome.contract.name)\t\($0)\n" } }
    try (heading + lines.joined()).write(to: file, atomically: true, encoding: .utf8)
  }
}
