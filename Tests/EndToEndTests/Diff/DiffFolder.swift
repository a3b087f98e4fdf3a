import Foundation
import Testing

/// A folder with two contracts that differ by one break, a compatible pair, schemas and policies, and nothing else.
struct DiffFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "treaty-diff-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("old.yaml", ContractRepository.contract)
    try write("new.yaml", Self.broken)
    try write("more.yaml", Self.extended)
    try write("meaning.yaml", Self.defaulted)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A shorter text is allowed.
  static let broken = ContractRepository.contract.replacing("maxLength: 20", with: "maxLength: 10")
  /// A longer one is.
  static let extended = ContractRepository.contract.replacing("maxLength: 20", with: "maxLength: 30")
  /// Another default: nobody is refused, and the same message means something else.
  static let defaulted = ContractRepository.contract.replacing(
    "maxLength: 20", with: "maxLength: 20, default: nothing")

  func write(_ path: String, _ text: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  /// Runs `treaty` with words that hold no spaces.
  func treaty(_ line: String, input: String = "") async throws -> Run {
    try await Run(Checkout.product("treaty"), line.split(separator: " ").map(String.init), in: folder, input: input)
  }

  /// The ids of the changes that a comparison reports.
  func ids(_ line: String, input: String = "") async throws -> [String] {
    let run = try await treaty("diff \(line) --fail-on none --format json", input: input)
    try #require(run.status == 0, "\(run.everything)")
    return try Self.changes(run.output).map { $0["id"] as? String ?? "" }
  }

  static func changes(_ json: String) throws -> [[String: Any]] {
    let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(report?["changes"] as? [[String: Any]])
  }
}
