import ContractModel
import TreatyJSON
import TreatyPatterns

/// One schema, prepared for running. Parts are named by the numbers of their schemas.
final class CompiledSchema {
  struct Strings {
    var minLength = 0
    var maxLength = Int.max
    var pattern: Pattern?
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
  }

  struct Objects {
    var names = NameTable()
    /// By name; -1 for one that is only required.
    var schemas: [Int32] = []
    /// Indices into the names.
    var required: [Int] = []
    var patterns: [(pattern: Pattern, schema: Int32)] = []
    var additional: Int32?
    var propertyNames: Int32?
    var minimum = 0
    var maximum = Int.max
    var dependentRequired: [(key: String, required: [String])] = []
    var dependentSchemas: [(key: String, schema: Int32)] = []
  }

  let schema: Schema
  /// Every value is accepted, and none of its parts looked at.
  let isAnything: Bool
  let types: TypeSet
  let constant: JSONValue?
  let enumeration: [JSONValue]?
  /// Long enumerations are looked up.
  let enumerationSet: Set<JSONValue>?
  let strings: Strings?
  let numbers: Numbers?
  let array: ArrayKeywords?
  let objects: Objects?
  let composition: Composition?
  let unevaluatedItems: Int32?
  let unevaluatedProperties: Int32?

  var tracks: Bool { unevaluatedItems != nil || unevaluatedProperties != nil }

  init(_ schema: Schema, strings: Strings?, objects: Objects?) {
    self.schema = schema
    types = schema.types
    constant = schema.constant
    enumeration = schema.enumeration
    enumerationSet = (schema.enumeration?.count ?? 0) > 16 ? schema.enumeration.map(Set.init) : nil
    self.strings = strings
    numbers = schema.number.map {
      Numbers(
        minimum: Bound($0.minimum), maximum: Bound($0.maximum), exclusiveMinimum: Bound($0.exclusiveMinimum),
        exclusiveMaximum: Bound($0.exclusiveMaximum), multipleOf: $0.multipleOf)
    }
    array = schema.array
    self.objects = objects
    composition = schema.composition
    unevaluatedItems = schema.array?.unevaluatedItems?.index
    unevaluatedProperties = schema.object?.unevaluatedProperties?.index
    isAnything =
      schema.types == .any && schema.reference == nil && schema.unresolved == nil && schema.constant == nil
      && schema.enumeration == nil && strings == nil && schema.number == nil && schema.array == nil && objects == nil
      && schema.composition == nil && schema.annotations == nil
  }
}
