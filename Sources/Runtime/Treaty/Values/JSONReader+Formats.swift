import TreatyJSON
import TreatyPatterns

/// A type that stands in JSON as a string of some form.
public protocol TextFormat: JSONReadable, JSONWritable {
  /// How failures call it: OpenAPI's `format`.
  static var formatName: StaticString { get }
  /// The value that UTF-8 text stands for.
  static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> Self?
}

extension TextFormat {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Self? {
    try json.string(format: formatName) { parse($0) }
  }
}

extension JSONReader {
  /// Reads a string of so many Unicode scalars that matches a pattern (not anchored).
  public mutating func string(minLength: Int = 0, maxLength: Int = .max, pattern: Pattern) throws(JSONError) -> String?
  {
    try string(minLength: minLength, maxLength: maxLength, patterns: [pattern])
  }

  /// Reads a string of so many Unicode scalars that matches every pattern.
  public mutating func string(minLength: Int = 0, maxLength: Int = .max, patterns: [Pattern]) throws(JSONError)
    -> String?
  {
    let offset = self.offset
    guard let value = try string(minLength: minLength, maxLength: maxLength) else { return nil }
    return check(value, patterns, offset) ? value : nil
  }

  /// Reads a string of some form under further constraints.
  public mutating func string<F: TextFormat>(
    as: F.Type, minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, patterns: [Pattern] = []
  ) throws(JSONError) -> F? {
    let offset = self.offset
    guard var text = try string(minLength: minLength, maxLength: maxLength) else { return nil }
    guard check(text, pattern.map { [$0] + patterns } ?? patterns, offset) else { return nil }
    if let value = text.withUTF8({ F.parse($0) }) { return value }
    fail("format", "this is no \(F.formatName)", at: offset)
    return nil
  }

  private mutating func check(_ text: String, _ patterns: [Pattern], _ offset: Int) -> Bool {
    for pattern in patterns where !pattern.matches(text) {
      fail("pattern", "does not match \(pattern.source)", at: offset)
      return false
    }
    return true
  }
}
