import ContractModel

/// Looks for properties through references and compositions. What it spends is bounded, whatever the contract is like:
/// it only serves warnings and the check of an extension.
struct PropertySearch {
  private struct Question: Hashable {
    var name: String
    var schema: SchemaID
  }
  private let table: SchemaTable
  private var answers: [Question: Bool] = [:]
  /// Schemas and properties that may still be looked at.
  private var budget = 5_000_000

  init(_ table: SchemaTable) { self.table = table }

  /// False only when it is certain that a schema says nothing of such a property: an object with properties, none of
  /// them this one.
  mutating func mayHave(_ name: String, _ start: SchemaID) -> Bool {
    let question = Question(name: name, schema: start)
    if let known = answers[question] { return known }
    let answer = search(name, start)
    answers[question] = answer
    return answer
  }

  /// Unresolved references and open objects may have any property: they are never blamed.
  private mutating func search(_ name: String, _ start: SchemaID) -> Bool {
    var seen: Set<SchemaID> = [start]
    var open = [start]
    var isObject = false
    while let id = open.popLast() {
      let schema = table[id]
      if schema.unresolved != nil { return true }
      if let object = schema.object {
        isObject = isObject || !object.properties.isEmpty
        budget -= object.properties.count
        if object.properties.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return true }
        if object.additionalProperties.map({ !table[$0].types.isEmpty }) == true { return true }
      }
      guard seen.count < 256, budget > 0 else { return true }
      for edge in InPlaceCycles.edges(schema) where seen.insert(edge.target).inserted { open.append(edge.target) }
      budget -= 1
    }
    return !isObject
  }

  /// The schemas that a property's value must fit, in order of discovery; nil when the budget is spent.
  mutating func schemas(of name: String, in starts: [SchemaID]) -> [SchemaID]? {
    var seen = Set(starts)
    var open = Array(starts.reversed())
    var result: [SchemaID] = []
    while let id = open.popLast() {
      let schema = table[id]
      budget -= 1 + (schema.object?.properties.count ?? 0)
      guard budget > 0 else { return nil }
      for property in schema.object?.properties ?? [] where property.name.utf8.elementsEqual(name.utf8) {
        result.append(property.schema)
      }
      for edge in InPlaceCycles.edges(schema).reversed() where seen.insert(edge.target).inserted {
        open.append(edge.target)
      }
    }
    return result
  }

  /// Whether a value can be an array, as far as that is looked at.
  mutating func mayBeArray(_ start: SchemaID) -> Bool {
    var seen: Set<SchemaID> = [start]
    var open = [start]
    while let id = open.popLast() {
      budget -= 1
      guard budget > 0 else { return true }
      let schema = table[id]
      if schema.types != .any, schema.types.contains(.array) { return true }
      if schema.types == .any, schema.array != nil { return true }
      for edge in InPlaceCycles.edges(schema) where seen.insert(edge.target).inserted { open.append(edge.target) }
    }
    return false
  }
}
