/// Which diagnostics are shown to people and in which order: by file, line and column, errors before the rest when there
/// are more than anybody reads.
struct DiagnosticSelection {
  /// Sorted by place; those without one come first.
  let shown: [Diagnostic]
  /// How many are not shown.
  let rest: Int

  init(_ diagnostics: [Diagnostic], limit: Int) {
    var kept = diagnostics
    if diagnostics.count > limit {
      let errors = diagnostics.filter { $0.severity == .error }
      kept = Array((errors + diagnostics.filter { $0.severity != .error }).prefix(limit))
    }
    shown = Self.sorted(kept)
    rest = diagnostics.count - shown.count
  }

  /// Stable, so that two findings at one place keep the order in which they were found.
  static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let a?, let b?):
        if a.file != b.file { return a.file < b.file }
        return a.start == b.start ? left.offset < right.offset : a.start < b.start
      case (nil, nil): return left.offset < right.offset
      case (nil, _): return true
      case (_, nil): return false
      }
    }.map(\.element)
  }
}
