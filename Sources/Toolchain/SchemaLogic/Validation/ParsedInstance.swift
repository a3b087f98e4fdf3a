import TreatyJSON

/// A value made ready for being held against schemas: one that is asked about more than once is laid out once.
public final class ParsedInstance {
  private let arena = InstanceArena()
  private let root: UnsafePointer<InstanceNode>

  public init(_ value: JSONValue) { root = arena.value(value) }

  /// Nil for one that is deeper than anybody validates. The memory is there as long as the body runs.
  func withRoot<T>(_ body: (UnsafePointer<InstanceNode>) -> T) -> T? {
    withExtendedLifetime(self) { arena.isComplete ? body(root) : nil }
  }
}
