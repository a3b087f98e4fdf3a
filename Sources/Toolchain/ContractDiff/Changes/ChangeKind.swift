/// Which aspect of it; the raw value is the middle of the id. `existence` and `requiredness` say nothing there: the
/// action does.
enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  // Whole elements.
  case existence, requiredness, required = "required", optional = "optional", identifier = "id", path, version
  case deprecation = "deprecated", sunset, stability, tags
  case style, explode, reserved = "allow-reserved", emptyValue = "allow-empty-value", representation
  case contentType = "content-type", target, variable, scheme, scope, alternative, anonymous, location
  case success, failure, fallback = "default"
  case availability, latency, throughput
  // Keywords of schemas.
  /// All that a schema says together, where no keyword alone is the change.
  case whole = "schema"
  case name, type, nullability = "nullable", format, value = "enum-value", enumeration = "enum"
  case extensible = "extensible-enum-value"
  case minLength = "min-length", maxLength = "max-length", pattern, contentEncoding = "content-encoding"
  case contentMediaType = "content-media-type", contentSchema = "content-schema"
  case minimum, maximum, multipleOf = "multiple-of"
  case minItems = "min-items", maxItems = "max-items", uniqueItems = "unique-items", contains
  case minContains = "min-contains", maxContains = "max-contains", unevaluatedItems = "unevaluated-items"
  case minProperties = "min-properties", maxProperties = "max-properties", propertyNames = "property-names"
  case additionalProperties = "additional-properties", patternProperty = "pattern-property"
  case unevaluatedProperties = "unevaluated-properties", dependentRequired = "dependent-required"
  case dependentSchema = "dependent-schema", requiredName = "required-name"
  case variant, composition, not, condition, discriminator
  case initial = "default-value", readOnly = "read-only", writeOnly = "write-only", xml
}
