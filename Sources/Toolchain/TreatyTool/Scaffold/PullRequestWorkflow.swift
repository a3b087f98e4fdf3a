import ContractText

/// `treaty ci`: what a CI service runs on each pull request, so that no contract breaks unnoticed.
public enum PullRequestWorkflow: String, Sendable, CaseIterable {
  case github, gitlab

  /// Where the service looks for it, or, for GitLab, where `.gitlab-ci.yml` includes it from.
  public var usualPath: String {
    switch self {
    case .github: ".github/workflows/contracts.yml"
    case .gitlab: ".gitlab/contracts.gitlab-ci.yml"
    }
  }

  public var text: String { EmbeddedTemplates.text("ci/\(rawValue).yml") }

  /// What is left to do once the file is there; nil for nothing.
  public func nextStep(_ path: String) -> String? {
    self == .gitlab ? "Include it in .gitlab-ci.yml: include: [{local: /\(path)}]" : nil
  }

  /// Writes the file, and never over one that says something else: it is the user's from now on.
  public func create(at path: String) throws(ToolFailure) {
    let wanted = OutputFile(path: Paths.name(of: path), text: text)
    let kind: Files.Kind
    do { kind = try Files.kind(path) } catch { throw ToolFailure(error) }
    if kind != .missing {
      if (try? Files.read(path)) == wanted.bytes { return }
      throw ToolFailure(
        Diagnostic(
          "ci-file-exists", .error, "\(path) is there already and says something else.", at: nil,
          fix: "Name another file by --output, or remove it."))
    }
    let folder = Paths.folder(of: path)
    try OutputTransaction.run([try OutputPlanner.plan([wanted], in: folder.isEmpty ? "." : folder, lock: nil)])
  }
}
