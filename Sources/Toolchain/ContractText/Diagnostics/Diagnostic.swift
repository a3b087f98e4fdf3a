/// How much a diagnostic weighs. Only errors make a command fail.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning, note
}

/// One finding about an input. `id` is stable, kebab-case and named for the fault (`duplicate-key`); ids of what the
/// tool understands but does not do yet start with `unsupported.`.
public struct Diagnostic: Sendable, Hashable, Error {
  public struct Note: Sendable, Hashable {
    public var message: String
    public var place: Place?

    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  public var id: String
  public var severity: Severity
  public var message: String
  public var place: Place?
  public var notes: [Note]
  /// What to do about it, one sentence in the imperative.
  public var fix: String?

  public init(
    _ id: String, _ severity: Severity = .error, _ message: String, at place: Place?, notes: [Note] = [],
    fix: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.fix = fix
  }
}
