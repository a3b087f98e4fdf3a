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
  /// Named values, of strings or of integers; the contract may allow others beside them.
  case values(ValueSet)
  /// Values of several JSON types, or such as are neither strings nor integers.
  case mixedEnumeration([JSONValue])
  case constant(JSONValue)
  case array(ArrayRule)
  case tuple(TupleShape)
  case map(MapRule)
  case object(ObjectShape)
  case union(UnionShape)
  /// `anyOf`: one optional view per variant, at least one of them holds.
  case views([Variant])
  /// No value at all: what has this shape can only be absent.
  case never
  /// What cannot be expressed yet, or never: id, place and what to do are in the diagnostic.
  case unsupported(Diagnostic)
}

/// Beyond 64 bits the contract itself names larger numbers; `unlimited` is whatever fits no fixed width.
public enum IntegerFormat: UInt8, Sendable, Hashable { case plain, int32, int64, uint64, int128, unlimited }
public enum NumberFormat: UInt8, Sendable, Hashable { case double, float, decimal }
/// String formats with a type of their own. Unknown formats stay strings (`plain`).
public enum StringFormat: UInt8, Sendable, Hashable { case plain, dateTime, date, uuid, uri, byte, decimal }

/// What a union of constants, enumerations and plain strings comes to.
public struct ValueSet: Sendable {
  public struct Value: Sendable {
    /// A string or an integer, all of a set the same.
    public var value: JSONValue
    /// The title that the contract gives a constant.
    public var title: String?
  }
  public var values: [Value]
  /// Any other value of the type is as good: the known ones are suggestions.
  public var isOpen: Bool
  public var isString: Bool
}

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
    if let bound = exclusiveMinimum, minimum.map({ $0 <= bound }) ?? true { return (bound, true) }
    return minimum.map { ($0, false) }
  }

  /// The tighter of the two upper bounds.
  public var highest: (bound: JSONNumber, isExclusive: Bool)? {
    if let bound = exclusiveMaximum, maximum.map({ bound <= $0 }) ?? true { return (bound, true) }
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
  /// Only members whose names match one of these are entries; none: all are.
  public var patterns: [String] = []
  /// There may be no others.
  public var isClosed = false
}

/// A list whose items have a position each.
public struct TupleShape: Sendable {
  public struct Position: Sendable {
    public var type: TypeUse
    /// The title that the contract gives the item.
    public var title: String?
    public var description: String?
    public var isRequired: Bool
  }
  public enum Rest: Sendable {
    case none
    /// Nil for anything.
    case kept(TypeUse?)
  }
  public var positions: [Position]
  public var rest: Rest
  public var min: Int?
  public var max: Int?
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
  /// A union that the same object must fit beside the properties.
  public struct Facet: Sendable {
    public var type: TypeUse
    /// Of the component that says it, else of the keyword.
    public var name: String
  }
  /// Members whose names match one of some patterns.
  public struct Patterned: Sendable {
    public var patterns: [String]
    /// Nil for anything.
    public var type: TypeUse?
  }
  public var properties: [Property]
  /// A name that several match belongs to the first of them.
  public var patterned: [Patterned] = []
  public var facets: [Facet] = []
  public var presence: [PresenceRule] = []
  public var additional: Additional
  public var minProperties: Int?
  public var maxProperties: Int?
}

public struct Variant: Sendable {
  public var type: TypeUse
  /// What names the variant, by docs/naming.md: its component, its title, its constant, a field that only it requires.
  public var name: String?
  public var kinds: TypeSet
}

public struct UnionShape: Sendable {
  public enum Selection: Sendable {
    case discriminator(Telling)
    /// The JSON type tells, and for each type at most one variant is an object.
    case kind
    /// JSON types first; among object variants, the one whose required keys are all there.
    case requiredKeys([[String]])
    /// Each is tried; of those that accept, the one that knows most of the value, of equals the first of this order.
    case trial([Int])
  }
  /// A property that tells variants.
  public struct Telling: Sendable {
    public var property: String
    /// Whether the property holds integers; the values are then their digits.
    public var isInteger = false
    /// Several variants for one value are tried in this order.
    public var values: [(value: String, variants: [Int])]
    /// Variants that no value tells, tried when the value is none of these or missing.
    public var others: [Int] = []
  }
  public var variants: [Variant]
  public var selection: Selection
}
