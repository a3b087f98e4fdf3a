import Foundation
import Testing

/// `treaty diff`, `bump` and `changelog` on revisions of a repository.
struct DiffRevisionTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-rev-" + UUID().uuidString)

  /// A branch that shortens texts, with main a commit further that says something else.
  private func repository() async throws -> ContractRepository {
    let repository = try await ContractRepository(folder)
    try repository.edit("maxLength: 20", "maxLength: 10")
    try await repository.commit("Shorten")
    try await repository.git("checkout", "-q", "main")
    try repository.edit("required: [text]", "required: []")
    try await repository.commit("Require nothing")
    try await repository.git("push", "-q", "origin", "main")
    try await repository.git("checkout", "-q", "change")
    return repository
  }

  private func treaty(_ line: String, in folder: URL) async throws -> Run {
    try await Run(Checkout.product("treaty"), line.split(separator: " ").map(String.init), in: folder)
  }

  /// What main did meanwhile is not the branch's doing: but it is a difference to main.
  @Test(arguments: [
    ("--base origin/main", 1), ("--base main api/notes.yaml", 1), ("--base main api", 1), ("--base main api/*.yaml", 1),
    ("--base main ./api/notes.yaml", 1), ("--base main **/notes.yaml", 1), ("", 1), ("api/notes.yaml", 1),
    ("main:api/notes.yaml api/notes.yaml", 2), ("main:api api", 2), ("main:api/*.yaml api/*.yaml", 2),
    ("main:./api/notes.yaml change:api/notes.yaml", 2), ("HEAD~1:api/notes.yaml HEAD:api/notes.yaml", 1),
    ("HEAD:api/notes.yaml api/notes.yaml", 0), ("--base HEAD", 0),
  ])
  func sides(line: String, count: Int) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    let run = try await treaty("diff \(line) --fail-on none --format json", in: repository.folder)
    try #require(run.status == 0, "\(run.everything)")
    let changes = try DiffFolder.changes(run.output)
    #expect(changes.count == count, "\(run.output)")
    #expect(count == 0 || changes.contains { $0["id"] as? String == "max-length-decreased" })
    // Where a revision lay while it was compared is nobody's business.
    #expect(!run.output.contains(NSTemporaryDirectory() + "treaty-"), "\(run.output)")
  }

  @Test func namesSayWhichRevision() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    let run = try await treaty("diff main:api/notes.yaml api/notes.yaml", in: repository.folder)
    #expect(run.status == 1)
    #expect(run.output.contains("error[max-length-decreased] api/notes.yaml:27:"))
    #expect(run.output.contains("  was at main:api/notes.yaml:27:"))
  }

  /// From a folder below the top one, too.
  @Test func fromAFolderBelow() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    let below = repository.folder.appending(path: "api")
    for line in ["--base main notes.yaml", "main:./notes.yaml notes.yaml", "main:api/notes.yaml notes.yaml"] {
      let run = try await treaty("diff \(line)", in: below)
      #expect(run.status == 1, "\(line): \(run.everything)")
    }
  }

  @Test func aContractThatIsNewOrGoneOnTheBranch() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    try repository.write("api/more.yaml", ContractRepository.contract)
    for contracts in ["api", "api/more.yaml", "api/*.yaml"] {
      let new = try await treaty("diff --base main \(contracts) --fail-on none --show note", in: repository.folder)
      #expect(new.output.contains("note[operation-added] api/more.yaml:"), "\(new.everything)")
    }
    try FileManager.default.removeItem(at: repository.folder.appending(path: "api/notes.yaml"))
    let gone = try await treaty("diff --base main api", in: repository.folder)
    #expect(gone.status == 1)
    #expect(gone.output.contains("error[operation-removed]"), "\(gone.everything)")
  }

  @Test func whatIsWrongWithARevision() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    for (line, message) in [
      ("nowhere:api/notes.yaml api/notes.yaml", "There is no revision 'nowhere'"),
      ("main:api/other.yaml api/notes.yaml", "There is no 'api/other.yaml' in main"),
      ("main:../x.yaml api/notes.yaml", "lies outside"), ("--base nowhere", "There is no revision 'nowhere'"),
      ("--base --help", "help"), ("--base main /etc/hostname", "lies outside"), ("--base main -", "[diff-input]"),
    ] {
      let run = try await treaty("diff \(line)", in: repository.folder)
      #expect(line.contains("--help") || run.status == 3, "\(line): \(run.everything)")
      #expect(run.everything.contains(message), "\(line): \(run.everything)")
    }
  }

  /// CI services clone one commit deep: then nobody knows where the branch began, and the message says how to know.
  @Test func shallowClones() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    try await repository.git("push", "-q", "origin", "change")
    let shallow = folder.appending(path: "shallow")
    let url = "file://" + repository.origin.path
    try await ContractRepository.git(
      ["clone", "-q", "--depth", "1", "--branch", "change", url, shallow.path], in: folder)
    let unknown = try await treaty("diff --base origin/main", in: shallow)
    #expect(unknown.status == 3)
    #expect(unknown.errors.contains("is not in this shallow clone"), "\(unknown.errors)")
    #expect(unknown.errors.contains("fetch-depth: 0"))
    try await ContractRepository.git(
      ["fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main"], in: shallow)
    let parted = try await treaty("diff --base origin/main", in: shallow)
    #expect(parted.status == 3)
    #expect(parted.errors.contains("Where the branch began is not in this shallow clone"), "\(parted.errors)")
    // A revision that is there needs no history.
    #expect(try await treaty("diff origin/main:api/notes.yaml api/notes.yaml", in: shallow).status == 1)
  }

  @Test func commitByCommit() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    try repository.edit("maxLength: 10", "maxLength: 12")
    try await repository.commit("Lengthen")
    try repository.write("README.md", "Notes\n")
    try await repository.commit("Say what it is")
    let log = try await treaty("changelog main..HEAD api/notes.yaml", in: repository.folder)
    #expect(log.status == 0, "\(log.everything)")
    let headings = log.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.map { $0.contains("Lengthen") } == [true, false], "\(log.output)")
    #expect(log.output.contains("- **breaking** "))
    #expect(!log.output.contains("Say what it is"))
    for format in ["text", "json", "html", "sarif", "github", "gitlab", "junit"] {
      let run = try await treaty("changelog main..HEAD api/notes.yaml --format \(format)", in: repository.folder)
      #expect(run.status == 0)
      #expect(run.output.contains("max-length-decreased"), "\(format)")
    }
    for (line, message) in [
      ("HEAD api/notes.yaml", "is no range"), ("main..nowhere api/notes.yaml", "There is no revision"),
      ("main..HEAD api/other.yaml", "api/other.yaml"), ("nowhere..HEAD api/notes.yaml", "There is no revision"),
    ] {
      let run = try await treaty("changelog \(line)", in: repository.folder)
      #expect(run.status == 3, "\(line): \(run.everything)")
      #expect(run.errors.contains(message), "\(line): \(run.errors)")
    }
  }

  @Test func bumpFollowsTheBranch() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await repository()
    let run = try await treaty("bump --base main", in: repository.folder)
    #expect(run.status == 1)
    #expect(run.output == "api/notes.yaml: major, from 1.0.0 to 2.0.0 at least; info.version is 1.0.0\n")
    try repository.edit("version: 1.0.0", "version: 2.0.0")
    #expect(try await treaty("bump --base main", in: repository.folder).status == 0)
  }
}
