import ContractText
import TreatyJSON

/// The JSON types a schema allows. All seven bits: no `type` was given. `number` always implies `integer`.
public struct TypeSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let null = TypeSet(rawValue: 1)
  public static let boolean = TypeSet(rawValue: 2)
  public static let integer = TypeSet(rawValue: 4)
  /// Numbers that are no integers; a schema of type `number` has `[.number, .integer]`.
  public static let number = TypeSet(rawValue: 8)
  public static let string = TypeSet(rawValue: 16)
  public static let array = TypeSet(rawValue: 32)
  public static let object = TypeSet(rawValue: 64)
  public static let any: TypeSet = [.null, .boolean, .integer, .number, .string, .array, .object]
}

/// One schema in JSON Schema 2020-12's terms, whatever dialect it was written in. 3.0's `nullable` and boolean
/// exclusive bounds are gone: `nullable: true` beside `type` adds `.null`; beside a composition or a reference the
/// reader wraps (`anyOf: [it, {type: null}]`). `true` is a schema without constraints, `false` has no type at all.
/// A class, immutable, only so that tables of 40,000 of them are cheap to pass around: it has no identity.
public final class Schema: Sendable {
  public let id: SchemaID
  /// The component's name (`Order`); nil for inline schemas.
  public let name: String?
  public let place: Place
  public let types: TypeSet
  /// `$ref` beside other keywords (3.1). A bare `$ref` needs no schema of its own: the reader uses its target's id.
  public let reference: SchemaID?
  /// The text of a `$ref` that leads nowhere; already reported by the reader.
  public let unresolved: String?
  public let format: String?
  /// Whether the schema's dialect makes the format an assertion (2020-12's format-assertion vocabulary); elsewhere it is
  /// an annotation, unless whoever validates asks for more.
  public let assertsFormat: Bool
  public let enumeration: [JSONValue]?
  public let constant: JSONValue?
  public let string: StringKeywords?
  public let number: NumberKeywords?
  public let array: ArrayKeywords?
  public let object: ObjectKeywords?
  public let composition: Composition?
  public let annotations: Annotations?

  public init(
    id: SchemaID, name: String?, place: Place, types: TypeSet = .any, reference: SchemaID? = nil,
    unresolved: String? = nil, format: String? = nil, assertsFormat: Bool = false, enumeration: [JSONValue]? = nil,
    constant: JSONValue? = nil, string: StringKeywords? = nil, number: NumberKeywords? = nil,
    array: ArrayKeywords? = nil,
    object: ObjectKeywords? = nil, composition: Composition? = nil, annotations: Annotations? = nil
  ) {
    self.id = id
    self.name = name
    self.place = place
    self.types = types
    self.reference = reference
    self.unresolved = unresolved
    self.format = format
    self.assertsFormat = assertsFormat
    self.enumeration = enumeration
    self.constant = constant
    self.string = string
    self.number = number
    self.array = array
    self.object = object
    self.composition = composition
    self.annotations = annotations
  }
}
