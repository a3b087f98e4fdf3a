import TreatyTool

/// What a diff asks git for. Only reads, and only from the repository that is there: nothing is fetched.
struct Git {
  /// The top folder of the working tree.
  let top: String

  /// The repository that a folder lies in; "" is the working folder.
  init(folder: String) throws(GitFailure) {
    let text = try Self.run(["-C", folder.isEmpty ? "." : folder, "rev-parse", "--show-toplevel"]) { errors in
      // In CI the one who checks out is often another user than the one who runs.
      errors.contains("dubious ownership")
        ? GitFailure(
          message: "git does not trust this repository, because another user owns it.",
          fix: "Where that is meant: `git config --global --add safe.directory \"$PWD\"`.")
        : GitFailure(
          message: "There is no git repository here: \(errors)", fix: "Name two files, or run this in a checkout.")
    }
    top = text
  }

  /// The commit that a name means.
  func commit(_ name: String) throws(GitFailure) -> String {
    // A name that begins with a dash would be an option.
    guard !name.hasPrefix("-") else {
      throw GitFailure(message: "'\(name)' is no revision.", fix: "Name a branch, tag or commit.")
    }
    let isShallow = isShallow
    return try text(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"]) { _ in
      isShallow
        ? Self.shallow("'\(name)' is not in this shallow clone.")
        : GitFailure(
          message: "There is no revision '\(name)' in this repository.",
          fix: "Fetch it (`git fetch origin \(name)`) or correct its name.")
    }
  }

  /// Where two branches parted: what the change of one of them began from.
  func mergeBase(_ left: String, _ right: String) throws(GitFailure) -> String {
    let (left, right) = (try commit(left), try commit(right))
    let isShallow = isShallow
    return try text(["merge-base", left, right]) { _ in
      isShallow
        ? Self.shallow("Where the branch began is not in this shallow clone.")
        : GitFailure(message: "The two revisions have no common history.", fix: "Name the base as REVISION:FILE.")
    }
  }

  /// The branch that others merge into: what origin says, or main, or master.
  func mainBranch() throws(GitFailure) -> String {
    if let name = try? text(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], Self.any) {
      return name
    }
    for name in ["origin/main", "origin/master", "main", "master"] where (try? commit(name)) != nil { return name }
    throw GitFailure(
      message: "This repository has no branch main or master to compare with.", fix: "Name one by --base.")
  }

  /// Commits after one, as far as another, that touched a path, the oldest first. A merge is one step: what was merged is not
  /// told apart, because its commits do not stand in a row with the others.
  func commits(from start: String, to end: String, touching path: String) throws(GitFailure) -> [(
    commit: String, date: String, subject: String
  )] {
    let arguments = ["log", "--reverse", "--first-parent", "--format=%H%x09%cs%x09%s", "\(start)..\(end)", "--", path]
    let lines = try text(arguments) { errors in
      GitFailure(message: "git cannot list \(start)..\(end): \(errors)", fix: "Write a range as v1.2.0..HEAD.")
    }
    return lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "", parts.count > 2 ? parts[2] : "")
    }
  }

  /// Files below a path of a commit, from the top folder.
  func files(_ commit: String, below path: String) throws(GitFailure) -> [String] {
    var arguments = ["-C", top, "ls-tree", "-r", "-z", "--name-only", commit]
    if !path.isEmpty && path != "." { arguments += ["--", path] }
    let text = try Self.run(arguments) { GitFailure(message: "Cannot list \(commit):\(path): \($0)", fix: "") }
    return text.utf8.split(separator: 0).map { String(Substring($0)) }
  }

  private static func any(_ errors: String) -> GitFailure { GitFailure(message: errors, fix: "") }

  private static func shallow(_ message: String) -> GitFailure {
    GitFailure(
      message: message,
      fix: "Fetch the history: `git fetch --unshallow`, or in CI a checkout of depth 0 (`fetch-depth: 0`).")
  }

  private var isShallow: Bool { (try? text(["rev-parse", "--is-shallow-repository"], Self.any)) == "true" }

  func text(_ arguments: [String], _ failure: (String) -> GitFailure) throws(GitFailure) -> String {
    try Self.run(["-C", top] + arguments, failure)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
    _ failure: (String) -> GitFailure
  ) throws(GitFailure) -> String {
    // A prompt would wait for ever in CI.
    let settings = environment.merging(["GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"]) { first, _ in first }
    guard let result = Subprocess.run("git", arguments, environment: settings, input: input) else {
      throw GitFailure(message: "git cannot be started.", fix: "Install git, or name two files.")
    }
    var text = String(decoding: result.output, as: UTF8.self)
    while text.hasSuffix("\n") { text.removeLast() }
    guard result.status == 0 else {
      throw failure(result.errors.split(separator: "\n").first.map(String.init) ?? "status \(result.status)")
    }
    return text
  }
}
