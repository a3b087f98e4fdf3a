import ContractText

/// What renderers write: the changes of one or several contracts, with the texts that they point into.
public struct DiffReport: Sendable {
  public struct Side: Sendable, Hashable {
    /// As the user named it.
    public var name: String
    public var title: String
    public var version: String

    public init(name: String, title: String, version: String) {
      self.name = name
      self.title = title
      self.version = version
    }
  }

  /// One contract before and after.
  public struct Section: Sendable {
    public var base: Side
    public var revision: Side
    public var changes: [Change]
    public var baseSources = SourceTexts()
    public var revisionSources = SourceTexts()
    /// Whether all of it was compared.
    public var isComplete = true

    public init(base: Side, revision: Side, changes: [Change]) {
      self.base = base
      self.revision = revision
      self.changes = changes
    }
  }

  public var sections: [Section]
  /// Changes that are counted and not shown, by severity.
  public private(set) var hidden: [Severity: Int] = [:]
  /// Of the tool.
  public var toolVersion: String

  public init(sections: [Section], toolVersion: String) {
    self.sections = sections
    self.toolVersion = toolVersion
  }

  public var changes: [Change] { sections.flatMap(\.changes) }

  /// Shown or not.
  public func count(_ severity: Severity) -> Int {
    sections.reduce(hidden[severity] ?? 0) { $0 + $1.changes.count { $0.severity == severity } }
  }

  /// The same with only what weighs at least so much; the rest is still counted.
  public func showing(_ least: Severity) -> DiffReport {
    let kept: [Severity] =
      least == .error ? [.error] : least == .warning ? [.error, .warning] : [.error, .warning, .note]
    var report = self
    for index in report.sections.indices {
      for change in report.sections[index].changes where !kept.contains(change.severity) {
        report.hidden[change.severity, default: 0] += 1
      }
      report.sections[index].changes.removeAll { !kept.contains($0.severity) }
    }
    return report
  }

  /// `2 errors, 1 warning, 12 notes`.
  public var summary: String {
    [Severity.error, .warning, .note].map { Self.counted($0, count($0)) }.joined(separator: ", ")
  }

  static func counted(_ severity: Severity, _ count: Int) -> String {
    "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
  }
}
