/// How one gets from a value to a value in it.
enum SchemaStep: Sendable, Hashable {
  case property(String)
  case item
  case prefixItem(Int)
  /// Members without a schema of their own.
  case additional
  case patternProperty(String)
  /// The same value, as one of several alternatives.
  case variant(Int)

  /// As elements are named: `.note`, `[]`, `[2]`.
  var text: String {
    switch self {
    case .property(let name): "." + name
    case .item: "[]"
    case .prefixItem(let index): "[\(index)]"
    case .additional: ".*"
    case .patternProperty(let pattern): ".{\(pattern)}"
    case .variant: ""
    }
  }
}
