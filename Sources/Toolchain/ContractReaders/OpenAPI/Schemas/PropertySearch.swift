import ContractModel

/// Looks for a property through references and compositions.
enum PropertySearch {
  /// False only when it is certain that a schema says nothing of such a property: an object with properties, none of
  /// them this one.
  static func mayHave(_ name: String, _ start: SchemaID, in table: SchemaTable) -> Bool {
    var seen: Set<SchemaID> = [start]
    var open = [start]
    var isObject = false
    while let id = open.popLast() {
      let schema = table[id]
      if schema.unresolved != nil { return true }
      if let object = schema.object {
        isObject = isObject || !object.properties.isEmpty
        if object.properties.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return true }
        if object.additionalProperties.map({ !table[$0].types.isEmpty }) == true { return true }
      }
      // Bounded: a union of thousands is not searched to its end for a warning.
      guard seen.count < 256 else { return true }
      for edge in InPlaceCycles.edges(schema) where seen.insert(edge.target).inserted { open.append(edge.target) }
    }
    return !isObject
  }

  /// The schemas that a property's value must fit, in order of discovery.
  static func schemas(of name: String, in starts: [SchemaID], _ table: SchemaTable) -> [SchemaID] {
    var seen = Set(starts)
    var open = Array(starts.reversed())
    var result: [SchemaID] = []
    while let id = open.popLast(), seen.count < 1_000 {
      let schema = table[id]
      for property in schema.object?.properties ?? [] where property.name.utf8.elementsEqual(name.utf8) {
        result.append(property.schema)
      }
      for edge in InPlaceCycles.edges(schema).reversed() where seen.insert(edge.target).inserted { open.append(edge.target) }
    }
    return result
  }
}
