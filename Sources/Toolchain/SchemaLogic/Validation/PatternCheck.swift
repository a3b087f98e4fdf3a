import TreatyPatterns

/// A pattern, with a short way for those that only say how a text begins or what it is, as `^x-` and `^\$ref$` do.
///
/// Plain memory but for the pattern, which is not touched on the short ways.
struct PatternCheck {
  private enum Way {
    case prefix([UInt8])
    case exact([UInt8])
    /// Characters of one set alone, at least one: `^[a-z0-9]+$`.
    case run([Bool])
    case pattern
  }

  private enum Kind { case prefix, exact, run, pattern }

  let source: String
  let pattern: Pattern
  private let kind: Kind
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let set: UnsafePointer<Bool>

  /// The arena has to live as long.
  init(_ source: String, _ arena: InstanceArena) {
    self.source = source
    pattern = Pattern(literal: source)
    var (kind, text, members) = (Kind.pattern, [UInt8](), [Bool]())
    switch pattern.error == nil ? Self.way(Array(source.utf8)) : .pattern {
    case .prefix(let bytes): (kind, text) = (.prefix, bytes)
    case .exact(let bytes): (kind, text) = (.exact, bytes)
    case .run(let set): (kind, members) = (.run, set)
    case .pattern: break
    }
    self.kind = kind
    (bytes, count) = (UnsafePointer(arena.array(text)), text.count)
    set = UnsafePointer(arena.array(members))
  }

  private static func way(_ source: [UInt8]) -> Way {
    guard source.first == UInt8(ascii: "^") else { return .pattern }
    if source.starts(with: "^[".utf8), source.suffix(3).elementsEqual("]+$".utf8), source.count > 5 {
      return set(Array(source[2..<(source.count - 3)])).map(Way.run) ?? .pattern
    }
    var text: [UInt8] = []
    var index = 1
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        // An escaped sign means itself; letters and digits mean something else.
        guard index < source.count, source[index] < 0x80, !source[index].isLetter, !source[index].isDigit else {
          return .pattern
        }
        text.append(source[index])
        index += 1
      case UInt8(ascii: "$") where index == source.count: return .exact(text)
      case _ where "^$.|?*+()[]{}".utf8.contains(byte): return .pattern
      default: text.append(byte)
      }
    }
    return .prefix(text)
  }

  /// The members of a set of ASCII; nil for one that says more.
  private static func set(_ body: [UInt8]) -> [Bool]? {
    var result = [Bool](repeating: false, count: 256)
    var index = 0
    func next() -> UInt8? {
      guard index < body.count, body[index] < 0x80 else { return nil }
      var byte = body[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        guard index < body.count, body[index] < 0x80, !body[index].isLetter, !body[index].isDigit else { return nil }
        byte = body[index]
        index += 1
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "^") {
        return nil
      }
      return byte
    }
    while index < body.count {
      guard let low = next() else { return nil }
      guard index + 1 < body.count, body[index] == UInt8(ascii: "-") else {
        result[Int(low)] = true
        continue
      }
      index += 1
      guard let high = next(), low <= high else { return nil }
      for byte in low...high { result[Int(byte)] = true }
    }
    return result
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch kind {
    case .prefix: text.count >= count && isPrefix(of: text)
    case .exact: text.count == count && isPrefix(of: text)
    case .run: !text.isEmpty && text.allSatisfy { set[Int($0)] }
    case .pattern: pattern.matches(text)
    }
  }

  private func isPrefix(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<count where text[index] != bytes[index] { return false }
    return true
  }
}
