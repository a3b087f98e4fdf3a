import ContractModel
import TreatyJSON
import TreatyPatterns

/// A table's schemas, each prepared when it is first needed, and its patterns, each compiled once.
final class SchemaProgram {
  let table: SchemaTable
  let options: SchemaValidator.Options
  private var compiled: [CompiledSchema?]
  private var patterns: [String: Pattern] = [:]

  init(_ table: SchemaTable, _ options: SchemaValidator.Options) {
    self.table = table
    self.options = options
    compiled = Array(repeating: nil, count: table.count)
  }

  subscript(_ index: Int32) -> CompiledSchema {
    if let known = compiled[Int(index)] { return known }
    let made = compile(table.all[Int(index)])
    compiled[Int(index)] = made
    return made
  }

  func pattern(_ source: String) -> Pattern {
    if let known = patterns[source] { return known }
    let pattern = Pattern(literal: source)
    patterns[source] = pattern
    return pattern
  }

  /// OpenAPI: a read-only property is in no request, a write-only one in no response.
  func travels(_ property: SchemaID) -> Bool {
    guard let direction = options.direction, let annotations = table[property].annotations else { return true }
    return direction == .request ? !annotations.isReadOnly : !annotations.isWriteOnly
  }

  private func compile(_ schema: Schema) -> CompiledSchema {
    var strings: CompiledSchema.Strings?
    let format =
      options.formats == .assertion || schema.assertsFormat && options.formats == .byDialect
      ? schema.format.flatMap(FormatCheck.init(name:)) : nil
    let content = options.assertsContent ? schema.string.flatMap(ContentCheck.init) : nil
    if schema.string?.minLength ?? schema.string?.maxLength != nil || schema.string?.pattern != nil || format != nil
      || content != nil
    {
      strings = .init(
        minLength: schema.string?.minLength ?? 0, maxLength: schema.string?.maxLength ?? .max,
        pattern: schema.string?.pattern.map(pattern), format: format, encoding: content)
    }
    return CompiledSchema(schema, strings: strings, objects: schema.object.map(objects))
  }

  private func objects(_ keywords: ObjectKeywords) -> CompiledSchema.Objects {
    var result = CompiledSchema.Objects()
    for property in keywords.properties {
      let index = result.names.insert(property.name)
      if index == result.schemas.count { result.schemas.append(property.schema.index) }
    }
    var required: Set<Int> = []
    for name in keywords.required {
      // Of a property that does not go this way `required` says nothing.
      if let index = result.names.find(name), index < result.schemas.count, result.schemas[index] >= 0,
        !travels(SchemaID(index: Int(result.schemas[index])))
      {
        continue
      }
      let index = result.names.insert(name)
      if index == result.schemas.count { result.schemas.append(-1) }
      if required.insert(index).inserted { result.required.append(index) }
    }
    result.patterns = keywords.patternProperties.map { (pattern($0.pattern), $0.schema.index) }
    result.additional = keywords.additionalProperties?.index
    result.propertyNames = keywords.propertyNames?.index
    result.minimum = keywords.minProperties ?? 0
    result.maximum = keywords.maxProperties ?? .max
    result.dependentRequired = keywords.dependentRequired
    result.dependentSchemas = keywords.dependentSchemas.map { ($0.key, $0.schema.index) }
    return result
  }
}
