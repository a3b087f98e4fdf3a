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
      let (start, end) = try Self.ends(range, git)
      let isPattern = path.contains("*")
      let place = isPattern ? ContractFiles.fixedFolder(path) : path
      guard try !git.files(start, below: place).isEmpty || !git.files(end, below: place).isEmpty else {
        throw GitFailure(
          message: "There is no '\(path)' at either end of \(range).", fix: "Name a contract of the repository.")
      }
      func compared(_ before: String, _ after: String) -> DiffReport? {
        var request = DiffRequest(
          arguments: ["\(before):\(path)", "\(after):\(path)"], reading: reading, policy: nil, today: today)
        request.usesPolicy = false
        return try? DiffRun(request).report
      }
      var before = start
      // What a contract refers to lies beside it: whatever touched its folder may have touched it.
      let folder = isPattern ? place : Paths.folder(of: path)
      for step in try git.commits(from: start, to: end, touching: folder.isEmpty ? "." : folder) {
        onStep("Comparing \(step.commit.prefix(12))")
        guard let report = compared(before, step.commit) else {
          // Before it was there, after it went, or while it could not be read, there is nothing to compare. What is said of
          // the next commit is then what changed since it could be read.
          if compared(before, before) == nil { before = step.commit }
          continue
        }
        before = step.commit
        if report.changes.isEmpty { continue }
        entries.append(Entry(commit: step.commit, date: step.date, subject: step.subject, report: report))
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

  /// What a range is about: from where its two ends parted to the second one, as `git log` has it.
  private static func ends(_ range: String, _ git: Git) throws -> (start: String, end: String) {
    guard let dots = range.firstRange(of: ".."), dots.lowerBound != range.startIndex else {
      throw GitFailure(message: "'\(range)' is no range of revisions.", fix: "Write it as v1.2.0..HEAD.")
    }
    let last = range[dots.upperBound...].drop { $0 == "." }
    let end = try git.commit(last.isEmpty ? "HEAD" : String(last))
    return (try git.mergeBase(String(range[..<dots.lowerBound]), end), end)
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
