import ContractModel
import TreatyPatterns

/// Finds pairs of operations whose paths match one request without one of them being the more specific.
struct PathTrie {
  private struct Level {
    var literals: [String: Int] = [:]
    /// The values of `literals`, so that the same pair is found in every run.
    var order: [Int] = []
    var parameter: Int?
    /// What ends here, by method.
    var operations: [ContractModel.Method: Operation] = [:]
  }
  private var levels = [Level()]
  private let schemas: SchemaTable
  private var patterns: [String: Pattern?] = [:]
  /// Looking for pairs is quick in paths that people write; in others it is given up.
  private var budget = 300_000

  init(_ schemas: SchemaTable) { self.schemas = schemas }

  /// Adds an operation.
  /// - Returns: One that was added before and that some request could mean as well.
  mutating func insert(_ operation: Operation) -> Operation? {
    let segments = operation.path.segments.map(Segment.init)
    let other = find(operation, segments)
    var level = 0
    for segment in segments {
      let next =
        switch segment {
        case .parameter: levels[level].parameter
        case .literal(let text): levels[level].literals[text]
        }
      if let next {
        level = next
        continue
      }
      levels.append(Level())
      let new = levels.count - 1
      switch segment {
      case .parameter: levels[level].parameter = new
      case .literal(let text):
        levels[level].literals[text] = new
        levels[level].order.append(new)
      }
      level = new
    }
    if levels[level].operations[operation.method] == nil { levels[level].operations[operation.method] = operation }
    return other
  }

  private enum Segment {
    case literal(String)
    case parameter(String)

    /// Literal and parameter in one segment (`{name}.json`) are told apart by routers in ways of their own: taken as a
    /// literal, they clash with nothing but themselves.
    init(_ text: Substring) {
      self =
        text.first == "{" && text.last == "}" && !text.dropFirst().contains("{")
        ? .parameter(String(text.dropFirst().dropLast())) : .literal(String(text))
    }
  }

  private struct Step {
    var level: Int
    var depth: Int
    /// Where ours has a literal and the other a parameter, and the reverse.
    var isMoreSpecific: Bool
    var isLessSpecific: Bool
  }

  private mutating func find(_ operation: Operation, _ segments: [Segment]) -> Operation? {
    var pending = [Step(level: 0, depth: 0, isMoreSpecific: false, isLessSpecific: false)]
    while let step = pending.popLast(), budget > 0 {
      budget -= 1
      let level = levels[step.level]
      guard step.depth < segments.count else {
        if step.isMoreSpecific, step.isLessSpecific, let other = level.operations[operation.method],
          areMeant(by: operation, other)
        {
          return other
        }
        continue
      }
      func go(_ next: Int, more: Bool = false, less: Bool = false) {
        pending.append(
          Step(
            level: next, depth: step.depth + 1, isMoreSpecific: step.isMoreSpecific || more,
            isLessSpecific: step.isLessSpecific || less))
      }
      switch segments[step.depth] {
      case .literal(let text):
        if let next = level.literals[text] { go(next) }
        if let next = level.parameter { go(next, more: true) }
      case .parameter:
        if let next = level.parameter { go(next) }
        for next in level.order { go(next, less: true) }
      }
    }
    return nil
  }

  /// Whether each parameter can have the value that stands in its place in the other path: an integer is no `latest`.
  private mutating func areMeant(by first: Operation, _ second: Operation) -> Bool {
    for (left, right) in zip(first.path.segments, second.path.segments) {
      switch (Segment(left), Segment(right)) {
      case (.parameter(let name), .literal(let text)): if !accepts(text, name, first) { return false }
      case (.literal(let text), .parameter(let name)): if !accepts(text, name, second) { return false }
      default: break
      }
    }
    return true
  }

  private mutating func accepts(_ text: String, _ name: String, _ operation: Operation) -> Bool {
    guard let parameter = operation.parameters.first(where: { $0.location == .path && $0.name == name }),
      case .schema(let id, _, _) = parameter.content
    else { return true }
    let types = schemas.types(of: id)
    guard types.contains(.string) || !types.isDisjoint(with: [.number, .integer]) && Double(text) != nil else {
      return false
    }
    for schema in schemas.parts(of: id) {
      if let values = schema.enumeration, !values.contains(.string(text)) { return false }
      if let value = schema.constant, value != .string(text) { return false }
      if schema.format == "uuid" || schema.format == "date" || schema.format == "date-time" { return false }
      if let pattern = schema.string?.pattern, !matches(text, pattern) { return false }
    }
    return true
  }

  /// Whatever cannot be read as a pattern may match.
  private mutating func matches(_ text: String, _ source: String) -> Bool {
    let pattern = patterns[source] ?? (try? Pattern(source))
    patterns[source] = .some(pattern)
    return pattern?.matches(text) ?? true
  }
}
