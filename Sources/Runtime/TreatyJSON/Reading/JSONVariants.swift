/// Which required members tell the object variants of a union apart: a variant is meant when all of its own are there.
///
/// Declare it once, as a `static let`.
public struct JSONVariants: Sendable {
  let fields: JSONFields
  /// For each variant the fields it requires alone; empty for a variant that is no object.
  let required: [[Int]]
  let names: [[String]]

  public init(_ variants: [String]...) {
    var all: [String] = []
    required = variants.map { names in
      names.map { name in
        all.append(name)
        return all.count - 1
      }
    }
    names = variants
    fields = JSONFields(all)
  }
}

extension JSONReader {
  /// The index of the one variant whose required members the next object has. None or several: the value is skipped
  /// and the failure `oneOf` recorded.
  public mutating func variant(_ variants: JSONVariants) throws(JSONError) -> Int? {
    let offset = self.offset
    guard try peek() == .object else { return try noVariant("object") }
    let presence = try present(variants.fields)
    var found: [Int] = []
    for (index, fields) in variants.required.enumerated() where !fields.isEmpty && presence.containsAll(fields) {
      found.append(index)
    }
    if found.count == 1 { return found[0] }
    if trials.depth == 0 { try skip() }
    let choices = variants.names.filter { !$0.isEmpty }.prefix(12).map { $0.joined(separator: " and ") }
    fail(
      "oneOf", "exactly one of these must be there: \(choices.joined(separator: ", ")); found \(found.count)",
      at: offset)
    return nil
  }

  /// Skips a value that no variant of a union could be, and records it.
  public mutating func noVariant<T>(_ expected: StaticString) throws(JSONError) -> T? {
    let offset = self.offset
    if trials.depth == 0 { try skip() }
    fail("oneOf", "expected one of \(expected)", at: offset)
    return nil
  }
}
