/// What is known of keys. Whole schemas, nearly all there is, are found by their number without hashing.
///
/// Inlinable, because it is generic: other modules would look its type up at run time with each question.
public struct TypeKeyTable<Value> {
  @usableFromInline var whole: [Value?]
  @usableFromInline var others: [TypeKey: Value] = [:]

  @inlinable public init(for table: SchemaTable) { whole = Array(repeating: nil, count: table.count) }

  public subscript(key: TypeKey) -> Value? {
    @inlinable get {
      guard let schema = key.schema else { return others[key] }
      return whole[Int(schema.index)]
    }
    @inlinable set {
      guard let schema = key.schema else { return others[key] = newValue }
      whole[Int(schema.index)] = newValue
    }
  }
}
