import TreatyJSON

extension ShapeResolver {
  /// Most schemas are a scalar and say nothing else: what they mean needs no merging. Nil for any other.
  func scalar(_ schema: Schema) -> Shape? {
    guard schema.composition == nil, schema.reference == nil, schema.unresolved == nil, schema.enumeration == nil,
      schema.constant == nil, schema.number == nil, schema.array == nil, schema.object == nil,
      discriminated.children(of: schema.id) == nil
    else { return nil }
    func integer() -> IntegerFormat {
      integerFormat(schema.format, NumberRule(), initial: schema.annotations?.initial?.number.map { [$0] } ?? [])
    }
    switch schema.types.subtracting(.null) {
    case .string:
      var rule = StringRule()
      if let keywords = schema.string {
        rule.minLength = keywords.minLength
        rule.maxLength = keywords.maxLength
        if let pattern = keywords.pattern { rule.patterns = [pattern] }
      }
      return .string(rule, format: stringFormat(schema.format, encoding: schema.string?.contentEncoding))
    case .boolean: return .boolean
    case .integer: return .integer(NumberRule(), format: integer())
    case .number, [.number, .integer]: return number(NumberRule(), schema.format, orInteger: integer())
    default: return nil
    }
  }

  /// int32 and int64 on `number` is a habit of older documents: whole numbers are meant.
  func number(_ rule: NumberRule, _ format: String?, orInteger integer: @autoclosure () -> IntegerFormat) -> Shape {
    switch format {
    case "int32", "int64": .integer(rule, format: integer())
    case "float": .number(rule, format: .float)
    case "decimal": .number(rule, format: .decimal)
    default: .number(rule, format: .double)
    }
  }

  func stringFormat(_ format: String?, encoding: String?) -> StringFormat {
    if encoding?.lowercased() == "base64" { return .byte }
    switch format {
    case "date-time": return .dateTime
    case "date": return .date
    case "uuid": return .uuid
    case "uri", "url": return .uri
    case "byte": return .byte
    case "decimal": return .decimal
    default: return .plain
    }
  }
}
