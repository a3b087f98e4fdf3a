import ContractText

/// How far a folder is from what its contract says.
public struct DriftReport: Sendable {
  /// One error a file that differs, is missing or is stale.
  public var diagnostics: [Diagnostic]
  /// Unified diffs from what is there to what should be, in the order of the files.
  public var diff: String

  public var isClean: Bool { diagnostics.isEmpty }

  /// All diffs together print at most this many bytes; the diagnostics still name every file.
  static let diffLimit = 1 << 20

  public init(_ batch: GenerationBatch) throws(ToolFailure) {
    diagnostics = []
    diff = ""
    for item in batch.items {
      let folder = item.plan.folder
      for file in item.plan.writes {
        try add(file.bytes, Paths.join(folder, file.path), item.generation)
      }
      for path in item.plan.removals { try add(nil, Paths.join(folder, path), item.generation) }
    }
  }

  private mutating func add(_ wanted: [UInt8]?, _ path: String, _ generation: Generation) throws(ToolFailure) {
    let present: [UInt8]?
    do {
      present = try Files.kind(path) == .missing ? nil : try Files.read(path)
    } catch {
      throw ToolFailure(error)
    }
    // For people; what is opened is the path as it was put together, which a link may give another meaning.
    let path = Paths.normalized(path)
    let state =
      switch (present, wanted) {
      case (nil, _): "is missing"
      case (_, nil): "is generated no more"
      default: "is not what \(generation.request.source.path) says"
      }
    diagnostics.append(
      Diagnostic(
        "drift", .error, "\(path) \(state).",
        at: place(path, line: UnifiedDiff.firstDifference(present ?? [], wanted ?? [])),
        // Once: the advice is the same for every file.
        fix: diagnostics.isEmpty ? "Run `treaty generate` and commit what it writes." : nil))
    guard diff.utf8.count < Self.diffLimit else { return }
    diff += UnifiedDiff.text(present, wanted, path: path)
  }

  private func place(_ path: String, line: Int) -> Place {
    let start = Position(line: line, column: 1)
    return Place(file: path, start: start, end: start)
  }
}
