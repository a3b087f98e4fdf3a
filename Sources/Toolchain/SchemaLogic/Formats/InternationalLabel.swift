/// A label of an international host name: the code points that RFC 5892 allows, and its contextual rules.
///
/// RFC 5892 derives what is stable from NFKC, which the standard library does not have: what has a lower case, and the
/// compatibility blocks, are left out instead.
enum InternationalLabel {
  static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, label.last != "-", first != "-" else { return false }
    if label.count > 3, label[2] == "-", label[3] == "-" { return false }
    // RFC 5891 §4.2.3.2
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    for index in label.indices where !isAllowed(label[index]) && !isAllowedInContext(label, index) { return false }
    return !isFromRight(label) || keepsDirection(label)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x30...0x39, 0x61...0x7A: return true
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0...0x7F: return false
    // Contextual ones.
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x200C, 0x200D, 0x660...0x669, 0x6F0...0x6F9: return false
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    // Old Hangul, compatibility forms, and blocks that are ignored.
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
    case 0xF900...0xFAFF, 0xFB00...0xFB06, 0xFB13...0xFB17, 0xFB1D...0xFB4F, 0xFB50...0xFDFF, 0xFE70...0xFEFF,
      0xFF00...0xFFEF, 0x2100...0x214F, 0x2F800...0x2FA1F, 0x20D0...0x20FF, 0x1D100...0x1D24F, 0x1D400...0x1D7FF,
      0x3130...0x318F, 0x3200...0x33FF:
      return false
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace || properties.isNoncharacterCodePoint {
      return false
    }
    if !properties.lowercaseMapping.unicodeScalars.elementsEqual([scalar]) { return false }
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// RFC 5892, appendix A.
  private static func isAllowedInContext(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch label[index].value {
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map { isGreek($0.value) } ?? false
    case 0x5F3, 0x5F4: return before.map { 0x591...0x5F4 ~= $0.value } ?? false
    case 0x30FB: return label.contains { isJapanese($0.value) }
    case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
    case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
    case 0x200D: return before.map(isVirama) ?? false
    case 0x200C: return before.map(isVirama) ?? false || joins(label, index)
    default: return false
    }
  }

  private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass == .virama
  }

  private static func isGreek(_ value: UInt32) -> Bool {
    0x370...0x3FF ~= value && value != 0x37E && value != 0x385 && value != 0x387 || 0x1F00...0x1FFF ~= value
  }

  private static func isJapanese(_ value: UInt32) -> Bool {
    0x3041...0x3096 ~= value || 0x309D...0x309F ~= value || 0x30A1...0x30FA ~= value || 0x30FD...0x30FF ~= value
      || 0x31F0...0x31FF ~= value || 0x3005...0x3007 ~= value || 0x3400...0x4DBF ~= value || 0x4E00...0x9FFF ~= value
      || 0x20000...0x3134F ~= value
  }

  /// A non-joiner between letters of a script that joins them, of which Arabic and its neighbours are the ones in use.
  private static func joins(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    let isJoining = { (scalar: Unicode.Scalar) in
      0x620...0x6D3 ~= scalar.value || 0x6FA...0x74F ~= scalar.value || 0x750...0x77F ~= scalar.value
        || 0x7CA...0x7EA ~= scalar.value || 0x8A0...0x8C7 ~= scalar.value || 0x1820...0x18AA ~= scalar.value
    }
    let before = label[..<index].last { $0.properties.generalCategory != .nonspacingMark }
    let after = label[(index + 1)...].first { $0.properties.generalCategory != .nonspacingMark }
    return before.map(isJoining) ?? false && after.map(isJoining) ?? false
  }

  static func isFromRight(_ label: some Sequence<Unicode.Scalar>) -> Bool { label.contains(where: isRight) }

  private static func isRight(_ scalar: Unicode.Scalar) -> Bool {
    0x5BE...0x8FF ~= scalar.value && scalar.properties.isAlphabetic
      && scalar.properties.generalCategory == .otherLetter
  }

  /// The heart of RFC 5893 §2: no label begins with a digit, and one written from the right has no letters of the other
  /// direction, nor digits of both kinds.
  static func keepsDirection(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first.properties.generalCategory != .decimalNumber else { return false }
    guard isFromRight(label) else { return true }
    let isEuropean = { (value: UInt32) in 0x30...0x39 ~= value || 0x6F0...0x6F9 ~= value }
    let hasBoth =
      label.contains { isEuropean($0.value) } && label.contains { 0x660...0x669 ~= $0.value }
    return isRight(first) && !hasBoth && !label.contains { 0x61...0x7A ~= $0.value }
  }
}
