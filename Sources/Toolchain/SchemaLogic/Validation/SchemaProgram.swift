import ContractModel
import TreatyJSON
import TreatyPatterns

/// A table's schemas, each prepared when it is first needed, and its patterns, each compiled once.
final class SchemaProgram {
  let table: SchemaTable
  let options: SchemaValidator.Options
  private let compiled: UnsafeMutablePointer<CompiledSchema?>
  private var patterns: [String: Pattern] = [:]
  /// Frees what the schemas point at.
  private var owned: [() -> Void] = []

  init(_ table: SchemaTable, _ options: SchemaValidator.Options) {
    self.table = table
    self.options = options
    compiled = .allocate(capacity: table.count)
    compiled.initialize(repeating: nil, count: table.count)
  }

  deinit {
    for free in owned { free() }
    compiled.deallocate()
  }

  @inline(__always)
  subscript(_ index: Int32) -> CompiledSchema { compiled[Int(index)] ?? prepare(index) }

  func schema(_ index: Int32) -> Schema { table.all[Int(index)] }

  private func own<T>(_ value: T) -> UnsafePointer<T> {
    let pointer = UnsafeMutablePointer<T>.allocate(capacity: 1)
    pointer.initialize(to: value)
    owned.append {
      pointer.deinitialize(count: 1)
      pointer.deallocate()
    }
    return UnsafePointer(pointer)
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

  @inline(never)
  private func prepare(_ index: Int32) -> CompiledSchema {
    let schema = table.all[Int(index)]
    var result = CompiledSchema(schema)
    if schema.constant != nil || schema.enumeration != nil {
      let values = schema.enumeration
      result.values = own(
        CompiledSchema.Values(
          constant: schema.constant, enumeration: values, set: (values?.count ?? 0) > 16 ? values.map(Set.init) : nil))
    }
    result.strings = strings(schema).map(own)
    result.numbers = schema.number.map { own(CompiledSchema.Numbers($0)) }
    result.arrays = schema.array.map { own(CompiledSchema.Arrays($0)) }
    result.objects = schema.object.map { own(objects($0)) }
    result.composition = schema.composition.map(own)
    let saysMore =
      schema.reference != nil || schema.unresolved != nil || result.values != nil || result.strings != nil
      || result.numbers != nil || result.arrays != nil || result.objects != nil || result.composition != nil
    result.isTypesOnly = !saysMore
    result.isAnything = !saysMore && schema.types == .any && schema.annotations == nil && schema.format == nil
    compiled[Int(index)] = result
    return result
  }

  private func strings(_ schema: Schema) -> CompiledSchema.Strings? {
    let format =
      options.formats == .assertion || schema.assertsFormat && options.formats == .byDialect
      ? schema.format.flatMap(FormatCheck.init(name:)) : nil
    let content = options.assertsContent ? schema.string.flatMap(ContentCheck.init) : nil
    let keywords = schema.string
    guard
      keywords?.minLength ?? keywords?.maxLength != nil || keywords?.pattern != nil || format != nil || content != nil
    else { return nil }
    return CompiledSchema.Strings(
      minLength: keywords?.minLength ?? 0, maxLength: keywords?.maxLength ?? .max,
      pattern: keywords?.pattern.map(pattern), format: format, encoding: content)
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
    result.hasPatterns = !result.patterns.isEmpty
    result.additional = keywords.additionalProperties?.index ?? -1
    result.propertyNames = keywords.propertyNames?.index ?? -1
    result.minimum = keywords.minProperties ?? 0
    result.maximum = keywords.maxProperties ?? .max
    result.hasDependents = !keywords.dependentRequired.isEmpty || !keywords.dependentSchemas.isEmpty
    result.dependentRequired = keywords.dependentRequired
    result.dependentSchemas = keywords.dependentSchemas.map { ($0.key, $0.schema.index) }
    return result
  }
}
