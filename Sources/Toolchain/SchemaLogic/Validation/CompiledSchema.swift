import ContractModel
import TreatyJSON

/// One schema, prepared for running. Parts are named by the numbers of their schemas.
///
/// Plain memory that its program owns: validating counts no references of schemas, which for large documents was most of
/// the time.
struct CompiledSchema {
  struct Values {
    var constant: JSONValue?
    var enumeration: [JSONValue]?
    /// Enumerations of texts alone, which most are.
    var texts: NameTable?
    /// Other long ones are looked up.
    var set: Set<JSONValue>?
  }

  struct Strings {
    var minLength = 0
    var maxLength = Int.max
    var pattern: PatternCheck?
    var format: FormatCheck?
    var encoding: ContentCheck?
  }

  /// A bound, with the nearest binary number: only when those are equal are the digits compared.
  struct Bound {
    var number: JSONNumber
    var double: Double
    init?(_ number: JSONNumber?) {
      guard let number else { return nil }
      self.number = number
      double = number.double ?? (number < JSONNumber(0) ? -.infinity : .infinity)
    }
  }

  struct Numbers {
    var minimum: Bound?
    var maximum: Bound?
    var exclusiveMinimum: Bound?
    var exclusiveMaximum: Bound?
    var multipleOf: JSONNumber?

    init(_ keywords: NumberKeywords) {
      minimum = Bound(keywords.minimum)
      maximum = Bound(keywords.maximum)
      exclusiveMinimum = Bound(keywords.exclusiveMinimum)
      exclusiveMaximum = Bound(keywords.exclusiveMaximum)
      multipleOf = keywords.multipleOf
    }
  }

  struct Arrays {
    var prefix: [Int32]
    var prefixCount: Int
    /// Negative for none.
    var items: Int32
    var contains: Int32
    var minContains: Int
    var maxContains: Int
    var minItems: Int
    var maxItems: Int
    var uniqueItems: Bool

    init(_ keywords: ArrayKeywords) {
      prefix = keywords.prefixItems.map(\.index)
      prefixCount = prefix.count
      items = keywords.items?.index ?? -1
      contains = keywords.contains?.index ?? -1
      minContains = keywords.minContains ?? 1
      maxContains = keywords.maxContains ?? .max
      minItems = keywords.minItems ?? 0
      maxItems = keywords.maxItems ?? .max
      uniqueItems = keywords.uniqueItems
    }
  }

  struct Objects {
    var names: NameTable
    /// By name; -1 for one that is only required.
    var schemas: UnsafeMutableBufferPointer<Int32>
    /// Indices into the names.
    var required: UnsafeMutableBufferPointer<Int>
    var patterns: [(pattern: PatternCheck, schema: Int32)] = []
    var hasPatterns = false
    /// Negative for none.
    var additional: Int32 = -1
    var propertyNames: Int32 = -1
    var minimum = 0
    var maximum = Int.max
    var hasDependents = false
    var dependentRequired: [(key: String, required: [String])] = []
    var dependentSchemas: [(key: String, schema: Int32)] = []
  }

  /// Negative until the schema was prepared.
  var index: Int32
  /// Every value is accepted, and nobody asks what else is said.
  var isAnything = false
  /// Nothing but the types is asked.
  var isTypesOnly = false
  var types: TypeSet
  var isUnresolved: Bool
  /// Negative for none.
  var reference: Int32
  var unevaluatedItems: Int32
  var unevaluatedProperties: Int32
  var values: UnsafePointer<Values>?
  var strings: UnsafePointer<Strings>?
  var numbers: UnsafePointer<Numbers>?
  var arrays: UnsafePointer<Arrays>?
  var objects: UnsafePointer<Objects>?
  var composition: UnsafePointer<Composition>?

  var tracks: Bool { unevaluatedItems >= 0 || unevaluatedProperties >= 0 }

  /// The place of one that is not prepared.
  init() {
    (index, types, isUnresolved) = (-1, .any, false)
    (reference, unevaluatedItems, unevaluatedProperties) = (-1, -1, -1)
  }

  init(_ schema: Schema) {
    index = schema.id.index
    types = schema.types
    isUnresolved = schema.unresolved != nil
    reference = schema.reference?.index ?? -1
    unevaluatedItems = schema.array?.unevaluatedItems?.index ?? -1
    unevaluatedProperties = schema.object?.unevaluatedProperties?.index ?? -1
  }
}
