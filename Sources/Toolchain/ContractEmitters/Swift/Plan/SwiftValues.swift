import CodePrinting
import ContractModel
import TreatyJSON

/// Numbers as Swift source.
enum NumberText {
  /// A literal that Swift reads as the same double; JSON's grammar is nearly Swift's.
  static func double(_ number: JSONNumber) -> String {
    guard let value = Double(number.lexeme), value.isFinite else {
      return number.lexeme.hasPrefix("-") ? "-.greatestFiniteMagnitude" : ".greatestFiniteMagnitude"
    }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }
}

/// A constant as Swift source, with the name of its type.
struct ConstantText {
  var type: String
  var source: String
  /// As `json.constant(…)` takes it.
  var argument: String

  init(_ value: JSONValue) {
    argument = ""
    switch value {
    case .string(let text): (type, source) = ("String", SwiftText.literal(text))
    case .bool(let flag): (type, source) = ("Bool", flag ? "true" : "false")
    case .number(let number): (type, source) = Self.number(number)
    case .null, .array, .object: (type, source) = ("JSONValue", Self.json(value))
    }
    argument = ["String", "Bool", "Int", "Double"].contains(type) ? source : "value: \(Self.json(value))"
  }

  /// The narrowest type that holds exactly this number.
  private static func number(_ number: JSONNumber) -> (type: String, source: String) {
    if let integer = number.int64 { return ("Int", String(integer)) }
    if let integer = number.uint64 { return ("UInt64", "UInt64(\(integer))") }
    if let integer = number.integer(Int128.self) { return ("Int128", "Int128(\(integer))") }
    if let double = number.double, JSONNumber(double) == number { return ("Double", NumberText.double(number)) }
    return ("JSONNumber", "JSONNumber(uncheckedLexeme: \(SwiftText.literal(number.lexeme)))")
  }

  /// As a `JSONValue`: a plain literal where Swift has one of exactly this value.
  static func json(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return SwiftText.literal(text)
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number):
      if let integer = number.int64 { return String(integer) }
    default: break
    }
    return "JSONValue(literal: \(SwiftText.literal(value.description)))"
  }
}

extension SwiftPlanner {
  /// The contract's default as Swift source, where it fits the type; otherwise nil (the reader warned).
  func initial(_ value: JSONValue?, for use: SwiftUse) -> String? {
    guard let value, !use.isNullable else { return nil }
    switch (resolver.shape(of: use.key), value) {
    case (.boolean, .bool(let flag)): return flag ? "true" : "false"
    case (.integer(let rule, let format), .number(let number)):
      if format == .unlimited {
        return number.isWhole ? "JSONNumber(uncheckedLexeme: \(SwiftText.literal(number.lexeme)))" : nil
      }
      guard let integer = number.integer(Int128.self), IntegerBounds(rule, format).allows(integer) else { return nil }
      return "\(integer)"
    case (.number(_, let format), .number(let number)):
      if format == .decimal { return nil }
      return Double(number.lexeme).map { $0.isFinite } == true ? NumberText.double(number) : nil
    case (.string(_, .plain), .string(let text)): return SwiftText.literal(text)
    case (.stringEnumeration(let values), .string(let text)):
      return enumerationCase(text, of: values, type: use.type).map { "." + $0 }
    case (.integerEnumeration(let values), .number(let number)):
      return enumerationCase(number.lexeme, of: values.map(String.init), type: use.type).map { "." + $0 }
    case (.mixedEnumeration(let values), _): return enumerationCase(value, of: values).map { "." + $0 }
    case (.values(let set), .string(let text)) where set.isString:
      return enumerationCase(text, of: set, type: use.type).map { "." + $0 }
    case (.values(let set), .number(let number)) where !set.isString:
      return enumerationCase(number.lexeme, of: set, type: use.type).map { "." + $0 }
    case (.array, .array(let items)) where items.isEmpty: return cycles.isEndlessCollection(use.key) ? nil : "[]"
    case (.map, .object(let object)) where object.members.isEmpty:
      return cycles.isEndlessCollection(use.key) ? nil : "[:]"
    default: return nil
    }
  }
}
