import TreatyJSON
import TreatyPatterns

extension JSONReader {
  /// Whether the name of the member that was begun last matches one of these (`patternProperties`).
  public mutating func nameMatches(_ patterns: [Pattern]) -> Bool {
    let name = key()
    return patterns.contains { $0.matches(name) }
  }

  /// Reads the members of an object whose names match one of these patterns; in a closed object there may be no others.
  public mutating func map<R: JSONReadable>(
    of: R.Type, min: Int = 0, max: Int = .max, matching patterns: [Pattern], closed: Bool = false
  ) throws(JSONError) -> [String: R.Value]? {
    try map(of: R.self, min: min, max: max, closed: closed) { name in patterns.contains { $0.matches(name) } }
  }
}
