/// A generated structure or union: equal to another one when both are the same JSON.
///
/// Comparing what is written instead of member by member is one function here. A conformance that the compiler derives
/// for each type would take a third of the time to compile them.
public protocol JSONModel: JSONReadable, JSONWritable, Sendable, Hashable where Value == Self {}

extension JSONModel {
  /// Whether both write the same JSON; the order of an object's members and the spelling of numbers do not count.
  public static func == (left: Self, right: Self) -> Bool {
    let text = JSONWriter.comparable(left)
    return JSONWriter.comparable(right).withWritten { right in
      text.withWritten { $0.count == right.count && $0.elementsEqual(right) }
    }
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    JSONWriter.comparable(self).withWritten { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension JSONWriter {
  fileprivate static func comparable(_ value: some JSONWritable) -> JSONWriter {
    var json = JSONWriter()
    json.isComparing = true
    value.write(&json)
    return json
  }
}
