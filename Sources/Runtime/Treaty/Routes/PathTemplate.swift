/// A path with holes, as OpenAPI writes it: `/orders/{id}`, `/files/{name}.{extension}`.
public struct PathTemplate: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case literal([UInt8])
    case parameter
  }
  /// What stands between two slashes.
  enum Segment: Sendable, Hashable {
    /// Percent-decoded.
    case literal([UInt8])
    case parameter
    /// Literals and parameters in turn.
    case mixed([Piece])
  }

  public let text: String
  /// In the order of the template.
  public let parameters: [String]
  let segments: [Segment]

  public init(_ text: String) {
    self.text = text
    var names: [String] = []
    var segments: [Segment] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
      segments.append(Self.segment(part, &names))
    }
    self.segments = segments
    parameters = names
  }

  private static func segment(_ part: Substring.UTF8View, _ names: inout [String]) -> Segment {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var rest = part[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = []
        pieces.append(.parameter)
        names.append(String(decoding: rest[rest.index(after: rest.startIndex)..<end], as: UTF8.self))
        rest = rest[rest.index(after: end)...]
      } else {
        literal.append(byte)
        rest = rest.dropFirst()
      }
    }
    if pieces.isEmpty { return .literal(PercentEncoding.decoded(literal[...]) ?? literal) }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces.count == 1 ? .parameter : .mixed(pieces)
  }
}

extension PathTemplate.Segment {
  /// Whether the segment in `range` fits; its parameters' ranges are appended when it does. Parameters are never empty.
  func matches(_ bytes: [UInt8], _ range: Range<Int>, _ captures: inout [Range<Int>]) -> Bool {
    switch self {
    case .literal(let literal): return Self.equal(literal, bytes[range])
    case .parameter:
      guard !range.isEmpty else { return false }
      captures.append(range)
      return true
    case .mixed(let pieces): return Self.match(pieces, bytes, range, &captures)
    }
  }

  static func equal(_ literal: [UInt8], _ segment: ArraySlice<UInt8>) -> Bool {
    if literal.count == segment.count { return literal.elementsEqual(segment) }
    // Escapes only make a text longer: anything else of another length cannot be equal.
    guard segment.count > literal.count, segment.contains(UInt8(ascii: "%")) else { return false }
    return PercentEncoding.decoded(segment).map { $0 == literal } ?? false
  }

  /// From the right: each literal at its last place, so that `{name}.{extension}` splits `a.b.c` before `c`. Taking the
  /// last place is never wrong, so there is nothing to go back for.
  private static func match(
    _ pieces: [PathTemplate.Piece], _ bytes: [UInt8], _ range: Range<Int>, _ captures: inout [Range<Int>]
  )
    -> Bool
  {
    var found: [Range<Int>] = []
    var end = range.upperBound
    var openParameter = false
    for (index, piece) in pieces.enumerated().reversed() {
      guard case .literal(let literal) = piece else {
        // Two parameters without a literal between them: the later one takes a single byte.
        if openParameter {
          guard end - range.lowerBound >= 2 else { return false }
          found.append(end - 1..<end)
          end -= 1
        }
        openParameter = true
        continue
      }
      var start = end - literal.count - (openParameter ? 1 : 0)
      let isFirst = index == 0
      if isFirst, openParameter { start = min(start, range.lowerBound) }
      while true {
        guard start >= range.lowerBound else { return false }
        if bytes[start..<start + literal.count].elementsEqual(literal) { break }
        guard openParameter, !isFirst else { return false }
        start -= 1
      }
      if openParameter { found.append(start + literal.count..<end) }
      openParameter = false
      end = start
    }
    if openParameter {
      guard end > range.lowerBound else { return false }
      found.append(range.lowerBound..<end)
    } else if end != range.lowerBound {
      return false
    }
    captures.append(contentsOf: found.reversed())
    return true
  }
}
