import CodePrinting
import ContractModel
import TreatyJSON

extension SwiftPlanner {
  func integer(_ rule: NumberRule, _ format: IntegerFormat, _ key: TypeKey, _ context: String) -> SwiftUse {
    guard let name = format.typeName else { return unlimited(rule, key, context) }
    let type = runtime[name]
    var arguments = ["\(type).self"]
    let bounds = IntegerBounds(rule, format)
    if let range = bounds.range(type) { arguments.append("in: \(range)") }
    if let multiple = bounds.multipleOf { arguments.append("multipleOf: \(multiple)") }
    let read = "try json.integer(\(arguments.joined(separator: ", ")))"
    if arguments.count == 1 { return simple(name, key, read) }
    return constrained(key, context, type: type, read: read)
  }

  /// Integers that no fixed width holds stay as they were written.
  private func unlimited(_ rule: NumberRule, _ key: TypeKey, _ context: String) -> SwiftUse {
    var arguments: [String] = []
    for (keyword, bound) in [
      ("minimum", rule.minimum), ("maximum", rule.maximum), ("exclusiveMinimum", rule.exclusiveMinimum),
      ("exclusiveMaximum", rule.exclusiveMaximum), ("multipleOf", rule.multipleOf),
    ] {
      if let bound { arguments.append("\(keyword): \(SwiftText.literal(bound.lexeme))") }
    }
    return constrained(
      key, context, type: runtime["JSONNumber"], read: "try json.integer(\(arguments.joined(separator: ", ")))")
  }
}

extension IntegerFormat {
  /// Nil for what is no fixed width.
  var typeName: String? {
    switch self {
    case .plain: "Int"
    case .int32: "Int32"
    case .int64: "Int64"
    case .uint64: "UInt64"
    case .int128: "Int128"
    case .unlimited: nil
    }
  }
}
