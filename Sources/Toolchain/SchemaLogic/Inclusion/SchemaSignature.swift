import ContractModel
import TreatyJSON

/// What a schema says by itself, as text, and the groups of schemas that it names, in a fixed order.
struct SchemaSignature {
  private(set) var text = ""
  private(set) var children: [[SchemaID]] = []

  init(_ schema: Schema, direction: SchemaDirection?, formats: SchemaValidator.Formats) {
    text = "\(schema.types.rawValue)"
    say("unresolved", schema.unresolved)
    if formats == .assertion || formats == .byDialect && schema.assertsFormat { say("format", schema.format) }
    if let values = schema.enumeration { say("enum", values.map(Self.canonical).sorted().joined(separator: ",")) }
    say("const", schema.constant.map(Self.canonical))
    group("ref", schema.reference.map { [$0] })
    if let notes = schema.annotations, direction != nil {
      if notes.isReadOnly { text += " readOnly" }
      if notes.isWriteOnly { text += " writeOnly" }
    }
    if let string = schema.string {
      say("minLength", string.minLength == 0 ? nil : string.minLength)
      say("maxLength", string.maxLength)
      say("pattern", string.pattern.map(Self.quoted))
    }
    if let number = schema.number {
      say("minimum", number.minimum.map(Self.canonical))
      say("maximum", number.maximum.map(Self.canonical))
      say("above", number.exclusiveMinimum.map(Self.canonical))
      say("below", number.exclusiveMaximum.map(Self.canonical))
      say("multiple", number.multipleOf.map(Self.canonical))
    }
    if let array = schema.array { read(array) }
    if let object = schema.object { read(object) }
    guard let composition = schema.composition else { return }
    group("allOf", composition.allOf)
    group("anyOf", composition.anyOf)
    group("oneOf", composition.oneOf)
    group("not", composition.not.map { [$0] })
    group("if", composition.if.map { [$0] })
    group("then", composition.then.map { [$0] })
    group("else", composition.else.map { [$0] })
  }

  private mutating func read(_ array: ArrayKeywords) {
    for schema in array.prefixItems { group("prefix", [schema]) }
    group("items", array.items.map { [$0] })
    group("contains", array.contains.map { [$0] })
    say("minContains", array.minContains)
    say("maxContains", array.maxContains)
    say("minItems", array.minItems == 0 ? nil : array.minItems)
    say("maxItems", array.maxItems)
    if array.uniqueItems { text += " unique" }
    group("unevaluatedItems", array.unevaluatedItems.map { [$0] })
  }

  private mutating func read(_ object: ObjectKeywords) {
    for property in object.properties.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      group("property" + Self.quoted(property.name), [property.schema])
    }
    say("required", object.required.isEmpty ? nil : Set(object.required).map(Self.quoted).sorted().joined())
    for rule in object.patternProperties { group("pattern" + Self.quoted(rule.pattern), [rule.schema]) }
    group("additional", object.additionalProperties.map { [$0] })
    group("names", object.propertyNames.map { [$0] })
    group("unevaluatedProperties", object.unevaluatedProperties.map { [$0] })
    say("minProperties", object.minProperties == 0 ? nil : object.minProperties)
    say("maxProperties", object.maxProperties)
    for rule in object.dependentRequired {
      say("dependent" + Self.quoted(rule.key), rule.required.map(Self.quoted).joined())
    }
    for rule in object.dependentSchemas { group("dependent" + Self.quoted(rule.key), [rule.schema]) }
  }

  private mutating func say(_ keyword: String, _ value: (some CustomStringConvertible)?) {
    if let value { text += " \(keyword)=\(value)" }
  }

  private mutating func group(_ keyword: String, _ ids: [SchemaID]?) {
    guard let ids, !ids.isEmpty else { return }
    text += " \(keyword)(\(ids.count))"
    children.append(ids)
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).description }

  /// Equal numbers have one spelling as far as they are whole; others may be taken to differ.
  private static func canonical(_ number: JSONNumber) -> String { number.int64.map(String.init) ?? number.lexeme }

  private static func canonical(_ value: JSONValue) -> String {
    switch value {
    case .number(let number): canonical(number)
    case .array(let values): "[\(values.map(canonical).joined(separator: ","))]"
    case .object(let object):
      "{\(object.members.map { quoted($0.key) + ":" + canonical($0.value) }.sorted().joined(separator: ","))}"
    default: value.description
    }
  }
}
