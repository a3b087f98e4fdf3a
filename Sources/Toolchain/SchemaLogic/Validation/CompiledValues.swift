/// `const` and `enum`.
struct CompiledValues {
  var constant: UnsafePointer<InstanceNode>?
  var enumeration: UnsafeBufferPointer<InstanceNode>?
  /// Enumerations of texts alone, which most are.
  var texts: NameTable?
  /// Other long ones are looked up.
  var set: Set<EqualInstance>?
}
