/// Parses ECMA-262 §22.2.1 as with the flag `u`, and what real contracts write besides: punctuation that is escaped without
/// need (`\-`, `\@`), and braces and brackets that stand for themselves (`{`, `]`).
struct PatternParser {
  static let maximumDepth = 200
  static let maximumCount = 100_000
  /// Ranges of all classes together.
  static let maximumRanges = 300_000

  let scalars: [UInt32]
  /// Whether `a|b` stays two branches: who asks how often a text can be taken has to see both.
  private let keepsBranches: Bool
  var position = 0
  var groupCount = 0
  var groupNames: [String: Int] = [:]
  /// Back-references before their group is known: by number.
  var references: [(index: Int, offset: Int)] = []
  var hasBackReferences = false
  private var sets: [ScalarSet] = []
  private var setIndices: [ScalarSet: Int] = [:]
  private var ranges = 0
  private var looks: [PatternTree.Look] = []
  private var depth = 0

  static func parse(_ source: String, keepingBranches: Bool = false) throws(PatternError) -> PatternTree {
    var parser = PatternParser(scalars: source.unicodeScalars.map(\.value), keepsBranches: keepingBranches)
    parser.groupNames = try parser.collectNames()
    let root = try parser.alternation()
    guard parser.position == parser.scalars.count else { throw parser.error("nothing opens this parenthesis") }
    for reference in parser.references where reference.index > parser.groupCount {
      throw PatternError("there is no group \(reference.index)", at: reference.offset)
    }
    return PatternTree(
      root: root, sets: parser.sets, looks: parser.looks, groupCount: parser.groupCount,
      hasBackReferences: parser.hasBackReferences)
  }

  private init(scalars: [UInt32], keepsBranches: Bool) {
    self.scalars = scalars
    self.keepsBranches = keepsBranches
  }

  func error(_ message: String) -> PatternError { PatternError(message, at: position) }

  var next: UInt32? { position < scalars.count ? scalars[position] : nil }

  func isNext(_ text: StaticString) -> Bool {
    var index = position
    for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
      guard index < scalars.count, scalars[index] == UInt32(byte) else { return false }
      index += 1
    }
    return true
  }

  mutating func skip(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  // MARK: - Structure

  mutating func alternation() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("too many groups inside each other") }
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    if branches.count == 1 { return branches[0] }
    return try (keepsBranches ? nil : union(branches)) ?? .alternation(branches)
  }

  /// `a|b` is `[ab]`: what takes one scalar in every branch is one set.
  private mutating func union(_ branches: [PatternNode]) throws(PatternError) -> PatternNode? {
    var parts: [ClosedRange<UInt32>] = []
    for branch in branches {
      switch branch {
      case .scalar(let value): parts.append(value...value)
      case .any: parts += ScalarSet.notLineTerminators.ranges
      case .set(let index): parts += sets[index].ranges
      default: return nil
      }
    }
    return try node(parts, isNegated: false)
  }

  /// A set of ranges in any order, kept once.
  mutating func node(_ parts: [ClosedRange<UInt32>], isNegated: Bool) throws(PatternError) -> PatternNode {
    // A property has hundreds of ranges: the work is bounded, not only the pattern's length.
    ranges += parts.count
    guard ranges <= Self.maximumRanges else { throw error("the classes are too large together") }
    let set = ScalarSet(parts)
    return intern(isNegated ? set.negated : set)
  }

  private mutating func intern(_ set: ScalarSet) -> PatternNode {
    if let index = setIndices[set] { return .set(index) }
    setIndices[set] = sets.count
    sets.append(set)
    return .set(sets.count - 1)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var terms: [PatternNode] = []
    while let scalar = next, scalar != UInt32(UInt8(ascii: "|")), scalar != UInt32(UInt8(ascii: ")")) {
      terms.append(try term())
    }
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .empty : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> PatternNode {
    let start = position
    let node = try atom()
    switch node {
    case .start, .end, .wordBoundary, .look:
      if try quantifier() != nil { throw PatternError("nothing here can be repeated", at: start) }
      return node
    default: break
    }
    guard let quantifier = try quantifier() else { return node }
    let isLazy = skip("?")
    if isNext("*") || isNext("+") || isNext("?") { throw error("a repetition cannot be repeated") }
    return .repetition(node, min: quantifier.min, max: quantifier.max, isLazy: isLazy)
  }

  private mutating func quantifier() throws(PatternError) -> (min: Int, max: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    guard isNext("{") else { return nil }
    let start = position
    position += 1
    guard let min = number() else {
      position = start
      return nil
    }
    var max: Int? = min
    if skip(",") { max = number() }
    guard skip("}") else {
      position = start
      return nil
    }
    if let max, max < min { throw PatternError("the counts are in the wrong order", at: start) }
    if min > Self.maximumCount || (max ?? 0) > Self.maximumCount {
      throw PatternError("the count is too large", at: start)
    }
    return (min, max)
  }

  /// A decimal number; a larger one than any that is allowed is cut.
  mutating func number() -> Int? {
    let start = position
    var value = 0
    while let scalar = next, scalar &- 0x30 < 10 {
      value = min(value * 10 + Int(scalar - 0x30), 10_000_000)
      position += 1
    }
    return position > start ? value : nil
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    guard let scalar = next else { return .empty }
    switch scalar {
    case UInt32(UInt8(ascii: "^")):
      position += 1
      return .start
    case UInt32(UInt8(ascii: "$")):
      position += 1
      return .end
    case UInt32(UInt8(ascii: ".")):
      position += 1
      return .any
    case UInt32(UInt8(ascii: "(")): return try group()
    case UInt32(UInt8(ascii: "[")): return try characterClass()
    case UInt32(UInt8(ascii: "\\")): return try escape()
    case UInt32(UInt8(ascii: "*")), UInt32(UInt8(ascii: "+")), UInt32(UInt8(ascii: "?")):
      throw error("nothing to repeat")
    case UInt32(UInt8(ascii: "{")):
      let start = position
      if try quantifier() != nil { throw PatternError("nothing to repeat", at: start) }
      position += 1
      return .scalar(scalar)
    default:
      position += 1
      return .scalar(scalar)
    }
  }

  private mutating func look(isBehind: Bool, isNegated: Bool) throws(PatternError) -> PatternNode {
    let inner = looks.count
    let body = try alternation()
    let looksAhead = looks[inner...].contains { !$0.isBehind || $0.looksAhead }
    looks.append(PatternTree.Look(body: body, isBehind: isBehind, isNegated: isNegated, looksAhead: looksAhead))
    return .look(looks.count - 1)
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = position
    position += 1
    let node: PatternNode
    if skip("?:") {
      // A sequence of one, so that an assertion inside is not taken for the assertion itself: `(?:^)*` is allowed.
      node = .sequence([try alternation()])
    } else if skip("?=") {
      node = try look(isBehind: false, isNegated: false)
    } else if skip("?!") {
      node = try look(isBehind: false, isNegated: true)
    } else if skip("?<=") {
      node = try look(isBehind: true, isNegated: false)
    } else if skip("?<!") {
      node = try look(isBehind: true, isNegated: true)
    } else {
      if skip("?<") {
        // Its number is known from the first look at the names.
        _ = try groupName()
      } else if isNext("?") {
        throw error("this kind of group does not exist")
      }
      groupCount += 1
      let index = groupCount
      node = .group(try alternation(), index: index)
    }
    guard skip(")") else { throw PatternError("this parenthesis is not closed", at: start) }
    return node
  }
}
