import ContractDiff
import ContractText
import TreatyTool

/// What a range of commits did to a contract, commit by commit, the newest first.
public struct Changelog {
  public struct Entry: Sendable {
    public var commit: String
    public var date: String
    public var subject: String
    public var report: DiffReport
  }

  public private(set) var entries: [Entry] = []

  /// - Parameter range: `v1.2.0..HEAD`.
  public init(
    _ range: String, contract: String, reading: DiffReading, today: CalendarDate, onStep: (String) -> Void = { _ in }
  ) throws(ToolFailure) {
    do {
      let git = try Git(folder: "")
      let path = try DiffLocation.fromTop(contract, git)
      let start = range.split(separator: ".", omittingEmptySubsequences: true).first.map(String.init) ?? range
      guard range.contains(".."), !range.hasPrefix(".") else {
        throw GitFailure(message: "'\(range)' is no range of revisions.", fix: "Write it as v1.2.0..HEAD.")
      }
      var before = try git.commit(start)
      // What a contract refers to lies beside it: whatever touched its folder may have touched it.
      let folder = Paths.folder(of: path)
      for step in try git.commits(range, touching: folder.isEmpty ? "." : folder) {
        onStep("Comparing \(step.commit.prefix(12))")
        var request = DiffRequest(
          arguments: ["\(before):\(path)", "\(step.commit):\(path)"], reading: reading, policy: nil, today: today)
        request.usesPolicy = false
        defer { before = step.commit }
        // Before it was there, or after it went, there is nothing to compare.
        guard let run = try? DiffRun(request), !run.report.changes.isEmpty else { continue }
        entries.append(Entry(commit: step.commit, date: step.date, subject: step.subject, report: run.report))
      }
      entries.reverse()
    } catch let failure as GitFailure {
      throw ToolFailure(failure.diagnostic)
    } catch let failure as ToolFailure {
      throw failure
    } catch {
      throw ToolFailure(Diagnostic("git-revision", .error, "\(error)", at: nil))
    }
  }

  /// Markdown, as changelogs are kept.
  public var markdown: String {
    var out = ""
    for entry in entries {
      out += "## \(entry.date) \(entry.subject) (\(entry.commit.prefix(12)))\n\n"
      for change in entry.report.changes {
        let mark = change.severity == .error ? "**breaking** " : ""
        out += "- \(mark)\(change.message) (\(change.id))\n"
      }
      out += "\n"
    }
    return out
  }

  public func text(_ format: DiffFormat) -> String {
    if format == .markdown { return markdown }
    if format == .text {
      return entries.map { entry in
        "\(entry.commit.prefix(12)) \(entry.date) \(entry.subject)\n\n"
          + TextDiffRenderer().render(entry.report)
      }.joined(separator: "\n")
    }
    var sections: [DiffReport.Section] = []
    for entry in entries { sections += entry.report.sections }
    return format.renderer().render(DiffReport(sections: sections, toolVersion: TreatyVersion.current))
  }
}
