import TreatyJSON

/// A value made ready for being held against schemas: one that is asked about more than once is laid out once.
public final class ParsedInstance {
  private let arena = InstanceArena()
  let root: UnsafePointer<InstanceNode>
  /// False for one that is deeper than anybody validates.
  let isComplete: Bool

  public init(_ value: JSONValue) {
    root = arena.value(value)
    isComplete = arena.isComplete
  }
}
