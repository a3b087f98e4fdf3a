extension JSONReader {
  /// What a reader accepts.
  public struct Options: Sendable {
    /// What happens when a member occurs twice.
    public enum DuplicateKeys: Sendable { case refuse, lastWins, firstWins }

    /// Which way the text travels: some members are due in one direction only (`readOnly`, `writeOnly`).
    public enum Direction: Sendable { case request, response, unknown }

    /// Containers inside each other; at most 1,024, since shapes are read recursively.
    public var maxDepth: Int
    /// Failures that are kept; the text is read to its end all the same.
    public var maxFailures: Int
    /// A server's side: unknown enum values, union variants and members of closed objects are failures.
    public var refusesUnknown: Bool
    /// Parameters: numbers and booleans may come as JSON strings.
    public var isTextual: Bool
    /// For the members of objects and the entries of maps. Members that the contract does not know are not compared.
    public var duplicateKeys: DuplicateKeys
    /// Where it is unknown, members that only one direction asks for are not missed.
    public var direction: Direction

    /// The defaults are a client's; a server sets `refusesUnknown`.
    public init(
      maxDepth: Int = 128, maxFailures: Int = 64, refusesUnknown: Bool = false, isTextual: Bool = false,
      duplicateKeys: DuplicateKeys = .refuse, direction: Direction = .unknown
    ) {
      self.maxDepth = maxDepth
      self.maxFailures = maxFailures
      self.refusesUnknown = refusesUnknown
      self.isTextual = isTextual
      self.duplicateKeys = duplicateKeys
      self.direction = direction
    }
  }
}
