import TreatyJSON

/// A value behind a reference, so that a type can contain itself.
public struct Indirect<Wrapped> {
  private final class Box {
    let value: Wrapped
    init(_ value: Wrapped) { self.value = value }
  }

  private var box: Box

  public init(_ value: Wrapped) { box = Box(value) }

  public var value: Wrapped {
    get { box.value }
    set { box = Box(newValue) }
  }
}

// The box is never changed once it is made: setting the value makes another one.
extension Indirect: @unchecked Sendable where Wrapped: Sendable {}
extension Indirect: Equatable where Wrapped: Equatable {
  public static func == (a: Indirect, b: Indirect) -> Bool { a.box === b.box || a.value == b.value }
}
extension Indirect: Hashable where Wrapped: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Indirect: JSONReadable where Wrapped: JSONReadable {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Indirect<Wrapped.Value>? {
    try Wrapped.read(&json).map { Indirect<Wrapped.Value>($0) }
  }
}

extension Indirect: JSONWritable where Wrapped: JSONWritable {
  public func write(_ json: inout JSONWriter) { value.write(&json) }
}
