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
  }

  public var parts: [Part]

  public init(_ schema: SchemaID) { parts = [Part(schema)] }
  public init(parts: [Part]) { self.parts = parts }

  /// The one schema behind this key, when it is whole and alone.
  public var schema: SchemaID? {
    guard parts.count == 1, parts[0].unions == .all, parts[0].types == .any else { return nil }
    return parts[0].schema
  }

  /// Keys are looked up more often than anything else; one number a part is hashed faster than its members.
  public func hash(into hasher: inout Hasher) {
    for part in parts {
      hasher.combine(UInt64(UInt32(bitPattern: part.schema.index)) << 8 | UInt64(part.types.rawValue))
    }
  }

  public static func == (left: TypeKey, right: TypeKey) -> Bool {
    let count = left.parts.count
    guard count == right.parts.count else { return false }
    if count == 1 { return left.parts[0] == right.parts[0] }
    return left.parts.elementsEqual(right.parts)
  }

  func adding(_ schema: SchemaID) -> TypeKey {
    parts.contains(Part(schema)) ? self : TypeKey(parts: parts + [Part(schema)])
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
