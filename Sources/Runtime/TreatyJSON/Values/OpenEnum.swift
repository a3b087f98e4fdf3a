/// An enumeration of strings or integers that keeps the values it does not know.
///
///     public enum OrderStatus: OpenEnum {
///       case pending, paid
///       case unknown(String)
///       public static let cases = EnumCases<OrderStatus>(("pending", .pending), ("paid", .paid))
///       public var rawValue: String { … }
///     }
public protocol OpenEnum: JSONReadable, JSONWritable, Sendable, Hashable where Value == Self {
  associatedtype RawValue: EnumRawValue
  static var cases: EnumCases<Self> { get }
  /// Whether the contract itself allows other values than it names: a server then takes them too.
  static var isOpen: Bool { get }
  static func unknown(_ rawValue: RawValue) -> Self
  var rawValue: RawValue { get }
}

extension OpenEnum {
  @inlinable
  public static var isOpen: Bool { false }

  /// The case of that value, `unknown` when the contract has none.
  @inlinable
  public init(rawValue: RawValue) {
    self = Self.cases[rawValue] ?? .unknown(rawValue)
  }

  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Self? {
    try RawValue.readCase(of: Self.self, &json)
  }

  @inlinable
  public func write(_ json: inout JSONWriter) { rawValue.write(&json) }

  /// Whether both are the same value on the wire. Written once, because what the compiler derives for each enumeration
  /// grows with its cases.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// What an enumeration's values can be on the wire.
public protocol EnumRawValue: JSONReadable, JSONWritable, Sendable, Hashable where Value == Self {
  static func readCase<E: OpenEnum>(of _: E.Type, _ json: inout JSONReader) throws(JSONError) -> E?
  where E.RawValue == Self
}

extension EnumRawValue {
  @inlinable
  public static func readCase<E: OpenEnum>(of _: E.Type, _ json: inout JSONReader) throws(JSONError) -> E?
  where E.RawValue == Self {
    let offset = json.offset
    guard let value = try read(&json) else { return nil }
    if let known = E.cases[value] { return known }
    if json.options.refusesUnknown, !E.isOpen {
      json.failUnknownCase(E.cases.rawValues.prefix(13).map { "\($0)" }, at: offset)
      return nil
    }
    if !E.isOpen { json.unfamiliar &+= JSONTrials.tolerated }
    return .unknown(value)
  }
}

extension Int: EnumRawValue {}
extension Int8: EnumRawValue {}
extension Int16: EnumRawValue {}
extension Int32: EnumRawValue {}
extension Int64: EnumRawValue {}
extension UInt8: EnumRawValue {}
extension UInt16: EnumRawValue {}
extension UInt32: EnumRawValue {}
extension UInt64: EnumRawValue {}
extension Double: EnumRawValue {}

extension JSONValue: EnumRawValue {
  /// In a parameter a number or a boolean may come as text, if no text is meant.
  public static func readCase<E: OpenEnum>(of _: E.Type, _ json: inout JSONReader) throws(JSONError) -> E?
  where E.RawValue == Self {
    let offset = json.offset
    guard let value = try json.value() else { return nil }
    if let known = E.cases[value] { return known }
    if json.options.isTextual, case .string(let text) = value {
      let other: JSONValue? =
        text == "true" ? .bool(true) : text == "false" ? .bool(false) : JSONNumber(lexeme: text).map(JSONValue.number)
      if let known = other.flatMap({ E.cases[$0] }) { return known }
    }
    if json.options.refusesUnknown, !E.isOpen {
      json.failUnknownCase(E.cases.rawValues.prefix(13).map(\.description), at: offset)
      return nil
    }
    if !E.isOpen { json.unfamiliar &+= JSONTrials.tolerated }
    return .unknown(value)
  }
}

extension String: EnumRawValue {
  /// Compares bytes: no `String` is made for a known value.
  @inlinable
  public static func readCase<E: OpenEnum>(of _: E.Type, _ json: inout JSONReader) throws(JSONError) -> E?
  where E.RawValue == Self {
    let offset = json.offset
    guard let token = try json.stringToken() else { return nil }
    let names = E.cases.names
    if let index = json.withBytes(token, { names.index(of: $0.baseAddress, count: $0.count) }) {
      return E.cases.values[index]
    }
    if json.options.refusesUnknown, !E.isOpen {
      json.failUnknownCase(E.cases.rawValues.prefix(13).map { "\"\($0)\"" }, at: offset)
      return nil
    }
    if !E.isOpen { json.unfamiliar &+= JSONTrials.tolerated }
    return .unknown(json.makeString(token))
  }
}

extension JSONReader {
  @usableFromInline @inline(never)
  mutating func failUnknownCase(_ known: [String], at offset: Int) {
    let names = known.prefix(12).map { JSONReader.shortened($0) }.joined(separator: ", ")
    fail("enum", "must be one of \(names)\(known.count > 12 ? ", …" : "")", at: offset)
  }
}
