import ContractModel
import TreatyJSON

/// A table's schemas, each prepared when it is first needed, and its patterns, each compiled once.
final class SchemaProgram {
  let table: SchemaTable
  let options: SchemaValidator.Options
  private let compiled: UnsafeMutablePointer<CompiledSchema>
  private var patterns: [String: PatternCheck] = [:]
  /// Frees what the schemas point at.
  private var owned: [() -> Void] = []

  init(_ table: SchemaTable, _ options: SchemaValidator.Options) {
    self.table = table
    self.options = options
    compiled = .allocate(capacity: table.count)
    compiled.initialize(repeating: CompiledSchema(), count: table.count)
  }

  deinit {
    for free in owned { free() }
    compiled.deallocate()
  }

  @inline(__always)
  subscript(_ index: Int32) -> UnsafePointer<CompiledSchema> {
    let pointer = compiled + Int(index)
    if pointer.pointee.index < 0 { prepare(index) }
    return UnsafePointer(pointer)
  }

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

  func pattern(_ source: String) -> PatternCheck {
    if let known = patterns[source] { return known }
    let pattern = PatternCheck(source)
    patterns[source] = pattern
    return pattern
  }

  /// OpenAPI: a read-only property is in no request, a write-only one in no response.
  func travels(_ property: SchemaID) -> Bool {
    guard let direction = options.direction, let annotations = table[property].annotations else { return true }
    return direction == .request ? !annotations.isReadOnly : !annotations.isWriteOnly
  }

  @inline(never)
  private func prepare(_ index: Int32) {
    let schema = table.all[Int(index)]
    var result = CompiledSchema(schema)
    if schema.constant != nil || schema.enumeration != nil {
      result.values = own(values(schema))
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

  private func values(_ schema: Schema) -> CompiledSchema.Values {
    var result = CompiledSchema.Values(constant: schema.constant, enumeration: schema.enumeration)
    guard let values = schema.enumeration else { return result }
    var seen: Set<MemberName> = []
    let texts = values.compactMap(\.string)
    if texts.count == values.count {
      result.texts = own(NameTable(texts.filter { seen.insert(MemberName($0)).inserted }))
    } else if values.count > 16 {
      result.set = Set(values)
    }
    return result
  }

  private func own(_ table: NameTable) -> NameTable {
    owned.append { table.deallocate() }
    return table
  }

  private func own<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutableBufferPointer<T> {
    let buffer = UnsafeMutableBufferPointer<T>.allocate(capacity: values.count)
    _ = buffer.initialize(from: values)
    owned.append { buffer.deallocate() }
    return buffer
  }

  private func objects(_ keywords: ObjectKeywords) -> CompiledSchema.Objects {
    var names: [String] = []
    var known: [MemberName: Int] = [:]
    var schemas: [Int32] = []
    var required: [Int] = []
    for property in keywords.properties where known[MemberName(property.name)] == nil {
      known[MemberName(property.name)] = names.count
      names.append(property.name)
      schemas.append(property.schema.index)
    }
    var seen: Set<MemberName> = []
    for name in keywords.required where seen.insert(MemberName(name)).inserted {
      if let index = known[MemberName(name)] {
        // Of a property that does not go this way `required` says nothing.
        if travels(SchemaID(index: Int(schemas[index]))) { required.append(index) }
      } else {
        required.append(names.count)
        names.append(name)
        schemas.append(-1)
      }
    }
    var result = CompiledSchema.Objects(names: own(NameTable(names)), schemas: own(schemas), required: own(required))
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
