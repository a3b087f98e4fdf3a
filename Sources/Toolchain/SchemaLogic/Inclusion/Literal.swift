/// A schema of either table that has to accept a value, or to refuse it.
struct Literal: Hashable, Comparable {
  /// The number of its class (`SchemaIdentities`).
  var schema: Int32
  var accepts: Bool

  var negated: Literal { Literal(schema: schema, accepts: !accepts) }

  static func < (left: Self, right: Self) -> Bool {
    left.schema == right.schema ? left.accepts && !right.accepts : left.schema < right.schema
  }
}
