import Foundation
import TestSupport
import Testing

/// Real documents come out as Swift that compiles. All of them with `TREATY_CORPUS=all`, which is what `make corpus` says;
/// else a sample.
struct GeneratedCorpusTests {
  @Test(.heavy) func documentsGenerateAndTypeCheck() async throws {
    guard let all = try CorpusContract.all() else { return print("skipped: generated corpus; set TREATY_CORPORA") }
    let isComplete = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
    let contracts = all.filter { isComplete || CorpusContract.sample.contains($0.name) }
    #expect(contracts.count == (isComplete ? 269 : CorpusContract.sample.count))
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-corpus-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    print(CorpusOutcome.heading)
    var outcomes: [CorpusOutcome] = []
    for contract in contracts {
      let output = folder.appending(path: String(outcomes.count))
      let outcome = try await CorpusOutcome.of(contract, in: output)
      try? FileManager.default.removeItem(at: output)
      print(outcome.row)
      outcomes.append(outcome)
    }
    Self.summarise(outcomes)
    // Whatever stands in the way is said with its place.
    #expect(outcomes.flatMap(\.lost).isEmpty)
    if GoldenDirectory.isUpdating, isComplete { try KnownFailures.write(outcomes) }
    let differences = try KnownFailures().differences(outcomes)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  private static func summarise(_ outcomes: [CorpusOutcome]) {
    func share(_ part: Int, of whole: Int) -> String {
      "\(part) of \(whole) (\(whole == 0 ? 0 : (part * 1_000 / whole + 5) / 10) %)"
    }
    for (kind, some) in [
      ("main documents", outcomes.filter(\.contract.isMain)),
      ("edge fixtures", outcomes.filter { !$0.contract.isMain }),
    ] {
      let generated = some.filter(\.isGenerated)
      print("\(kind): \(share(some.count { $0.refusals.isEmpty }, of: some.count)) generate as they are,")
      print("  \(share(generated.count, of: some.count)) with --allow,")
      print(
        "  \(share(generated.count { $0.complaints.isEmpty }, of: generated.count)) of what is generated type-check")
    }
  }
}
