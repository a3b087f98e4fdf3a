import ContractModel

/// How a value of some schema is written where it is used.
struct SwiftUse {
  /// The type, without the optional that null or absence add: `[Order]`.
  var type: String
  /// The expression that reads one, inside `read(_ json:)`.
  var read: String
  /// What conforms to `JSONReadable` and reads it: the type itself, or the rule that checks its constraints. Nil while
  /// nothing generic has asked for a rule; `SwiftPlanner.reader(_:)` declares it then.
  var reader: String?
  var isNullable = false
  var key: TypeKey
  /// Names the rule, should one be needed.
  var context: String

  /// As the element or value of a collection: there null has no optional to hide in.
  var elementType: String { isNullable ? "Nullable<\(type)>" : type }
}
