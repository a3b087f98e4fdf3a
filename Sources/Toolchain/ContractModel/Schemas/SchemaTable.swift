/// Names a schema within one contract.
public struct SchemaID: Sendable, Hashable {
  public let index: Int32
  public init(index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// Every schema of a contract, named and inline. Recursion goes through ids.
public struct SchemaTable: Sendable {
  public private(set) var all: [Schema] = []
  /// The contract's named schemas (components), in the contract's order.
  public private(set) var named: [SchemaID] = []

  public init() {}

  public init(_ all: [Schema], named: [SchemaID]) {
    self.all = all
    self.named = named
  }

  /// Inlinable: who asks for a name does not copy the schema.
  @inlinable public subscript(id: SchemaID) -> Schema { all[Int(id.index)] }
  public var count: Int { all.count }
}
