import ContractText
import TreatyJSON

/// What a schema means to somebody who writes code against it: the one answer that every emitter uses.
public indirect enum Shape: Sendable {
  case any
  case null
  case boolean
  case integer(NumberRule, format: IntegerFormat)
  case number(NumberRule, format: NumberFormat)
  case string(StringRule, format: StringFormat)
  case stringEnumeration([String])
  case integerEnumeration([Int64])
  case constant(JSONValue)
  case array(ArrayRule)
  case map(MapRule)
  case object(ObjectShape)
  case union(UnionShape)
  /// `anyOf`: one optional view per variant, at least one of them holds.
  case views([Variant])
  /// What cannot be expressed yet, or never: id, place and what to do are in the diagnostic.
  case unsupported(Diagnostic)
}

public enum IntegerFormat: Sendable, Hashable { case plain, int32, int64 }
public enum NumberFormat: Sendable, Hashable { case double, float, decimal }
/// String formats with a type of their own. Unknown formats stay strings (`plain`).
public enum StringFormat: Sendable, Hashable { case plain, dateTime, date, uuid, uri, byte, decimal }

public struct StringRule: Sendable, Hashable {
  public var minLength: Int?
  public var maxLength: Int?
  /// All of them must match.
  public var patterns: [String] = []
  public var isEmpty: Bool { minLength == nil && maxLength == nil && patterns.isEmpty }
}

public struct NumberRule: Sendable, Hashable {
  public var minimum: JSONNumber?
  public var maximum: JSONNumber?
  public var exclusiveMinimum: JSONNumber?
  public var exclusiveMaximum: JSONNumber?
  public var multipleOf: JSONNumber?
  public var isEmpty: Bool {
    minimum == nil && maximum == nil && exclusiveMinimum == nil && exclusiveMaximum == nil && multipleOf == nil
  }

  /// The tighter of the two lower bounds.
  public var lowest: (bound: JSONNumber, isExclusive: Bool)? {
    if let bound = exclusiveMinimum, (Double(bound.lexeme) ?? 0) >= minimum.flatMap({ Double($0.lexeme) }) ?? -.infinity
    {
      return (bound, true)
    }
    return minimum.map { ($0, false) }
  }

  /// The tighter of the two upper bounds.
  public var highest: (bound: JSONNumber, isExclusive: Bool)? {
    if let bound = exclusiveMaximum, (Double(bound.lexeme) ?? 0) <= maximum.flatMap({ Double($0.lexeme) }) ?? .infinity
    {
      return (bound, true)
    }
    return maximum.map { ($0, false) }
  }
}

public struct ArrayRule: Sendable, Hashable {
  /// Nil: anything.
  public var element: TypeUse?
  public var min: Int?
  public var max: Int?
  public var isUnique = false
  public var isEmpty: Bool { min == nil && max == nil && !isUnique }
}

public struct MapRule: Sendable, Hashable {
  /// Nil: anything.
  public var value: TypeUse?
  public var min: Int?
  public var max: Int?
  public var isEmpty: Bool { min == nil && max == nil }
}

public struct ObjectShape: Sendable {
  public struct Property: Sendable {
    public var name: String
    public var type: TypeUse
    public var isRequired: Bool
    /// Always this value; not stored.
    public var constant: JSONValue?
    public var initial: JSONValue?
    public var description: String?
    public var isDeprecated: Bool
    public var isReadOnly: Bool
    public var isWriteOnly: Bool
    public var place: Place
  }
  public enum Additional: Sendable {
    /// The contract is silent: other fields are read over.
    case ignored
    /// `additionalProperties: false`.
    case closed
    /// Kept: nil for anything.
    case kept(TypeUse?)
  }
  public var properties: [Property]
  public var additional: Additional
  public var minProperties: Int?
  public var maxProperties: Int?
}

public struct Variant: Sendable {
  public var type: TypeUse
  /// A component's name, when the variant is one.
  public var name: String?
  public var kinds: TypeSet
}

public struct UnionShape: Sendable {
  public enum Selection: Sendable {
    /// The property tells: value to variant index.
    case discriminator(property: String, values: [(value: String, variant: Int)])
    /// The JSON type tells, and for each type at most one variant is an object.
    case kind
    /// JSON types first; among object variants, the one whose required keys are all there.
    case requiredKeys([[String]])
  }
  public var variants: [Variant]
  public var selection: Selection
}
