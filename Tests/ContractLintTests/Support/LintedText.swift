import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing

@testable import ContractLint
@testable import LintTool

/// Contracts and configurations in a folder of a test's own, linted as the command does.
struct LintFolder {
  let url: URL

  init(_ files: [String: String]) throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  init(bytes files: [String: [UInt8]]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "treaty-lint-" + UUID().uuidString)
    for (name, bytes) in files {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }

  func request(_ contracts: [String], rules: String? = nil, only: [String] = []) -> LintRequest {
    LintRequest(contracts: contracts.map(path), rules: path(rules ?? "treaty-lint.yaml"), only: only)
  }

  /// `file:line:column id`, one a finding, without the folder.
  func lint(_ contracts: [String], rules: String? = nil, only: [String] = []) throws -> [String] {
    short(try LintRun(request(contracts, rules: rules, only: only)))
  }

  func short(_ run: LintRun) -> [String] {
    run.diagnostics.map { "\($0.place.map { shown($0.description) } ?? "") \($0.severity.rawValue) \($0.id)" }
  }

  func shown(_ text: String) -> String { text.replacing(url.path + "/", with: "") }
}

/// A contract with an operation that nobody described.
let bareContract = """
  openapi: 3.1.0
  info: { title: Example, version: 1.0.0 }
  paths:
    /orders:
      get:
        operationId: listOrders
        responses: { '200': { description: The orders. } }
    /internal/orders:
      get:
        operationId: listAll
        tags: [inside]
        responses: { '200': { description: The orders. } }

  """

/// Nothing but the one rule, whatever else there is by now.
let onlyUndocumented = """
  extends: []
  rules: { undocumented-operation: warning, unused-suppression: warning, unknown-suppression: warning,
    suppression-without-reason: error }

  """
