import ContractText
import Foundation
import TreatyTool

/// What became of one document: read, generated as it is, generated with what that takes, type-checked.
struct CorpusOutcome: Sendable {
  var contract: CorpusContract
  var operations = 0
  var schemas = 0
  var reading = Duration.zero
  var generating = Duration.zero
  /// Why it does not generate as it is, by id; empty when it does.
  var refusals: Set<String> = []
  /// Errors that do not say where they are.
  var lost: [String] = []
  /// Whether the rest of it is generated when that is allowed.
  var isGenerated = false
  var lines = 0
  var leftOut = 0
  /// What the compiler says of the output: errors, and warnings as well.
  var complaints: [String] = []

  /// The column of known failures; nil when all is well.
  var failure: String? {
    if !isGenerated { return "not generated with --allow: " + refusals.sorted().joined(separator: ", ") }
    if !complaints.isEmpty { return "does not type-check" }
    return refusals.isEmpty ? nil : refusals.sorted().joined(separator: ", ")
  }

  static func of(_ contract: CorpusContract, in folder: URL) async throws -> CorpusOutcome {
    var outcome = CorpusOutcome(contract: contract)
    let source = ContractSource(path: contract.path, root: contract.root)
    let clock = ContinuousClock()
    outcome.reading = clock.measure {
      let model = ReadContract.read(source).contract
      outcome.operations = (model?.operations.count ?? 0) + (model?.webhooks.count ?? 0)
      outcome.schemas = model?.schemas.named.count ?? 0
    }
    var request = GenerationRequest(
      source: source, output: folder.path, emit: [.types, .client, .server], module: "Corpus")
    // What is allowed may uncover more; each round allows what the one before was refused for.
    for round in 0..<8 {
      do {
        let start = clock.now
        let generation = try Generation.run(request)
        outcome.generating = max(.zero, clock.now - start - outcome.reading)
        outcome.leftOut = generation.leftOut.count
        try outcome.write(generation, to: folder)
        outcome.isGenerated = true
        break
      } catch let failure as ToolFailure {
        let errors = failure.diagnostics.filter { $0.severity == .error }
        if round == 0 {
          outcome.refusals = Set(errors.map(\.id))
          outcome.lost = errors.filter { $0.place == nil }.map(\.message)
        }
        let known = request.allow.count
        request.allow = Set(request.allow).union(errors.map(\.id)).subtracting(["unused-allowance"]).sorted()
        if request.allow.count == known { break }
      }
    }
    if outcome.isGenerated { outcome.complaints = try await TypeCheck.complaints(of: folder) }
    return outcome
  }

  private mutating func write(_ generation: Generation, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in generation.files where file.path.hasSuffix(".swift") {
      lines += file.bytes.count { $0 == 0x0A }
      try Data(file.bytes).write(to: folder.appending(path: file.path))
    }
  }

  static let heading = """
    | document | KB | operations | schemas | read ms | generate ms | lines | left out | refused for | type-check |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
    """

  var row: String {
    let check = !isGenerated ? "-" : complaints.isEmpty ? "ok" : "\(complaints.count) complaints"
    let cells: [String] = [
      contract.name, "\(contract.bytes / 1024)", "\(operations)", "\(schemas)", Self.milliseconds(reading),
      Self.milliseconds(generating), "\(lines)", "\(leftOut)", refusals.sorted().joined(separator: ", "), check,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let parts = duration.components
    return "\(parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000)"
  }
}
