import TreatyJSON
import TreatyPatterns

/// What a contract demands of a value beyond its Swift type, as JSON Schema 2020-12: `not`, `if`, `contains`,
/// `dependentSchemas`, `unevaluatedProperties` and their like.
///
///     static let schemaRule = SchemaRule(#"{"if":{"required":["card"]},"then":{"required":["holder"]}}"#)
///
/// Declare it once, as a `static let`. It reads the value before the type does, and follows the standard to the letter:
/// a keyword says nothing about values of other JSON types. References are `#/$defs/NAME`.
public struct SchemaRule: Sendable {
  let program: Program

  /// Takes a schema that was checked when its code was generated. What cannot be understood after all allows nothing.
  public init(_ schema: String) { program = Program(JSONValue(literal: schema)) }

  /// One schema after the other, in a table: references are its indices, so that recursion needs no objects.
  final class Program: Sendable {
    let schemas: [[Keyword]]

    init(_ schema: JSONValue) {
      var compiler = RuleCompiler(definitions: schema["$defs"]?.object)
      compiler.compile(schema)
      schemas = compiler.schemas
    }
  }

  /// One keyword, with what it needs at hand.
  enum Keyword: Sendable {
    case never
    case kinds(JSONKinds)
    case constant(JSONValue)
    case enumeration(Set<JSONValue>)
    case minLength(Int)
    case maxLength(Int)
    case pattern(Pattern)
    case format(RuleFormat)
    case bound(NumberBound, JSONNumber)
    case multipleOf(JSONNumber)
    case minItems(Int)
    case maxItems(Int)
    case uniqueItems
    case items(prefix: [Int], rest: Int?)
    case contains(Int, min: Int, max: Int)
    case unevaluatedItems(Int)
    case minProperties(Int)
    case maxProperties(Int)
    case required([String])
    case members(named: [String: Int], patterns: [(Pattern, Int)], others: Int?)
    case propertyNames(Int)
    case dependentRequired([(String, [String])])
    case dependentSchemas([(String, Int)])
    case unevaluatedProperties(Int)
    case reference(Int)
    case allOf([Int])
    case anyOf([Int])
    case oneOf([Int])
    case not(Int)
    case condition(if: Int, then: Int?, else: Int?)
  }

  enum NumberBound: String, Sendable { case minimum, maximum, exclusiveMinimum, exclusiveMaximum }
}

/// The JSON types of a rule; a whole number is an integer and a number.
struct JSONKinds: OptionSet, Sendable {
  let rawValue: UInt8
  static let null = JSONKinds(rawValue: 1)
  static let boolean = JSONKinds(rawValue: 2)
  static let integer = JSONKinds(rawValue: 4)
  static let number = JSONKinds(rawValue: 8)
  static let string = JSONKinds(rawValue: 16)
  static let array = JSONKinds(rawValue: 32)
  static let object = JSONKinds(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ name: String) {
    switch name {
    case "null": self = .null
    case "boolean": self = .boolean
    case "integer": self = .integer
    case "number": self = [.integer, .number]
    case "string": self = .string
    case "array": self = .array
    case "object": self = .object
    default: self = []
    }
  }

  /// As messages name them.
  var names: String {
    let all: [(JSONKinds, String)] = [
      (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"),
    ]
    return all.filter { contains($0.0) && !($0.0 == .integer && contains(.number)) }.map(\.1).joined(separator: " or ")
  }
}

/// The formats that have a Swift type of their own are checked wherever they stand.
enum RuleFormat: String, Sendable {
  case dateTime = "date-time"
  case date, uuid, uri, byte

  func allows(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      switch self {
      case .dateTime: Date.parse(bytes) != nil
      case .date: LocalDate.parse(bytes) != nil
      case .uuid: UUID.parse(bytes) != nil
      case .uri: URL.parse(bytes) != nil
      case .byte: Data.parse(bytes) != nil
      }
    }
  }
}
