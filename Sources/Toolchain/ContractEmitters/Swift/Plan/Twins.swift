import ContractModel
import TreatyJSON

/// What is known of inline schemas that say the same.
struct Twins {
  /// The first of those that say the same.
  var first: [TwinDescription: TypeKey] = [:]
  /// The first of its kind, by key.
  var original: TypeKeyTable<TypeKey>
  var number: TypeKeyTable<Int>
  private(set) var count = 0
  /// Being described: one that contains itself is only like itself.
  var open: Set<TypeKey> = []

  init(_ table: SchemaTable) {
    original = TypeKeyTable(for: table)
    number = TypeKeyTable(for: table)
  }

  mutating func number(of original: TypeKey) -> Int {
    if let known = number[original] { return known }
    number[original] = count
    count += 1
    return count - 1
  }
}

extension SwiftPlanner {
  /// An inline schema that was met before and says the same, word for word: both are one type. Documents that spell out
  /// the same object in hundreds of places would otherwise be mostly repetition.
  func twin(of key: TypeKey) -> TypeKey? {
    guard names[key] == nil else { return nil }
    let original = original(of: key)
    return original == key ? nil : original
  }

  /// The first that says the same; itself for what is no inline type of its own, or contains itself.
  private func original(of key: TypeKey) -> TypeKey {
    if let known = twins.original[key] { return known }
    guard isInline(key), !key.isEmpty, parts[key] == nil, !cycles.isRecursive(key) else {
      twins.original[key] = key
      return key
    }
    guard twins.open.count < 64, twins.open.insert(key).inserted else { return key }
    defer { twins.open.remove(key) }
    var original = key
    if let description = description(of: key) {
      original = twins.first[description] ?? key
      twins.first[description] = original
    }
    twins.original[key] = original
    return original
  }

  private func isInline(_ key: TypeKey) -> Bool {
    if let id = key.schema, contract.schemas[id].name != nil { return false }
    // Names that the configuration gives belong to the component that they stand in.
    return options.names.isEmpty || !key.parts.contains { contract.schemas[$0.schema].name != nil }
  }

  /// Everything that the type's code and documentation are made of; nil for what is no type of its own.
  private func description(of key: TypeKey) -> TwinDescription? {
    var text = TwinDescription()
    let annotations = key.first.flatMap { contract.schemas[$0.schema].annotations }
    text.add(annotations?.description ?? annotations?.title)
    text.add(annotations?.isDeprecated ?? false)
    text.add(resolver.rule(of: key))
    switch resolver.shape(of: key) {
    case .stringEnumeration(let values):
      text.add(.strings)
      for value in values { text.add(value) }
    case .integerEnumeration(let values):
      text.add(.integers)
      for value in values { text.add(Int(value)) }
    case .values(let set):
      text.add(.values)
      text.add(set.isOpen)
      for value in set.values {
        text.add(value.title)
        text.add(value.value)
      }
    case .object(let object): describe(object, key, &text)
    case .union(let union): describe(union, &text)
    case .views(let variants):
      text.add(.views)
      for variant in variants { describe(variant, &text) }
    default: return nil
    }
    return text
  }

  private func describe(_ object: ObjectShape, _ key: TypeKey, _ text: inout TwinDescription) {
    text.add(.object)
    text.add(object.minProperties)
    text.add(object.maxProperties)
    for property in object.properties {
      text.add(property.name)
      text.add(property.description)
      text.add(isDue(property, key))
      text.add(property.isRequired)
      text.add(property.isReadOnly)
      text.add(property.isWriteOnly)
      text.add(property.isDeprecated)
      text.add(property.constant)
      text.add(property.initial)
      describe(property.type, &text)
    }
    for group in object.patterned {
      text.add(.patterned)
      text.add(group.patterns.count)
      for pattern in group.patterns { text.add(pattern) }
      if let type = group.type { describe(type, &text) }
    }
    for facet in object.facets {
      text.add(.facet)
      text.add(facet.name)
      describe(facet.type, &text)
    }
    for rule in object.presence {
      text.add(rule.keyword.rawValue)
      for group in rule.groups {
        text.add(group.present.count)
        for name in group.present + group.absent { text.add(name) }
      }
    }
    switch object.additional {
    case .ignored: text.add(.ignored)
    case .closed: text.add(.closed)
    case .kept(nil): text.add(.kept)
    case .kept(let use?): describe(use, &text)
    }
  }

