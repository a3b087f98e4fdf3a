extension Pattern {
  /// A text that the pattern is likely to match; `PatternExamples` for more than one.
  public func example(stretch: Int = 0, using generator: inout some RandomNumberGenerator) -> String? {
    PatternExamples(self).text(stretch: stretch, using: &generator)
  }
}

/// Writes one text that a syntax tree describes.
struct PatternExample {
  /// Counts multiply (`(a{999}){999}`), so the text has a limit of its own.
  static let maximumLength = 100_000

  let stretch: Int
  let sets: [ScalarSet]
  private(set) var text = ""
  private var length = 0
  private var groups: [Int: String] = [:]

  init(stretch: Int, sets: [ScalarSet]) {
    self.stretch = stretch
    self.sets = sets
  }

  var isTooLong: Bool { length > Self.maximumLength }

  /// As deep as the tree, whose depth the parser limits.
  mutating func append(_ node: PatternNode, _ generator: inout some RandomNumberGenerator) {
    guard !isTooLong else { return }
    switch node {
    case .empty, .start, .end, .wordBoundary, .look: break
    case .scalar(let value): append(value)
    case .any: append(stretch == 0 ? 0x61 : UInt32.random(in: 0x61...0x7A, using: &generator))
    case .set(let index):
      let choice = stretch == 0 ? 0 : Int(generator.next() >> 32)
      if let value = ReadableScalars.member(choice, of: sets[index].ranges) { append(value) }
    case .sequence(let nodes): for node in nodes { append(node, &generator) }
    case .alternation(let branches):
      append(branches[stretch == 0 ? 0 : Int.random(in: branches.indices, using: &generator)], &generator)
    case .repetition(let node, let min, let max, _):
      let most = Swift.min(max ?? Int.max, min + stretch)
      for _ in 0..<(stretch == 0 ? min : Int.random(in: min...most, using: &generator)) {
        append(node, &generator)
        if isTooLong { return }
      }
    case .group(let node, let index):
      let start = text.endIndex
      append(node, &generator)
      groups[index] = String(text[start...])
    case .backReference(let index):
      for scalar in (groups[index] ?? "").unicodeScalars { append(scalar.value) }
    }
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text.unicodeScalars.append(scalar)
    length += 1
  }
}
