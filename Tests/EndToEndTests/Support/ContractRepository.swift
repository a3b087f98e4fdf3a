import Foundation
import Testing

/// A repository with one contract, its settings and what they generate, and a remote that has its main branch.
struct ContractRepository {
  /// The working tree.
  let folder: URL
  /// What `origin` is.
  let origin: URL
  /// The remote's main branch.
  let main: String

  static let contract = """
    openapi: 3.1.0
    info:
      title: Notes
      version: 1.0.0
      description: Keeps notes.
    servers:
      - url: https://notes.example
    paths:
      /notes:
        post:
          operationId: addNote
          summary: Adds a note.
          requestBody:
            required: true
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Note' }
          responses:
            '204': { description: It was added. }
    components:
      schemas:
        Note:
          description: A note.
          type: object
          required: [text]
          properties:
            text: { type: string, maxLength: 20 }

    """

  init(_ folder: URL, main: String = "main") async throws {
    self.folder = folder.appending(path: "work")
    self.main = main
    origin = folder.appending(path: "origin.git")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("treaty.yaml", "contract: api/notes.yaml\nmodule: NotesAPI\noutput: generated/NotesAPI\n")
    try write("api/notes.yaml", Self.contract)
    try await generate()
    try await Self.bash(
      """
      git init -q --bare -b "$1" ../origin.git
      git init -q -b "$1" .
      git remote add origin ../origin.git
      git add -A
      git commit -q -m Begin
      git push -q origin "HEAD:refs/heads/$1"
      git fetch -q origin
      git checkout -q -b change
      """, [main], in: self.folder)
  }

  func write(_ path: String, _ text: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  /// Changes the contract's text.
  func edit(_ old: String, _ new: String) throws {
    let before = try text("api/notes.yaml")
    try #require(before.contains(old))
    try write("api/notes.yaml", before.replacing(old, with: new))
  }

  func generate() async throws {
    let run = try await Run.treaty("generate", in: folder)
    try #require(run.status == 0, "\(run.everything)")
  }

  func commit(_ subject: String) async throws {
    try await Self.bash("git add -A; git commit -q -m \"$1\"", [subject], in: folder)
  }

  /// What a service checks out for a pull request: the branch merged into main as it is by now, no branch of its own.
  func checkOutMerge() async throws {
    try await Self.bash(
      "git checkout -q --detach \"origin/$1\"; git merge -q --no-ff --no-edit change", [main], in: folder)
  }

  func git(_ arguments: String...) async throws { try await Self.git(arguments, in: folder) }

  static func git(_ arguments: [String], in folder: URL) async throws {
    try await bash("git \"$@\"", arguments, in: folder)
  }

  /// With an identity of its own, and nothing of this machine's settings.
  private static func bash(_ script: String, _ arguments: [String], in folder: URL) async throws {
    var environment = ProcessInfo.processInfo.environment
    for (key, value) in ["GIT_AUTHOR": "T", "GIT_COMMITTER": "T"] {
      environment[key + "_NAME"] = value
      environment[key + "_EMAIL"] = "t@example.com"
    }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    let run = try await Run(
      URL(filePath: "/bin/bash"), ["-ec", script, "bash"] + arguments, in: folder, environment: environment)
    try #require(run.status == 0, "\(script) \(arguments): \(run.everything)")
  }
}
