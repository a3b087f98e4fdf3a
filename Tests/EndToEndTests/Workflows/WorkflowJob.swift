import ContractText
import Foundation
import Testing

/// A job of the GitHub template, its `run` steps executed as the service does: bash -eo pipefail, variables, output files.
final class WorkflowJob {
  struct Step {
    var name: String
    var outcome: String
    var output: String
  }

  private(set) var steps: [Step] = []
  private(set) var outputs: [String: String] = [:]
  private let job: Node
  /// `github.…`, `needs.…` and `vars.…` by their names.
  private let context: [String: String]
  private let folder: URL
  private let tools: WorkflowTools
  private var stepOutputs: [String: String] = [:]

  init(_ name: String, of workflow: Node, context: [String: String], in folder: URL, tools: WorkflowTools) throws {
    job = try #require(workflow.member("jobs")?.member(name))
    self.context = context
    self.folder = folder
    self.tools = tools
  }

  var result: String { steps.contains { $0.outcome == "failure" } ? "failure" : "success" }
  /// One that is not there has an outcome that no test expects.
  func step(_ name: String) -> Step {
    steps.first { $0.name == name } ?? Step(name: name, outcome: "missing", output: "")
  }

  /// Whether the job runs at all.
  func isWanted() throws -> Bool { try job.member("if").map { try expression([:]).holds($0.text) } ?? true }

  func run() async throws {
    let shared = variables(job.member("env"))
    #expect(job.member("defaults")?.member("run")?.member("shell")?.text ?? "bash" == "bash")
    for step in try #require(job.member("steps")).items { try await run(step, shared) }
    for (name, value) in variables(job.member("outputs")) { outputs[name] = try expression(shared).filled(value) }
  }

  private func run(_ step: Node, _ shared: [String: String]) async throws {
    let name = step.member("name")?.text ?? step.member("uses")?.text ?? ""
    let expression = expression(shared)
    let isWanted = try step.member("if").map { try expression.holds($0.text) } ?? (result == "success")
    var outcome = isWanted ? "success" : "skipped"
    var output = ""
    // What `uses` names runs at GitHub only; its effect on the folder is the test's to bring.
    if isWanted, let script = step.member("run")?.text {
      #expect(!script.contains("${{"), "\(name): an expression in a script is an injection")
      var variables = shared
      for (key, value) in self.variables(step.member("env")) { variables[key] = try expression.filled(value) }
      let run = try await tools.bash(script, variables.merging(githubVariables) { own, _ in own }, in: folder)
      (outcome, output) = (run.status == 0 ? "success" : "failure", run.everything)
      try tools.take("path") { self.tools.path.insert($0, at: 0) }
    }
    if let id = step.member("id")?.text {
      stepOutputs["steps.\(id).outcome"] = outcome
      try tools.take("output") { line in
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.stepOutputs["steps.\(id).outputs.\(parts[0])"] = parts.count > 1 ? String(parts[1]) : ""
      }
    }
    steps.append(Step(name: name, outcome: outcome, output: output))
  }

  private var githubVariables: [String: String] {
    [
      "GITHUB_BASE_REF": context["github.base_ref"] ?? "", "GITHUB_REPOSITORY": context["github.repository"] ?? "",
      "GITHUB_WORKSPACE": folder.path, "GITHUB_PATH": tools.file("path"), "GITHUB_OUTPUT": tools.file("output"),
      "GITHUB_STEP_SUMMARY": tools.file("summary"),
    ]
  }

  private func variables(_ node: Node?) -> [String: String] {
    Dictionary((node?.entries.map { ($0.key.text, $0.value.text) }) ?? []) { first, _ in first }
  }

  private func expression(_ variables: [String: String]) -> WorkflowExpression {
    WorkflowExpression { name in
      if let value = self.context[name] ?? self.stepOutputs[name] { return value }
      if name.hasPrefix("env.") { return variables[String(name.dropFirst(4))] ?? "" }
      return name.hasPrefix("steps.") || name.hasPrefix("needs.") || name.hasPrefix("vars.") ? "" : nil
    }
  }
}
