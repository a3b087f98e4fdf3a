import ContractDiff
import Foundation
import TestSupport
import TreatyJSON

/// PyPI's jsonschema-rs, which knows nothing of this project (`scripts/confirm-witnesses`).
enum IndependentValidator {
  enum Answer: Hashable {
    case confirmed
    /// Why not.
    case refused(String)
  }

  /// Installed by `scripts/ensure-validators`, which `make test` runs.
  static let python = Repository.root.appending(path: ".build-validators/bin/python")
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  /// Holds witnesses that are about schemas against the texts of both contracts.
  static func confirm(_ questions: [(pair: CorpusPair, witness: Witness)], in temporary: TemporaryFolder) throws
    -> [Answer]
  {
    let input = temporary.url.appending(path: UUID().uuidString)
    let output = temporary.url.appending(path: UUID().uuidString)
    let lines = questions.map { question($0.pair, $0.witness).description + "\n" }
    try lines.joined().write(to: input, atomically: true, encoding: .utf8)
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = python
    process.arguments = [Repository.root.appending(path: "scripts/confirm-witnesses").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let answers = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map {
      answer(JSONValue(literal: String($0)))
    }
    let missing = questions.count - answers.count
    return answers + Array(repeating: .refused("the validator ended early"), count: max(0, missing))
  }

  private static func answer(_ line: JSONValue) -> Answer {
    if let error = line["error"]?.string { return .refused(error) }
    return switch (line["accepts"]?.bool, line["refuses"]?.bool) {
    case (true, true): .confirmed
    case (false, true): .refused("the accepting side refuses it")
    case (true, false): .refused("the refusing side accepts it")
    default: .refused("the wrong way round")
    }
  }

  private static func question(_ pair: CorpusPair, _ witness: Witness) -> JSONValue {
    let base = schema(witness.baseSchema, pair.base)
    let revision = schema(witness.revisionSchema, pair.revision)
    let isRefusedByBase = witness.refusedBy == .base
    return [
      "value": witness.value ?? .null, "direction": .string(witness.kind.rawValue),
      "accepting": isRefusedByBase ? revision : base, "refusing": isRefusedByBase ? base : revision,
    ]
  }

  /// A side without a schema accepts anything.
  private static func schema(_ place: ChangePlace?, _ root: String) -> JSONValue {
    guard let place else { return .null }
    return [
      "root": .string(root), "file": .string(place.place.file), "pointer": .string(place.pointer ?? "not located"),
    ]
  }
}
