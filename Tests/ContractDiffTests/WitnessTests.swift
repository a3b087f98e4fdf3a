import ContractDiff
import DiffTool
import Foundation
import TestSupport
import Testing

/// What the diff shows as accepted and refused, a validator of somebody else's accepts and refuses.
@Suite struct WitnessTests {
  enum Source: String, CaseIterable { case cases, probe, oasdiff, compatSuite = "compat-suite", containment, history }

  private static let sampled = ["box-step-8668c95b", "qdrant-v1.10-v1.17", "figma-0.31-0.36"]

  @Test(
    .enabled(
      if: IndependentValidator.isInstalled,
      "WitnessTests skipped: no witness was confirmed, scripts/ensure-validators has not installed jsonschema-rs"),
    arguments: Source.allCases)
  func confirmed(_ source: Source) throws {
    let temporary = try TemporaryFolder("witnesses")
    guard let pairs = try pairs(source, temporary) else {
      print("WitnessTests: \(source.rawValue) skipped, no corpora on this machine")
      return
    }
    var questions: [(pair: CorpusPair, witness: Witness)] = []
    var names: [String] = []
    var bare: [String: Int] = [:]
    var unreadable = 0
    for files in pairs {
      guard let changes = changes(files, source) else {
        unreadable += 1
        continue
      }
      for change in changes {
        guard let witness = change.witness else { continue }
        if witness.value == nil {
          bare[change.id, default: 0] += 1
        } else {
          questions.append((files, witness))
          names.append("\(files.id): \(change.id) \(change.element)")
        }
      }
    }
    let answers = try IndependentValidator.confirm(questions, in: temporary)
    let confirmed = answers.count { $0 == .confirmed }
    let others = bare.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print(
      "witnesses of \(source.rawValue): \(confirmed) of \(questions.count) about schemas confirmed by jsonschema-rs; "
        + "about no schema: \(bare.values.reduce(0, +)) (\(others)); pairs: \(pairs.count), not readable: \(unreadable)"
    )
    #expect(!questions.isEmpty, "nothing was asked")
    for (index, answer) in answers.enumerated() {
      if case .refused(let reason) = answer {
        Issue.record("\(names[index]): \(reason): \(questions[index].witness.value?.description.prefix(300) ?? "")")
      }
    }
  }

  private func changes(_ files: CorpusPair, _ source: Source) -> [Change]? {
    guard source == .containment else { return ReadPair(files)?.compare().changes }
    // Bare schemas, as the command reads them.
    var request = DiffRequest(arguments: [files.base, files.revision], today: ReadPair.today)
    request.usesPolicy = false
    return try? DiffRun(request).report.sections.flatMap(\.changes)
  }

  private func pairs(_ source: Source, _ temporary: TemporaryFolder) throws -> [CorpusPair]? {
    if source == .cases { return try CorpusPair.cases() }
    guard let corpora = Repository.corpora else { return nil }
    switch source {
    case .cases, .probe: return try CorpusPair.listed(in: corpora.appending(path: "diff/probe"))
    case .oasdiff: return try CorpusPair.listed(in: corpora.appending(path: "diff/oasdiff"))
    case .compatSuite: return try CompatSuite.pairs(corpora, in: temporary)
    case .containment: return try ContainmentPairs.write(corpora, to: temporary)
    case .history:
      guard HistoryArchive.exists(corpora) else { return nil }
      let pairs = try HistoryArchive.pairs(corpora, in: temporary)
      let isWhole = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
      return isWhole ? pairs : pairs.filter { Self.sampled.contains($0.id) }
    }
  }
}
