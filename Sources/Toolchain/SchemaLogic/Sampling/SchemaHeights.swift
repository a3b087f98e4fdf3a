import ContractModel

/// How deep a schema's smallest values are: which way out of a recursion is the shortest.
struct SchemaHeights {
  /// Of a schema that no finite value fits, as far as was looked.
  static let endless = 1_000
  private var heights: [Int]

  init(_ table: SchemaTable) {
    heights = Array(repeating: Self.endless, count: table.count)
    // Each round settles what is one level deeper; contracts have few levels, and those beyond stay endless.
    for _ in 0..<64 {
      var isSettled = true
      for schema in table.all {
        let height = min(height(of: schema), Self.endless)
        guard height < heights[Int(schema.id.index)] else { continue }
        heights[Int(schema.id.index)] = height
        isSettled = false
      }
      if isSettled { return }
    }
  }

  subscript(id: SchemaID) -> Int { heights[Int(id.index)] }

  private func height(of schema: Schema) -> Int {
    if schema.constant != nil || schema.enumeration != nil || schema.types.contains(.null) && schema.types != .any {
      return 0
    }
    var height = 0
    if let object = schema.object {
      for property in object.properties where object.required.contains(property.name) {
        height = max(height, 1 + self[property.schema])
      }
      if object.minProperties ?? 0 > object.required.count, let additional = object.additionalProperties {
        height = max(height, 1 + self[additional])
      }
    }
    if let array = schema.array, array.minItems ?? 0 > 0, let items = array.items {
      height = max(height, 1 + self[items])
    }
    if let target = schema.reference { height = max(height, self[target]) }
    guard let composition = schema.composition else { return height }
    for id in composition.allOf { height = max(height, self[id]) }
    for variants in [composition.oneOf, composition.anyOf] {
      if let lowest = variants.map({ self[$0] }).min() { height = max(height, lowest) }
    }
    return height
  }
}
