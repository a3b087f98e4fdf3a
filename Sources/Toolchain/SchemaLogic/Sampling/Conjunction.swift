import ContractModel
import TreatyJSON

/// All that must hold at one place: the keywords of every schema that meets there, and the unions of which each still
/// needs a variant.
struct Conjunction {
  struct Union {
    var variants: [SchemaID]
    var discriminator: Discriminator?
  }

  private(set) var schemas: [Schema] = []
  private(set) var types = TypeSet.any
  private(set) var formats: [String] = []
  private(set) var constant: JSONValue?
  private(set) var enumeration: [JSONValue]?
  private(set) var strings: [StringKeywords] = []
  private(set) var numbers: [NumberKeywords] = []
  private(set) var arrays: [ArrayKeywords] = []
  private(set) var objects: [ObjectKeywords] = []
  private(set) var unions: [Union] = []
  /// What tells variants apart, where one was chosen or is meant: property to the values that it may have.
  private(set) var told: [(property: String, values: [String])] = []
  private var seen: Set<SchemaID> = []
  private let table: SchemaTable
  private let discriminated: DiscriminatedSchemas

  init(_ ids: [SchemaID], _ table: SchemaTable, _ discriminated: DiscriminatedSchemas) {
    self.table = table
    self.discriminated = discriminated
    for id in ids { add(id) }
  }

  /// Takes up a schema with all that it refers to and composes; answers whether it was new.
  @discardableResult
  mutating func add(_ id: SchemaID) -> Bool {
    // A base that stands for its heirs is one of them, unless one of them brought it here.
    if let children = discriminated.children(of: id), !schemas.contains(where: { isHeir($0, of: id) }) {
      let heirs = children.values.map(\.schema).filter { $0 != id }
      if !heirs.isEmpty, !seen.contains(id) {
        seen.insert(id)
        unions.append(Union(variants: children.values.map(\.schema), discriminator: nil))
        if !children.values.contains(where: { $0.schema == id }) { return true }
        return true
      }
    }
    var stack = [id]
    var isNew = false
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      isNew = true
      let schema = table[next]
      take(schema)
      stack += (schema.composition?.allOf ?? []).reversed()
      if let target = schema.reference { stack.append(target) }
    }
    return isNew
  }

  /// What the variant that was chosen says beside itself.
  mutating func tell(_ property: String, _ values: [String]) {
    if !told.contains(where: { $0.property == property }) { told.append((property, values)) }
  }

  private func isHeir(_ schema: Schema, of base: SchemaID) -> Bool {
    schema.composition?.allOf.contains(base) ?? false
  }

  private mutating func take(_ schema: Schema) {
    schemas.append(schema)
    types.formIntersection(schema.types)
    if let format = schema.format { formats.append(format) }
    constant = constant ?? schema.constant
    if let values = schema.enumeration { enumeration = enumeration.map { $0.filter(values.contains) } ?? values }
    if let keywords = schema.string { strings.append(keywords) }
    if let keywords = schema.number { numbers.append(keywords) }
    if let keywords = schema.array { arrays.append(keywords) }
    if let keywords = schema.object { objects.append(keywords) }
    for (property, values) in discriminated.values(of: schema.id) { tell(property, values) }
    guard let composition = schema.composition else { return }
    for variants in [composition.oneOf, composition.anyOf] where !variants.isEmpty {
      unions.append(Union(variants: variants, discriminator: composition.discriminator))
    }
  }

  /// The types that are meant: where none is named the keywords tell.
  var meantTypes: TypeSet {
    guard types == .any else { return types }
    if !objects.isEmpty || !told.isEmpty { return .object }
    if !arrays.isEmpty { return .array }
    if !numbers.isEmpty { return [.integer, .number] }
    if !strings.isEmpty || !formats.isEmpty { return .string }
    return .any
  }
}
