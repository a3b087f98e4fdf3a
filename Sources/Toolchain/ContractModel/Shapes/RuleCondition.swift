/// Keywords of one schema that say nothing about a type: generated code holds values against them by a rule.
struct RuleCondition {
  struct Keywords: OptionSet {
    let rawValue: Int
    static let not = Keywords(rawValue: 1)
    static let condition = Keywords(rawValue: 2)
    static let dependent = Keywords(rawValue: 4)
    static let propertyNames = Keywords(rawValue: 8)
    static let patternProperties = Keywords(rawValue: 16)
    static let unevaluatedProperties = Keywords(rawValue: 32)
    static let contains = Keywords(rawValue: 64)
    static let uniqueItems = Keywords(rawValue: 128)
    static let unevaluatedItems = Keywords(rawValue: 256)
    static let multipleOf = Keywords(rawValue: 512)
    static let oneOf = Keywords(rawValue: 1_024)
    static let anyOf = Keywords(rawValue: 2_048)
    /// Anything but null, whatever says so.
    static let notNull = Keywords(rawValue: 4_096)
  }
  var schema: Schema
  var keywords: Keywords
}

extension Schema {
  /// Without `then` and `else` a condition decides nothing.
  var hasCondition: Bool { composition?.if != nil && (composition?.then != nil || composition?.else != nil) }
}

extension SchemaTable {
  /// A schema and what it demands in place, by `allOf` and `$ref`; nil when something in it depends on the value.
  func conjunction(of schema: Schema) -> [Schema]? {
    var result: [Schema] = []
    var seen: Set<SchemaID> = []
    var stack = [schema]
    while let next = stack.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      guard result.count < 256, next.object?.dependentSchemas.isEmpty != false else { return nil }
      if let composition = next.composition {
        guard composition.anyOf.isEmpty, composition.oneOf.isEmpty, composition.if == nil else { return nil }
        stack += composition.allOf.map { self[$0] }
      }
      if let reference = next.reference { stack.append(self[reference]) }
      result.append(next)
    }
    return result
  }

  /// Properties that a condition names where only some values need them: by `then`, `else` and `dependentSchemas`.
  func conditionalNames(of schema: Schema) -> [String] {
    var names: [String] = []
    var seen: Set<SchemaID> = []
    func branches(_ schema: Schema) -> [SchemaID] {
      let composition = schema.composition
      return [composition?.if, composition?.then, composition?.else].compactMap(\.self)
        + (schema.object?.dependentSchemas.map(\.schema) ?? [])
    }
    var stack = Array(branches(schema).reversed())
    while let id = stack.popLast() {
      guard seen.count < 256, seen.insert(id).inserted else { continue }
      let next = self[id]
      names += (next.object?.properties.map(\.name) ?? []) + (next.object?.required ?? [])
      var further = [next.reference].compactMap(\.self) + branches(next)
      further += (next.composition?.allOf ?? []) + (next.composition?.anyOf ?? []) + (next.composition?.oneOf ?? [])
      stack += further.reversed()
    }
    for (_, required) in schema.object?.dependentRequired ?? [] { names += required }
    return names
  }
}
