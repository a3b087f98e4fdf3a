/// A value that may be null on the wire. `Nullable<T>?` tells null from absent:
///
/// | in the contract | in Swift |
/// | --- | --- |
/// | required | `T` |
/// | optional | `T?`, absent when nil |
/// | required, nullable | `T?`, null when nil |
/// | optional, nullable | `Nullable<T>?` |
@frozen
public enum Nullable<Wrapped> {
  case null
  case value(Wrapped)

  /// The value, or nil for null.
  @inlinable
  public var optional: Wrapped? {
    switch self {
    case .null: nil
    case .value(let value): value
    }
  }

  @inlinable
  public init(_ value: Wrapped?) { self = value.map(Nullable.value) ?? .null }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: ExpressibleByNilLiteral {
  @inlinable
  public init(nilLiteral: ()) { self = .null }
}

extension Nullable: JSONReadable where Wrapped: JSONReadable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Nullable<Wrapped.Value>? {
    if try json.null() { return .null }
    return try Wrapped.read(&json).map(Nullable<Wrapped.Value>.value)
  }
}

extension Nullable: JSONWritable where Wrapped: JSONWritable {
  @inlinable
  public func write(_ json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .value(let value): value.write(&json)
    }
  }
}
