import ContractModel

/// What is asked of arrays.
struct CompiledArrays {
  var prefix: UnsafeBufferPointer<Int32>
  /// Negative for none.
  var items: Int32
  var contains: Int32
  var minContains: Int
  var maxContains: Int
  var minItems: Int
  var maxItems: Int
  var uniqueItems: Bool

  init(_ keywords: ArrayKeywords, prefix: UnsafeBufferPointer<Int32>) {
    self.prefix = prefix
    items = keywords.items?.index ?? -1
    contains = keywords.contains?.index ?? -1
    minContains = keywords.minContains ?? 1
    maxContains = keywords.maxContains ?? .max
    minItems = keywords.minItems ?? 0
    maxItems = keywords.maxItems ?? .max
    uniqueItems = keywords.uniqueItems
  }
}
