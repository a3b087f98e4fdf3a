import Synchronization

/// What `\p{…}` can ask of a scalar: general categories, scripts, script extensions, and binary properties; the Unicode
/// version is the standard library's.
///
/// Of what ECMA-262 lists the standard library does not give `Extended_Pictographic`, and it knows no scripts newer than
/// itself: both are refused as unknown. `Emoji_Component` and `Regional_Indicator`, which it lacks too, are written out.
enum UnicodeProperty {
  /// Each property is worked out once: it takes some milliseconds.
  private static let known = Mutex<[String: ScalarSet?]>([:])

  /// Nil when there is no such property. Names are compared exactly, as ECMA-262 demands.
  static func set(_ expression: String, isNegated: Bool) -> ScalarSet? {
    // Names that do not exist are not kept: there is no end of them.
    let key = isNegated ? "!" + expression : expression
    if let set = known.withLock({ $0[key] }) { return set }
    guard let ranges = ranges(expression) else { return nil }
    let set = isNegated ? ScalarSet(ranges).negated : ScalarSet(ranges)
    known.withLock { $0[key] = set }
    return set
  }

  private static func ranges(_ expression: String) -> [ClosedRange<UInt32>]? {
    let parts = expression.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first.map(String.init) else { return nil }
    if parts.count == 2 {
      let value = String(parts[1])
      return switch name {
      case "General_Category", "gc": category(value)
      case "Script", "sc": UnicodeScript.ranges(value, withExtensions: false)
      case "Script_Extensions", "scx": UnicodeScript.ranges(value, withExtensions: true)
      default: nil
      }
    }
    if let ranges = category(name) ?? written[name] { return ranges }
    guard let holds = UnicodeBinaryProperties.table[name] else { return nil }
    return UnicodeSample.ranges { holds($0.properties) }
  }

  private static func category(_ name: String) -> [ClosedRange<UInt32>]? {
    guard let categories = UnicodeCategories.table[name] else { return nil }
    return UnicodeSample.ranges { categories.contains($0.properties.generalCategory) }
  }

  private static let written: [String: [ClosedRange<UInt32>]] = [
    "ASCII": [0...0x7F], "Any": [0...ScalarSet.last], "Regional_Indicator": [0x1F1E6...0x1F1FF],
    "RI": [0x1F1E6...0x1F1FF], "Emoji_Component": emojiComponents, "EComp": emojiComponents,
  ]

  private static let emojiComponents: [ClosedRange<UInt32>] = [
    0x23...0x23, 0x2A...0x2A, 0x30...0x39, 0x200D...0x200D, 0x20E3...0x20E3, 0xFE0F...0xFE0F, 0x1F1E6...0x1F1FF,
    0x1F3FB...0x1F3FF, 0x1F9B0...0x1F9B3, 0xE0020...0xE007F,
  ]
}
