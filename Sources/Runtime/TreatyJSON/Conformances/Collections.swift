extension Array: JSONReadable where Element: JSONReadable {
  public typealias Value = [Element.Value]

  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> [Element.Value]? {
    try json.array(of: Element.self)
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  @inlinable
  public func write(_ json: inout JSONWriter) {
    json.beginArray()
    withUnsafeBufferPointer { elements in
      let place = UnsafeRawPointer(elements.baseAddress)?.assumingMemoryBound(to: InPlace<Element>.self)
      guard let place else { return }
      for index in elements.indices { (place + index).pointee.write(&json) }
    }
    json.endArray()
  }
}

/// An element where it is. Iterating would copy every element, and count every reference inside it; what cannot be copied
/// can only be lent.
@frozen @usableFromInline
struct InPlace<Element: JSONWritable>: ~Copyable {
  @usableFromInline let element: Element

  @inlinable @inline(__always)
  borrowing func write(_ json: inout JSONWriter) { element.write(&json) }
}

/// How to read a dictionary, where a shape has to be named: `[String: T]` itself cannot be `JSONReadable`, because its own
/// generic parameter is called `Value` as well.
public enum JSONMap<Member: JSONReadable>: JSONReadable {
  @inlinable
  public static func read(_ json: inout JSONReader) throws(JSONError) -> [String: Member.Value]? {
    try json.map(of: Member.self)
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  @inlinable
  public func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.fields(self)
    json.endObject()
  }
}
