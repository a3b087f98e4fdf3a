import ContractText
import Foundation
import Testing

/// The CI templates as the services run them: every step that a pull request gets is executed, in a repository whose branch
/// changes a contract.
struct WorkflowTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-ci-" + UUID().uuidString)

  private static func template(_ name: String) throws -> Node {
    let loader = ContractLoader(root: Checkout.root.path)
    return try loader.load(Checkout.root.appending(path: "templates/ci/\(name).yml").path).root
  }

  /// A merge request or pull request, its branch changed as given.
  private func repository(
    main: String = "main", _ change: (ContractRepository) async throws -> Void
  ) async throws -> (ContractRepository, WorkflowTools) {
    let repository = try await ContractRepository(folder, main: main)
    try await change(repository)
    try await repository.commit("Change")
    try await repository.checkOutMerge()
    return (repository, try WorkflowTools(folder.appending(path: "runner")))
  }

  private static func shorten(_ repository: ContractRepository) async throws {
    try repository.edit("maxLength: 20", "maxLength: 10")
    try await repository.generate()
  }

  /// Runs the workflow: the job that looks, and the one that writes the comment where it is wanted.
  private func github(
    _ repository: ContractRepository, _ tools: WorkflowTools, head: String = "o/shop"
  ) async throws -> (contracts: WorkflowJob, comment: WorkflowJob, isCommented: Bool) {
    let workflow = try Self.template("github")
    var context = [
      "github.base_ref": repository.main, "github.repository": "o/shop", "github.token": "token",
      "github.event.pull_request.number": "7", "github.event.pull_request.head.repo.full_name": head,
    ]
    let contracts = try WorkflowJob(
      "contracts", of: workflow, context: context, in: repository.folder, tools: tools)
    try await contracts.run()
    for (name, value) in contracts.outputs { context["needs.contracts.outputs.\(name)"] = value }
    // The report travels as an artifact.
    let report = repository.folder.appending(path: "contract-report")
    let artifact = folder.appending(path: "artifact")
    try? FileManager.default.removeItem(at: artifact)
    if contracts.outputs["changed"] != "" { try FileManager.default.copyItem(at: report, to: artifact) }
    let comment = try WorkflowJob("comment", of: workflow, context: context, in: artifact, tools: tools)
    let isCommented = try comment.isWanted()
    if isCommented { try await comment.run() }
    return (contracts, comment, isCommented)
  }

  private let check = "Generated code is what the contracts say"
  private let lint = "Contracts follow the rules"
  private let diff = "Nothing breaks"

  @Test func aBreakFailsThePullRequestAndIsShownOnce() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository(Self.shorten)
    let stranger = #"{"id": 1, "user": {"login": "someone"}, "body": "<!-- treaty diff --> me too"}"#
    try tools.set("comments", "[\(stranger)]")
    for _ in 1...2 {
      let run = try await github(repository, tools)
      #expect(run.contracts.result == "failure")
      #expect(run.contracts.step(check).outcome == "success", "\(run.contracts.step(check).output)")
      #expect(run.contracts.step(lint).outcome == "success", "\(run.contracts.step(lint).output)")
      let diff = run.contracts.step(diff)
      #expect(diff.outcome == "failure")
      #expect(diff.output.contains("::error file=api/notes.yaml,line=27,"), "\(diff.output)")
      #expect(run.comment.result == "success", "\(run.comment.steps)")
    }
    let comments = try tools.comments()
    #expect(comments.map(\.author) == ["someone", "github-actions[bot]"])
    let body = try #require(comments.last?.body)
    #expect(body.hasPrefix("<!-- treaty diff -->\n## Contract changes: 1 error"))
    #expect(body.contains("This request worked and is refused now:"))
    #expect(body.contains("POST /notes HTTP/1.1"))
    #expect(try tools.text("summary").contains("This request worked and is refused now:"))
    #expect(try tools.text("summary").hasPrefix(String(body.split(separator: "\n")[1])))
  }

  /// Nothing to say is not said; but a comment that is there must not go on telling of a break that is mended.
  @Test func noChangeIsNoComment() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository { try $0.write("README.md", "Notes\n") }
    let first = try await github(repository, tools)
    #expect(first.contracts.result == "success", "\(first.contracts.steps)")
    #expect(first.comment.result == "success")
    #expect(try tools.comments().isEmpty)
    let stale = #"{"id": 9, "user": {"login": "github-actions[bot]"}, "body": "<!-- treaty diff --> broken"}"#
    try tools.set("comments", "[\(stale)]")
    #expect(try await github(repository, tools).comment.result == "success")
    #expect(try tools.comments().map(\.body.count) != [stale.count])
    #expect(try tools.comments().first?.body.contains("0 errors") == true)
  }

  @Test func whatMainDidMeanwhileIsNotBlamedOnTheBranch() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let repository = try await ContractRepository(folder)
    try repository.write("README.md", "Notes\n")
    try await repository.commit("Say what it is")
    try await repository.git("checkout", "-q", "main")
    try await Self.shorten(repository)
    try await repository.commit("Shorten")
    try await repository.git("push", "-q", "origin", "main")
    try await repository.checkOutMerge()
    let run = try await github(repository, try WorkflowTools(folder.appending(path: "runner")))
    #expect(run.contracts.result == "success", "\(run.contracts.steps)")
    #expect(run.contracts.outputs["changed"] == "false")
  }

  /// There is no token that may write; the job fails all the same and its summary holds the report.
  @Test func forksAreToldInTheSummary() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository(Self.shorten)
    let run = try await github(repository, tools, head: "fork/shop")
    #expect(run.contracts.result == "failure")
    #expect(!run.isCommented)
    #expect(try tools.text("summary").contains("POST /notes HTTP/1.1"))
  }

  @Test func driftFailsAndTheRestIsStillLookedAt() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository { try $0.edit("maxLength: 20", "maxLength: 30") }
    let run = try await github(repository, tools)
    #expect(run.contracts.result == "failure")
    #expect(run.contracts.step(check).outcome == "failure")
    #expect(run.contracts.step(check).output.contains("::error file=generated/NotesAPI/"))
    #expect(run.contracts.step(diff).outcome == "success", "\(run.contracts.step(diff).output)")
    #expect(run.contracts.outputs["changed"] == "true")
  }

  @Test func aContractThatCannotBeReadIsAnAnnotation() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository { try $0.edit("type: object", "type: [object") }
    let run = try await github(repository, tools)
    #expect(run.contracts.result == "failure")
    #expect(run.contracts.step(diff).output.contains("::error file=api/notes.yaml,line=2"))
    #expect(run.contracts.outputs["changed"] == "")
    #expect(!run.isCommented)
  }

  @Test func namesOfBranchesAreNoCommands() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository(main: "v1$(touch${IFS}pwned)`touch${IFS}pwned`", Self.shorten)
    let run = try await github(repository, tools)
    #expect(run.contracts.step(diff).output.contains("::error file=api/notes.yaml,"))
    let gitlab = try await gitlab(repository, tools, token: nil)
    #expect(gitlab.script.everything.contains("max-length-decreased"), "\(gitlab.script.everything)")
    #expect(!FileManager.default.fileExists(atPath: repository.folder.appending(path: "pwned").path))
  }

  /// Runs the job as GitLab's runner does: before_script and script in one shell, after_script in another.
  private func gitlab(
    _ repository: ContractRepository, _ tools: WorkflowTools, token: String?
  ) async throws -> (script: Run, after: Run) {
    let job = try #require(try Self.template("gitlab").member("contracts"))
    var variables = Dictionary(
      try #require(job.member("variables")).entries.map { ($0.key.text, $0.value.text) }
    ) { first, _ in first }
    variables["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = repository.main
    variables["CI_API_V4_URL"] = "https://gitlab.example/api/v4"
    variables["CI_PROJECT_ID"] = "3"
    variables["CI_MERGE_REQUEST_IID"] = "7"
    variables["TREATY_TOKEN"] = token
    func script(_ keys: String...) -> String {
      keys.flatMap { job.member($0)?.items.map { $0.text } ?? [] }.joined(separator: "\n")
    }
    let run = try await tools.bash(script("before_script", "script"), variables, in: repository.folder)
    return (run, try await tools.bash(script("after_script"), variables, in: repository.folder))
  }

  @Test func gitlabFailsTheMergeRequestAndKeepsOneNote() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository(Self.shorten)
    // What a runner fetches is this branch alone.
    try await repository.git("update-ref", "-d", "refs/remotes/origin/main")
    let other = #"{"id": 1, "body": "hm"}"#
    try tools.set("comments", "[" + Array(repeating: other, count: 130).joined(separator: ",") + "]")
    for _ in 1...2 {
      let run = try await gitlab(repository, tools, token: "secret")
      #expect(run.script.status == 1, "\(run.script.everything)")
      #expect(run.script.output.contains("error[max-length-decreased] api/notes.yaml:27:"))
      #expect(run.after.status == 0, "\(run.after.everything)")
    }
    let notes = try tools.comments().map(\.body).filter { $0 != "hm" }
    #expect(notes.count == 1)
    #expect(notes.first?.contains("POST /notes HTTP/1.1") == true)
    let report = try repository.text("contract-report/code-quality.json")
    let issues = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]])
    #expect(issues.contains { $0["check_name"] as? String == "max-length-decreased" })
    #expect(try repository.text("contract-report/diff.junit").contains("<testsuites"))
    #expect(try repository.text("contract-report/diff.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func gitlabWithoutATokenWritesNoNote() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (repository, tools) = try await repository { try $0.write("README.md", "Notes\n") }
    let run = try await gitlab(repository, tools, token: nil)
    #expect(run.script.status == 0, "\(run.script.everything)")
    #expect(run.after.status == 0)
    #expect(try tools.comments().isEmpty)
    let silent = try await gitlab(repository, tools, token: "secret")
    #expect(silent.after.status == 0, "\(silent.after.everything)")
    #expect(try tools.comments().isEmpty)
  }

  /// `treaty ci` writes the very file that the other tests run, and replaces nothing.
  @Test(arguments: [("github", ".github/workflows/contracts.yml"), ("gitlab", ".gitlab/contracts.gitlab-ci.yml")])
  func theToolWritesTheTemplate(service: String, path: String) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let written = try await Run.treaty("ci", service, in: folder)
    #expect(written.status == 0, "\(written.everything)")
    #expect(written.output.hasPrefix("\(path) is written."))
    let template = try Data(contentsOf: Checkout.root.appending(path: "templates/ci/\(service).yml"))
    #expect(try Data(contentsOf: folder.appending(path: path)) == template)
    #expect(try await Run.treaty("ci", service, in: folder).status == 0)
    try Data("mine\n".utf8).write(to: folder.appending(path: path))
    let refused = try await Run.treaty("ci", service, in: folder)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("[ci-file-exists]"))
    #expect(try String(contentsOf: folder.appending(path: path), encoding: .utf8) == "mine\n")
    #expect(try await Run.treaty("ci", service, "-o", "other/x.yml", in: folder).status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "other/x.yml")) == template)
  }
}
