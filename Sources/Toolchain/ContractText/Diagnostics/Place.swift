/// A position in a text: 1-based, columns counted in Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  public var line: Int32
  public var column: Int32

  public init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A range in a file, as diagnostics and the model point at it. `file` is the path as the user gave it or as a
/// reference named it, relative to the contract root; never an absolute path of this machine unless the user wrote one.
public struct Place: Sendable, Hashable {
  public var file: String
  public var start: Position
  public var end: Position

  public init(file: String, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, the form that editors and build logs jump to.
  public var description: String { "\(file):\(start.line):\(start.column)" }
}
