import SchemaLogic

/// A change of a schema with what it was judged by: whole messages may say more than the part that changed.
struct JudgedChange {
  var change: Change
  let draft: SchemaDraft
  let pair: Int
  /// Which way messages with this part go.
  let directions: [SchemaDirection]
  /// Of these, the ones that the change may break by itself.
  let suspected: [SchemaDirection]
  /// It breaks by what stands around it, whichever way.
  var isBreakingAround = false

  /// Whether a message that breaks this way is laid to this change.
  func covers(_ direction: SchemaDirection) -> Bool {
    isBreakingAround || (!change.wire.isCompatible && suspected.contains(direction))
  }
}
