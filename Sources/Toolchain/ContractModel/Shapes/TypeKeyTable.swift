/// What is known of keys. Whole schemas, nearly all there is, are found by their number without hashing.
public struct TypeKeyTable<Value> {
  private var whole: [Value?]
  private var others: [TypeKey: Value] = [:]

  public init(for table: SchemaTable) { whole = Array(repeating: nil, count: table.count) }

  public subscript(key: TypeKey) -> Value? {
    get {
      guard let schema = key.schema else { return others[key] }
      return whole[Int(schema.index)]
    }
    set {
      guard let schema = key.schema else { return others[key] = newValue }
      whole[Int(schema.index)] = newValue
    }
  }
}
