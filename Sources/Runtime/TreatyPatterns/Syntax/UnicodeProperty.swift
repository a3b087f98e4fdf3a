import Synchronization

/// What `\p{…}` can ask of a scalar: general categories, scripts, script extensions, and binary properties; the Unicode
/// version is the standard library's.
///
/// Of what ECMA-262 lists the standard library does not give `Extended_Pictographic`, and it knows no scripts newer than
/// itself: both are refused as unknown. Its scripts may be one Unicode version behind its categories. `Emoji_Component`
/// and `Regional_Indicator`, which it lacks too, are written out.
enum UnicodeProperty {
  /// Each property is worked out once: it takes some milliseconds.
  private static let known = Mutex<[String: ScalarSet]>([:])

  /// Nil when there is no such property. Names are compared exactly, as ECMA-262 demands.
  static func set(_ expression: String, isNegated: Bool) -> ScalarSet? {
    guard let (kind, name) = parse(expression) else { return nil }
    // Names that do not exist are not kept, nor a script by each of its names: there are only so many sets.
    let key = "\(isNegated ? "!" : "")\(kind)=\(name)"
    if let set = known.withLock({ $0[key] }) { return set }
    guard let ranges = ranges(kind, name) else { return nil }
    let set = isNegated ? ScalarSet(ranges).negated : ScalarSet(ranges)
    known.withLock { $0[key] = set }
    return set
  }

  private enum Kind { case category, script, extensions, binary }

  private static func parse(_ expression: String) -> (Kind, String)? {
    let parts = expression.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else {
      return (UnicodeCategories.table[expression] == nil ? .binary : .category, expression)
    }
    return switch parts[0] {
    case "General_Category", "gc": (.category, parts[1])
    case "Script", "sc": UnicodeScript.shortName(parts[1]).map { (.script, $0) }
    case "Script_Extensions", "scx": UnicodeScript.shortName(parts[1]).map { (.extensions, $0) }
    default: nil
    }
  }

  private static func ranges(_ kind: Kind, _ name: String) -> [ClosedRange<UInt32>]? {
    switch kind {
    case .category: return category(name)
    case .script: return UnicodeScript.ranges(name, withExtensions: false)
    case .extensions: return UnicodeScript.ranges(name, withExtensions: true)
    case .binary:
      if let ranges = written[name] { return ranges }
      guard let holds = UnicodeBinaryProperties.table[name] else { return nil }
      return UnicodeSample.ranges { holds($0.properties) }
    }
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
