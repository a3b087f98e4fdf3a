/// What other schemas say about the same value.
struct CompiledComposition {
  var allOf: UnsafeBufferPointer<Int32>
  var anyOf: UnsafeBufferPointer<Int32>
  var oneOf: UnsafeBufferPointer<Int32>
  /// So many variants may accept.
  var most: Int
  /// Negative for none.
  var not: Int32
  var `if`: Int32
  var then: Int32
  var `else`: Int32
}
