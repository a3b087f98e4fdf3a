/// What is asked of objects.
struct CompiledObjects {
  struct PatternRule {
    var pattern: UnsafePointer<PatternCheck>
    var schema: Int32
  }

  /// The required ones first, in their order.
  var names: NameTable
  var requiredCount: Int
  /// By name; -1 for one that is only required.
  var schemas: UnsafeBufferPointer<Int32>
  var patterns: UnsafeBufferPointer<PatternRule>
  /// Negative for none.
  var additional: Int32
  var propertyNames: Int32
  var minimum: Int
  var maximum: Int
  /// Whether anything is asked of single members.
  var looksAtMembers: Bool
  var dependents: UnsafePointer<CompiledDependents>?
}
