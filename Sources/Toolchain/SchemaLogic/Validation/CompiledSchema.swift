import ContractModel

/// One schema, prepared for running. Parts are named by the numbers of their schemas.
///
/// Plain memory that its program owns: validating counts no references of schemas, which for large documents was most of
/// the time.
struct CompiledSchema {
  /// Negative until the schema was prepared.
  var index: Int32
  /// Every value is accepted, and nobody asks what else is said.
  var isAnything = false
  /// Nothing but the types is asked.
  var isTypesOnly = false
  /// Nothing is asked but what another schema says.
  var isReferenceOnly = false
  var isUnresolved: Bool
  /// The bits of `TypeSet`.
  var types: UInt8
  /// Negative for none.
  var reference: Int32
  var unevaluatedItems: Int32
  var unevaluatedProperties: Int32
  var values: UnsafePointer<CompiledValues>?
  var strings: UnsafePointer<CompiledStrings>?
  var numbers: UnsafePointer<CompiledNumbers>?
  var arrays: UnsafePointer<CompiledArrays>?
  var objects: UnsafePointer<CompiledObjects>?
  var composition: UnsafePointer<CompiledComposition>?

  /// The place of one that is not prepared.
  init() {
    (index, types, isUnresolved) = (-1, TypeSet.any.rawValue, false)
    (reference, unevaluatedItems, unevaluatedProperties) = (-1, -1, -1)
  }

  init(_ schema: Schema) {
    index = schema.id.index
    types = schema.types.rawValue
    isUnresolved = schema.unresolved != nil
    reference = schema.reference?.index ?? -1
    unevaluatedItems = schema.array?.unevaluatedItems?.index ?? -1
    unevaluatedProperties = schema.object?.unevaluatedProperties?.index ?? -1
  }
}
