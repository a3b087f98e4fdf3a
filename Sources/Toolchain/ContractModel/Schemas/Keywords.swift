import ContractText
import TreatyJSON

public struct StringKeywords: Sendable, Hashable {
  /// In Unicode scalars.
  public var minLength: Int?
  public var maxLength: Int?
  /// ECMA-262, not anchored.
  public var pattern: String?
  public var contentEncoding: String?
  public var contentMediaType: String?
  public var contentSchema: SchemaID?
  public init() {}
}

public struct NumberKeywords: Sendable, Hashable {
  public var minimum: JSONNumber?
  public var maximum: JSONNumber?
  public var exclusiveMinimum: JSONNumber?
  public var exclusiveMaximum: JSONNumber?
  public var multipleOf: JSONNumber?
  public init() {}
}

public struct ArrayKeywords: Sendable, Hashable {
  public var prefixItems: [SchemaID] = []
  public var items: SchemaID?
  public var contains: SchemaID?
  public var minContains: Int?
  public var maxContains: Int?
  public var minItems: Int?
  public var maxItems: Int?
  public var uniqueItems = false
  public var unevaluatedItems: SchemaID?
  public init() {}
}

public struct ObjectKeywords: Sendable, Hashable {
  public struct Property: Sendable, Hashable {
    public var name: String
    public var schema: SchemaID
    /// Of the property's name.
    public var place: Place
    public init(name: String, schema: SchemaID, place: Place) {
      self.name = name
      self.schema = schema
      self.place = place
    }
  }
  /// In the contract's order; names compare by their UTF-8 bytes.
  public var properties: [Property] = []
  public var required: [String] = []
  public var patternProperties: [(pattern: String, schema: SchemaID)] = []
  public var additionalProperties: SchemaID?
  public var propertyNames: SchemaID?
  public var unevaluatedProperties: SchemaID?
  public var minProperties: Int?
  public var maxProperties: Int?
  public var dependentRequired: [(key: String, required: [String])] = []
  public var dependentSchemas: [(key: String, schema: SchemaID)] = []
  public init() {}

  public static func == (left: Self, right: Self) -> Bool {
    left.properties == right.properties && left.required == right.required
      && left.patternProperties.elementsEqual(right.patternProperties, by: ==)
      && left.additionalProperties == right.additionalProperties && left.propertyNames == right.propertyNames
      && left.unevaluatedProperties == right.unevaluatedProperties && left.minProperties == right.minProperties
      && left.maxProperties == right.maxProperties
      && left.dependentRequired.elementsEqual(right.dependentRequired, by: ==)
      && left.dependentSchemas.elementsEqual(right.dependentSchemas, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(properties)
    hasher.combine(required)
  }
}

public struct Composition: Sendable, Hashable {
  public var allOf: [SchemaID] = []
  public var anyOf: [SchemaID] = []
  public var oneOf: [SchemaID] = []
  public var not: SchemaID?
  public var `if`: SchemaID?
  public var then: SchemaID?
  public var `else`: SchemaID?
  public var discriminator: Discriminator?
  public init() {}
}

/// Which variant a value is, told by one of its properties.
public struct Discriminator: Sendable, Hashable {
  public struct Mapping: Sendable, Hashable {
    public var value: String
    public var schema: SchemaID
    public init(value: String, schema: SchemaID) {
      self.value = value
      self.schema = schema
    }
  }
  public var property: String
  /// Explicit mappings first, in order, then the implicit ones (a variant's component name).
  public var mappings: [Mapping]
  /// 3.2's `defaultMapping`: the variant of values that lack the property or hold none of the mapped ones.
  public var fallback: SchemaID?
  public init(property: String, mappings: [Mapping], fallback: SchemaID? = nil) {
    self.property = property
    self.mappings = mappings
    self.fallback = fallback
  }
}

/// What a schema says to people and tools, without constraining instances.
public struct Annotations: Sendable {
  public var title: String?
  public var description: String?
  public var initial: JSONValue?
  public var examples: [JSONValue] = []
  public var isDeprecated = false
  public var isReadOnly = false
  public var isWriteOnly = false
  public var xml: JSONValue?
  public var comment: String?
  public var extensions: Extensions = [:]
  public init() {}
}
