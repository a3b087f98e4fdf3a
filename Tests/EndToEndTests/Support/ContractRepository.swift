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
    try await Self.git(["init", "-q", "--bare", "-b", main, origin.path], in: folder)
    try await Self.git(["clone", "-q", origin.path, self.folder.path], in: folder)
    try write("treaty.yaml", "contract: api/notes.yaml\nmodule: NotesAPI\noutput: generated/NotesAPI\n")
    try write("api/notes.yaml", Self.contract)
    try await generate()
    try await git("checkout", "-q", "-b", main)
    try await commit("Begin")
    try await git("push", "-q", "origin", main)
    try await git("fetch", "-q")
    try await git("checkout", "-q", "-b", "change")
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
    try await git("add", "-A")
    try await git("commit", "-q", "-m", subject)
  }

  /// What a service checks out for a pull request: the branch merged into main as it is by now, no branch of its own.
  func checkOutMerge() async throws {
    try await git("checkout", "-q", "--detach", "origin/\(main)")
    try await git("merge", "-q", "--no-ff", "--no-edit", "change")
  }

  func git(_ arguments: String...) async throws { try await Self.git(arguments, in: folder) }

  static func git(_ arguments: [String], in folder: URL) async throws {
    let settings = [
      "user.name=T", "user.email=t@example.com", "commit.gpgsign=false", "protocol.file.allow=always",
      "init.defaultBranch=main",
    ]
    let run = try await Run(
      URL(filePath: "/usr/bin/env"), ["git"] + settings.flatMap { ["-c", $0] } + arguments, in: folder)
    try #require(run.status == 0, "git \(arguments): \(run.everything)")
  }
}
