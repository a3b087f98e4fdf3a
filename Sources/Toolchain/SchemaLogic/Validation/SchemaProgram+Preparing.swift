import ContractModel
import TreatyJSON

extension SchemaProgram {
  @inline(never)
  func prepare(_ index: Int32) {
    let schema = table.all[Int(index)]
    var result = CompiledSchema(schema)
    if schema.constant != nil || schema.enumeration != nil { result.values = own(values(schema)) }
    result.strings = strings(schema).map(own)
    result.numbers = schema.number.map { own(CompiledNumbers($0)) }
    result.arrays = schema.array.map { own(CompiledArrays($0, prefix: numbers($0.prefixItems))) }
    result.objects = schema.object.map { own(objects($0)) }
    result.composition = schema.composition.map { own(composition($0)) }
    let saysMore =
      result.values != nil || result.strings != nil || result.numbers != nil || result.arrays != nil
      || result.objects != nil || result.composition != nil || schema.unresolved != nil
    result.isTypesOnly = !saysMore && schema.reference == nil
    result.isAnything =
      result.isTypesOnly && schema.types == .any && schema.annotations == nil && schema.format == nil
    result.isReferenceOnly = !saysMore && schema.reference != nil && schema.types == .any
    compiled[Int(index)] = result
  }

  private func numbers(_ schemas: [SchemaID]) -> UnsafeBufferPointer<Int32> { buffer(schemas.map(\.index)) }

  private func buffer<T: BitwiseCopyable>(_ values: [T]) -> UnsafeBufferPointer<T> {
    UnsafeBufferPointer(start: constants.array(values), count: values.count)
  }

  private func strings(_ schema: Schema) -> CompiledStrings? {
    let format =
      options.formats == .assertion || schema.assertsFormat && options.formats == .byDialect
      ? schema.format.flatMap(FormatCheck.init(name:)) : nil
    let content = options.assertsContent ? schema.string.flatMap(ContentCheck.init) : nil
    let keywords = schema.string
    guard
      keywords?.minLength ?? keywords?.maxLength != nil || keywords?.pattern != nil || format != nil || content != nil
    else { return nil }
    return CompiledStrings(
      minLength: keywords?.minLength ?? 0, maxLength: keywords?.maxLength ?? .max,
      pattern: keywords?.pattern.map(pattern), format: format.map(own), encoding: content.map(own))
  }

  private func values(_ schema: Schema) -> CompiledValues {
    var result = CompiledValues(constant: schema.constant.map(constants.value))
    guard let values = schema.enumeration else { return result }
    let array = constants.value(.array(values))
    result.enumeration = UnsafeBufferPointer(start: array.pointee.items, count: array.pointee.count)
    var seen: Set<MemberName> = []
    let texts = values.compactMap(\.string)
    if texts.count == values.count {
      result.texts = NameTable(texts.filter { seen.insert(MemberName($0)).inserted }, constants)
    } else if values.count > 16 {
      result.set = Set(values.indices.map { EqualInstance(node: array.pointee.items + $0) })
    }
    return result
  }

  private func composition(_ keywords: Composition) -> CompiledComposition {
    CompiledComposition(
      allOf: numbers(keywords.allOf), anyOf: numbers(keywords.anyOf), oneOf: numbers(keywords.oneOf),
      most: options.discriminatorsTell && keywords.discriminator != nil ? keywords.oneOf.count : 1,
      not: keywords.not?.index ?? -1, if: keywords.if?.index ?? -1, then: keywords.then?.index ?? -1,
      else: keywords.else?.index ?? -1)
  }

  private func objects(_ keywords: ObjectKeywords) -> CompiledObjects {
    var properties: [MemberName: SchemaID] = [:]
    for property in keywords.properties where properties[MemberName(property.name)] == nil {
      properties[MemberName(property.name)] = property.schema
    }
    // Of a property that does not go this way `required` says nothing.
    let required = keywords.required.filter { properties[MemberName($0)].map(travels) ?? true }
    var seen: Set<MemberName> = []
    var names = required.filter { seen.insert(MemberName($0)).inserted }
    let requiredCount = names.count
    names += keywords.properties.map(\.name).filter { seen.insert(MemberName($0)).inserted }
    let additional = keywords.additionalProperties?.index ?? -1
    let propertyNames = keywords.propertyNames?.index ?? -1
    return CompiledObjects(
      names: NameTable(names, constants), requiredCount: requiredCount,
      schemas: buffer(names.map { properties[MemberName($0)]?.index ?? -1 }),
      patterns: buffer(keywords.patternProperties.map { .init(pattern: pattern($0.pattern), schema: $0.schema.index) }),
      additional: additional, propertyNames: propertyNames,
      minimum: keywords.minProperties ?? 0, maximum: keywords.maxProperties ?? .max,
      looksAtMembers: !properties.isEmpty || !keywords.patternProperties.isEmpty || additional >= 0
        || propertyNames >= 0,
      dependents: dependents(keywords).map(own))
  }

  private func dependents(_ keywords: ObjectKeywords) -> CompiledDependents? {
    if keywords.dependentRequired.isEmpty, keywords.dependentSchemas.isEmpty { return nil }
    var known: [MemberName: Int] = [:]
    var names: [String] = []
    func place(_ name: String) -> Int {
      if let place = known[MemberName(name)] { return place }
      known[MemberName(name)] = names.count
      names.append(name)
      return names.count - 1
    }
    var rules = keywords.dependentRequired.map {
      CompiledDependents.Rule(key: place($0.key), required: $0.required.map(place))
    }
    rules += keywords.dependentSchemas.map { CompiledDependents.Rule(key: place($0.key), schema: $0.schema.index) }
    return CompiledDependents(names: NameTable(names, constants), rules: rules)
  }
}
