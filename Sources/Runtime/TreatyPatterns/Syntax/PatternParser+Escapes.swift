extension PatternParser {
  /// An escape outside of a class.
  mutating func escape() throws(PatternError) -> PatternNode {
    let start = position
    if skip("\\b") { return .wordBoundary(isNegated: false) }
    if skip("\\B") { return .wordBoundary(isNegated: true) }
    if skip("\\k") {
      guard skip("<") else { throw PatternError("\\k needs the name of a group", at: start) }
      let name = try groupName()
      guard let index = groupNames[name] else { throw PatternError("there is no group \(name)", at: start) }
      hasBackReferences = true
      return .backReference(index)
    }
    if position + 1 < scalars.count, scalars[position + 1] &- 0x31 < 9 {
      position += 1
      let index = number() ?? 0
      references.append((index, start))
      hasBackReferences = true
      return .backReference(index)
    }
    if let set = try classEscape() { return try node(set.ranges, isNegated: false) }
    return .scalar(try scalarEscape(isInClass: false))
  }

  /// `\d`, `\p{…}` and their like; nil for any other escape, which is then still there.
  mutating func classEscape() throws(PatternError) -> ScalarSet? {
    if skip("\\d") { return .digits }
    if skip("\\D") { return .notDigits }
    if skip("\\w") { return .word }
    if skip("\\W") { return .notWord }
    if skip("\\s") { return .space }
    if skip("\\S") { return .notSpace }
    let start = position
    let isNegated = isNext("\\P")
    guard isNegated || isNext("\\p") else { return nil }
    position += 2
    guard skip("{") else { throw PatternError("a property is written \\p{Name}", at: start) }
    var name = ""
    while let scalar = next, scalar != UInt32(UInt8(ascii: "}")) {
      if let character = Unicode.Scalar(scalar) { name.unicodeScalars.append(character) }
      position += 1
    }
    guard skip("}") else { throw PatternError("the property's name does not end", at: start) }
    guard let set = UnicodeProperty.set(name, isNegated: isNegated) else {
      throw PatternError("the Unicode property \(name.prefix(64)) is not known", at: start)
    }
    return set
  }

  /// An escape that stands for one scalar.
  mutating func scalarEscape(isInClass: Bool) throws(PatternError) -> UInt32 {
    let start = position
    position += 1
    guard let scalar = next else { throw PatternError("nothing follows the backslash", at: start) }
    position += 1
    switch scalar {
    case UInt32(UInt8(ascii: "t")): return 0x09
    case UInt32(UInt8(ascii: "n")): return 0x0A
    case UInt32(UInt8(ascii: "v")): return 0x0B
    case UInt32(UInt8(ascii: "f")): return 0x0C
    case UInt32(UInt8(ascii: "r")): return 0x0D
    case UInt32(UInt8(ascii: "b")) where isInClass: return 0x08
    case 0x30:
      if let digit = next, digit &- 0x30 < 10 { throw PatternError("octal escapes do not exist", at: start) }
      return 0
    case UInt32(UInt8(ascii: "c")):
      guard let letter = next, (letter | 0x20) &- 0x61 < 26 else {
        throw PatternError("\\c needs a letter", at: start)
      }
      position += 1
      return letter & 0x1F
    case UInt32(UInt8(ascii: "x")):
      guard let value = hex(2) else { throw PatternError("\\x needs two hexadecimal digits", at: start) }
      return value
    case UInt32(UInt8(ascii: "u")): return try unicodeEscape(start)
    default:
      let isLetter = (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar >= 0x80
      guard !isLetter else { throw PatternError("this escape does not exist", at: start) }
      return scalar
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(PatternError) -> UInt32 {
    if skip("{") {
      var value: UInt32 = 0
      var digits = 0
      while let digit = next.flatMap(Self.hexValue) {
        value = value << 4 | digit
        digits += 1
        position += 1
        guard value <= 0x10FFFF else { throw PatternError("there is no such code point", at: start) }
      }
      guard digits > 0, skip("}") else { throw PatternError("a code point is written \\u{1F600}", at: start) }
      return value
    }
    guard let high = hex(4) else { throw PatternError("\\u needs four hexadecimal digits", at: start) }
    guard 0xD800...0xDBFF ~= high, isNext("\\u") else { return high }
    let mark = position
    position += 2
    if let low = hex(4), 0xDC00...0xDFFF ~= low { return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) }
    position = mark
    return high
  }

  private mutating func hex(_ count: Int) -> UInt32? {
    guard position + count <= scalars.count else { return nil }
    var value: UInt32 = 0
    for index in position..<position + count {
      guard let digit = Self.hexValue(scalars[index]) else { return nil }
      value = value << 4 | digit
    }
    position += count
    return value
  }

  private static func hexValue(_ scalar: UInt32) -> UInt32? {
    if scalar &- 0x30 < 10 { return scalar - 0x30 }
    let lower = scalar | 0x20
    return lower &- 0x61 < 6 ? lower - 0x61 + 10 : nil
  }

  // MARK: - Classes

  /// `[a-z\d]`, from its bracket on.
  mutating func characterClass() throws(PatternError) -> PatternNode {
    let start = position
    position += 1
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    while !skip("]") {
      guard next != nil else { throw PatternError("this class is not closed", at: start) }
      let place = position
      let first = try classAtom()
      // A hyphen at the end of a class stands for itself.
      guard isNext("-"), !isNext("-]"), position + 1 < scalars.count else {
        ranges += first.ranges
        continue
      }
      position += 1
      let last = try classAtom()
      guard case .scalar(let low) = first, case .scalar(let high) = last else {
        throw PatternError("a range needs single characters", at: place)
      }
      guard low <= high else { throw PatternError("the range is in the wrong order", at: place) }
      ranges.append(low...high)
    }
    return try node(ranges, isNegated: isNegated)
  }

  private enum ClassAtom {
    case scalar(UInt32)
    case set(ScalarSet)

    var ranges: [ClosedRange<UInt32>] {
      switch self {
      case .scalar(let value): [value...value]
      case .set(let set): set.ranges
      }
    }
  }

  private mutating func classAtom() throws(PatternError) -> ClassAtom {
    guard let scalar = next else { throw error("this class is not closed") }
    guard scalar == UInt32(UInt8(ascii: "\\")) else {
      position += 1
      return .scalar(scalar)
    }
    if let set = try classEscape() { return .set(set) }
    return .scalar(try scalarEscape(isInClass: true))
  }
}
