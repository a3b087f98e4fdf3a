import Foundation

/// Contracts, parts of contracts and `treaty.yaml` on a page, read by what reads them.
enum YAMLExamples {
  /// What `treaty` says about a block; empty when it reads it without an error.
  static func complaints(about block: CodeBlock, on page: Page) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-docs-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = try PageSession(for: page, in: folder)
    let keys = Set(
      block.text.split(separator: "\n").compactMap { $0.firstMatch(of: /^([^\s#:]+):/).map { String($0.1) } })
    if block.language == "json" && !keys.contains("openapi") && !block.text.contains("\"openapi\"") {
      let value = try? JSONSerialization.jsonObject(with: Data(block.text.utf8), options: .fragmentsAllowed)
      return value == nil ? "this is not JSON" : ""
    }
    if !keys.isDisjoint(with: ["contract", "generate", "emit", "module", "output", "namespace", "allow"]) {
      return try await configuration(block.text, in: session.folder)
    }
    if !keys.isDisjoint(with: ["severities", "approvals"]) {
      try Data(block.text.utf8).write(to: session.folder.appending(path: "policy.yaml"))
      let contract = "contracts/openapi/orders.yaml"
      let run = try await Run.treaty("diff", contract, contract, "--policy", "policy.yaml", in: session.folder)
      return run.status == 0 ? "" : run.everything
    }
    if !keys.isDisjoint(with: ["extends", "rules", "overrides", "own"]) {
      try Data(block.text.utf8).write(to: session.folder.appending(path: "rules.yaml"))
      let contract = "contracts/openapi/orders.yaml"
      let run = try await Run.treaty(
        "lint", contract, "--rules", "rules.yaml", "--fail-on", "none", in: session.folder)
      return run.status == 0 ? "" : run.everything
    }
    guard let contract = contract(block.text, keys) else { return "is no contract, no part of one and no treaty.yaml" }
    try Data(contract.utf8).write(to: session.folder.appending(path: "example.yaml"))
    let run = try await Run.treaty("generate", "example.yaml", "--output", "out", in: session.folder)
    return run.status == 0 ? "" : run.everything
  }

  /// Every contract that it names is there, so that only its own settings can be wrong.
  private static func configuration(_ text: String, in folder: URL) async throws -> String {
    let manager = FileManager.default
    let below = folder.appending(path: "contracts")
    for match in text.matches(of: /contract: (\S+)/) {
      let file = below.appending(path: String(match.1))
      if manager.fileExists(atPath: file.path) { continue }
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.copyItem(at: folder.appending(path: "contracts/openapi/orders.yaml"), to: file)
    }
    try Data(text.utf8).write(to: below.appending(path: "treaty.yaml"))
    for old in ["generated", "Benchmarks"] { try manager.removeItem(at: folder.appending(path: old)) }
    let run = try await Run.treaty("generate", "--config", "contracts/treaty.yaml", in: folder)
    return run.status == 0 ? "" : run.everything
  }

  /// A part of a contract is put where it belongs.
  private static func contract(_ text: String, _ keys: Set<String>) -> String? {
    if keys.contains("openapi") || text.contains("\"openapi\"") { return text }
    let head = "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\n"
    if !keys.isDisjoint(with: ["paths", "components", "webhooks", "servers", "security", "tags"]) {
      return head + text
    }
    func below(_ parents: String...) -> String {
      let opened = parents.enumerated().map { String(repeating: "  ", count: $0.offset) + $0.element + ":\n" }.joined()
      let indent = String(repeating: "  ", count: parents.count)
      return head + opened
        + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + $0 }
        .joined(separator: "\n")
    }
    if !keys.isEmpty && keys.allSatisfy({ $0.hasPrefix("/") }) { return below("paths") }
    if !keys.isDisjoint(with: ["get", "put", "post", "patch", "delete"]) { return below("paths", "/example") }
    if !keys.isDisjoint(with: ["schemas", "parameters", "responses"]) { return below("components") }
    if !keys.isDisjoint(with: ["type", "oneOf", "anyOf", "allOf", "properties", "enum", "const"]) {
      return below("components", "schemas", "Example")
    }
    // Schemas by their names.
    return keys.isEmpty || !keys.allSatisfy({ $0.first?.isUppercase == true }) ? nil : below("components", "schemas")
  }
}
