import ContractText

/// What has to change in one output folder so that it holds exactly the wanted files. Made by looking, before anything
/// is written.
public struct OutputPlan: Sendable {
  public var folder: String
  /// New files and files whose bytes differ, the lock last.
  public var writes: [OutputFile]
  /// Files of an earlier run that are wanted no more.
  public var removals: [String]
  /// How many files stand as they should.
  public var unchanged: Int
  public var warnings: [Diagnostic]

  package init(
    folder: String, writes: [OutputFile], removals: [String] = [], unchanged: Int = 0, warnings: [Diagnostic] = []
  ) {
    self.folder = folder
    self.writes = writes
    self.removals = removals
    self.unchanged = unchanged
    self.warnings = warnings
  }

  public var isEmpty: Bool { writes.isEmpty && removals.isEmpty }
}
