/// Names what a value must satisfy at once: usually one schema, several when `allOf` or repeated properties meet, a
/// part of one when a union or a type list is taken apart. Equal keys are one generated type.
public struct TypeKey: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// Which of a schema's `oneOf` and `anyOf` are meant.
    public enum Unions: Sendable, Hashable {
      case all
      /// It stands beside one variant of its own union.
      case none
      /// One alone, without anything that the schema says beside it.
      case only(UnionKeyword)
    }
    public var schema: SchemaID
    public var unions = Unions.all
    /// Narrows the schema's types, when a type list is taken apart.
    public var types = TypeSet.any

    public init(_ schema: SchemaID, unions: Unions = .all, types: TypeSet = .any) {
      self.schema = schema
      self.unions = unions
      self.types = types
    }

    fileprivate var number: UInt64 { UInt64(UInt32(bitPattern: schema.index)) << 8 | UInt64(types.rawValue) }
  }

  /// Nearly all keys are one part: those own no memory.
  private enum Storage: Sendable {
    case one(Part)
    /// None, or several.
    case many([Part])
  }
  private let storage: Storage

  public init(_ schema: SchemaID) { storage = .one(Part(schema)) }
  public init(parts: [Part]) {
    if let first = parts.first, parts.count == 1 { storage = .one(first) } else { storage = .many(parts) }
  }
  /// What any value satisfies.
  public static let anything = TypeKey(parts: [])

  public var parts: [Part] {
    switch storage {
    case .one(let part): [part]
    case .many(let parts): parts
    }
  }

  public var first: Part? {
    switch storage {
    case .one(let part): part
    case .many(let parts): parts.first
    }
  }

  public var isEmpty: Bool { first == nil }

  /// The one schema behind this key, when it is whole and alone.
  public var schema: SchemaID? {
    guard case .one(let part) = storage, part.unions == .all, part.types == .any else { return nil }
    return part.schema
  }

  /// Keys are looked up more often than anything else; one number a part is hashed faster than its members.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .one(let part): hasher.combine(part.number)
    case .many(let parts): for part in parts { hasher.combine(part.number) }
    }
  }

  public static func == (left: TypeKey, right: TypeKey) -> Bool {
    switch (left.storage, right.storage) {
    case (.one(let left), .one(let right)): left == right
    case (.many(let left), .many(let right)): left == right
    default: false
    }
  }

  func adding(_ schema: SchemaID) -> TypeKey {
    let part = Part(schema)
    switch storage {
    case .one(let only): return only == part ? self : TypeKey(parts: [only, part])
    case .many(let parts): return parts.contains(part) ? self : TypeKey(parts: parts + [part])
    }
  }
}

public enum UnionKeyword: String, Sendable, Hashable { case oneOf, anyOf }

/// A type as it is used somewhere: what, and whether null may stand in its place.
public struct TypeUse: Sendable, Hashable {
  public var key: TypeKey
  public var isNullable: Bool

  public init(_ key: TypeKey, isNullable: Bool = false) {
    self.key = key
    self.isNullable = isNullable
  }
}
