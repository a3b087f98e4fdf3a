/// Any JSON value, kept exactly: numbers as they were written, object members in their order.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// JSON's equality: numbers by value, strings by code points (Swift's own equality ignores normalization), objects without order.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value ? 1 : 2)
    case .number(let value):
      hasher.combine(3)
      hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .array(let values): hasher.combine(values)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue {
  /// Which of the six kinds of value it is.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether this is the null.
  public var isNull: Bool { if case .null = self { true } else { false } }
  /// The boolean; nil for any other kind, as with the accessors below.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
  /// The number's value when it is whole (`1.0` is) and fits.
  public var int64: Int64? { number?.int64 }
  public var uint64: UInt64? { number?.uint64 }
  public var double: Double? { number?.double }

  /// The member of that name; nil when this is no object or has none.
  public subscript(_ key: String) -> JSONValue? { object?[key] }
  /// The element at that place; nil when this is no array or is shorter.
  public subscript(_ index: Int) -> JSONValue? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var description: String {
    var json = JSONWriter()
    write(&json)
    return json.withWritten { String(decoding: $0, as: UTF8.self) }
  }
}