  private func describe(_ union: UnionShape, _ text: inout TwinDescription) {
    text.add(.union)
    for variant in union.variants { describe(variant, &text) }
    switch union.selection {
    case .kind: text.add(.kind)
    case .requiredKeys(let keys):
      for names in keys {
        text.add(names.count)
        for name in names { text.add(name) }
      }
    case .trial(let order): text.add("\(order)")
    case .discriminator(let telling):
      text.add(telling.property)
      text.add(telling.isInteger)
      text.add("\(telling.others)")
      for (value, variants) in telling.values {
        text.add(value)
        text.add("\(variants)")
      }
    }
  }

  private func describe(_ variant: Variant, _ text: inout TwinDescription) {
    text.add(variant.name)
    text.add(Int(variant.kinds.rawValue))
    describe(variant.type, &text)
  }

  /// A type by what tells it from others: a scalar's rules, a component's number, the number of an inline type.
  private func describe(_ use: TypeUse, _ text: inout TwinDescription) {
    text.add(use.isNullable)
    if let own = ownType(use.key) { return text.add(own) }
    switch resolver.shape(of: use.key) {
    case .any, .null: text.add(.any)
    case .never: text.add(.never)
    case .boolean: text.add(.boolean)
    case .integer(let rule, let format): describe(rule, .integer, format.rawValue, &text)
    case .number(let rule, let format): describe(rule, .number, format.rawValue, &text)
    case .string(let rule, let format):
      text.add(.string)
      text.add(Int(format.rawValue))
      text.add(rule.minLength)
      text.add(rule.maxLength)
      for pattern in rule.patterns { text.add(pattern) }
    case .constant(let value): text.add(value)
    case .array(let rule) where isInline(use.key) && !cycles.isEndlessCollection(use.key):
      text.add(.array)
      text.add(rule.min)
      text.add(rule.max)
      text.add(rule.isUnique)
      if let element = rule.element { describe(element, &text) }
    case .map(let rule) where isInline(use.key) && !cycles.isEndlessCollection(use.key):
      text.add(.map)
      text.add(rule.min)
      text.add(rule.max)
      text.add(rule.isClosed)
      text.add(rule.patterns.count)
      for pattern in rule.patterns { text.add(pattern) }
      if let value = rule.value { describe(value, &text) }
    default:
      text.add(.inline)
      text.add(number(of: use.key))
    }
    text.add(resolver.rule(of: use.key))
    // A component's scalar goes by the component's name.
    if !isInline(use.key) {
      text.add(.component)
      text.add(number(of: use.key))
    }
  }

  /// Equal for types that are one in Swift, and only for those.
  private func number(of key: TypeKey) -> Int {
    twins.number(of: original(of: key))
  }

  private func describe(
    _ rule: NumberRule, _ part: TwinDescription.Part, _ format: UInt8, _ text: inout TwinDescription
  ) {
    text.add(part)
    text.add(Int(format))
    guard !rule.isEmpty else { return }
    for bound in [rule.minimum, rule.maximum, rule.exclusiveMinimum, rule.exclusiveMaximum, rule.multipleOf] {
      text.add(bound?.lexeme)
    }
  }
}

/// Texts with their lengths before them, numbers and marks: nothing else comes to the same bytes.
struct TwinDescription: Hashable {
  /// What comes next.
  enum Part: UInt8 {
    case strings = 0x80
    case integers, values, views, object, patterned, facet, ignored, closed, kept, union, kind, any, never, boolean
    case integer, number, string, array, map, inline, component
  }

  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  mutating func add(_ part: String) {
    var part = part
    part.withUTF8 { part in
      withUnsafeBytes(of: part.count) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part)
    }
  }
  mutating func add(_ part: String?) {
    add(part != nil)
    if let part { add(part) }
  }
  mutating func add(_ part: Part) { bytes.append(part.rawValue) }
  mutating func add(_ number: Int) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
  mutating func add(_ number: Int?) {
    add(number != nil)
    if let number { add(number) }
  }
  mutating func add(_ flag: Bool) { bytes.append(UInt8(ascii: flag ? "+" : "!")) }
  mutating func add(_ value: JSONValue?) {
    add(value != nil)
    if let value { add(value) }
  }
  mutating func add(_ value: JSONValue) {
    let text = (try? JSONWriter.encode(value)) ?? []
    withUnsafeBytes(of: text.count) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
  }

  /// All at once: an array feeds its elements to the hash one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
