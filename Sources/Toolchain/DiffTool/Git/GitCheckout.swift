import TreatyTool

/// A folder of a commit as files, so that references between them are followed as ever. Git's own index is not touched.
final class GitCheckout {
  private let folder: TemporaryFolder
  /// Where the top folder of the commit is.
  var path: String { folder.path + "/tree" }

  /// - Parameter below: the folder or file to bring, from the top.
  init(_ git: Git, commit: String, below: String) throws {
    folder = try TemporaryFolder()
    let files = try git.files(commit, below: below)
    guard !files.isEmpty else {
      throw GitFailure(
        message: "There is no '\(below)' in \(commit.prefix(12)).",
        fix: "Paths behind a revision start at the top folder.", isAbsence: true)
    }
    let list = folder.path + "/files"
    try Files.create(list, files.flatMap { Array($0.utf8) + [0] })
    let environment = ["GIT_INDEX_FILE": folder.path + "/index"]
    let failure: (String) -> GitFailure = {
      GitFailure(message: "git cannot read \(commit.prefix(12)): \($0)", fix: "")
    }
    _ = try Git.run(["-C", git.top, "read-tree", commit], environment: environment, failure)
    _ = try Git.run(
      ["-C", git.top, "checkout-index", "--prefix=\(path)/", "-z", "--stdin"], environment: environment, input: list,
      failure)
  }
}
