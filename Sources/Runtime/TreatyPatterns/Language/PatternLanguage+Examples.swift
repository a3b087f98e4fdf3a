extension PatternLanguage {
  /// How many beginnings are looked at for examples, weighed by their lengths: so many, and some for each one wanted.
  private static let exampleBudget = (base: 1_000_000, each: 1_000)
  /// More examples are not looked for.
  private static let maximumExamples = 100_000

  /// The shortest string, the same every time, in readable ASCII where that is possible; nil when there is none.
  public func shortestExample() -> String? {
    let distances = automaton.distances()
    guard var distance = distances[0] else { return nil }
    let members = automaton.classes.members().map { ReadableScalars.first(1, of: $0).first }
    let order = members.indices.sorted {
      ReadableScalars.rank(members[$0] ?? 0) < ReadableScalars.rank(members[$1] ?? 0)
    }
    var text = String.UnicodeScalarView()
    var state = 0
    while distance > 0 {
      distance -= 1
      let choice = order.first { distances[automaton.next(state, $0)] == distance }
      guard let choice, let value = members[choice], let scalar = Unicode.Scalar(value) else { return nil }
      text.append(scalar)
      state = automaton.next(state, choice)
    }
    return String(text)
  }

  /// Different strings, the same every time: the shortest one, then others by length, various before similar ones. Fewer
  /// when there are not so many, or when they are too long to look for.
  public func examples(_ count: Int) -> [String] {
    let count = Swift.min(count, Self.maximumExamples)
    guard count > 0, let first = shortestExample() else { return [] }
    // An automaton that goes in a circle does so within as many scalars as it has states.
    let more = count.multipliedReportingOverflow(by: automaton.stateCount)
    let length = (shortestLength ?? 0).addingReportingOverflow(more.overflow ? 0 : more.partialValue)
    let others = enumerated(count, maximumLength: length.overflow ? .max : length.partialValue)
    return Array(([first] + others.filter { !$0.unicodeScalars.elementsEqual(first.unicodeScalars) }).prefix(count))
  }

  /// All strings, shorter ones first, if there are at most so many; nil for more.
  public func strings(upTo limit: Int) -> [String]? {
    guard let count = count(upTo: limit) else { return nil }
    let all = enumerated(count, maximumLength: longestLength ?? 0)
    return all.count == count ? all : nil
  }

  /// Goes from length to length. Every beginning that is kept leads to a string: keeping as many as are wanted is enough.
  private func enumerated(_ wanted: Int, maximumLength: Int) -> [String] {
    guard wanted > 0 else { return [] }
    let distances = automaton.distances()
    let members = automaton.classes.members().map { ReadableScalars.first(wanted, of: $0) }
    let budget = Self.exampleBudget.base + Swift.min(wanted, 10_000_000) * Self.exampleBudget.each
    var found: [String] = []
    var beginnings: [Beginning] = distances[0] == nil ? [] : [Beginning(text: String.UnicodeScalarView(), state: 0)]
    var length = 0
    var work = 0
    while !beginnings.isEmpty {
      for beginning in beginnings where automaton.isAccepting[beginning.state] {
        found.append(String(beginning.text))
        if found.count == wanted { return found }
      }
      length += 1
      work += beginnings.count * (members.count + length / 16)
      guard work <= budget else { return found }
      let rest = maximumLength - length
      beginnings = longer(beginnings, by: members, atMost: wanted) { distances[$0].map { $0 <= rest } ?? false }
    }
    return found
  }

  private struct Beginning {
    var text: String.UnicodeScalarView
    var state: Int
  }

  private func longer(
    _ beginnings: [Beginning], by members: [[UInt32]], atMost limit: Int, where isWanted: (Int) -> Bool
  ) -> [Beginning] {
    let order = members.indices.filter { !members[$0].isEmpty }
      .sorted { ReadableScalars.rank(members[$0][0]) < ReadableScalars.rank(members[$1][0]) }
    // One of each class first, then the second of each: different ones before similar ones.
    var choices: [(beginning: Int, rank: Int, next: Beginning)] = []
    var round = 0
    var isMore = true
    while isMore, choices.count < limit {
      isMore = false
      for (index, beginning) in beginnings.enumerated() where choices.count < limit {
        for scalarClass in order where round < members[scalarClass].count {
          let state = automaton.next(beginning.state, scalarClass)
          let value = members[scalarClass][round]
          guard isWanted(state), let scalar = Unicode.Scalar(value) else { continue }
          isMore = true
          var text = beginning.text
          text.append(scalar)
          choices.append((index, ReadableScalars.rank(value), Beginning(text: text, state: state)))
        }
      }
      round += 1
    }
    let kept = choices.prefix(limit).sorted { ($0.beginning, $0.rank) < ($1.beginning, $1.rank) }
    return kept.map(\.next)
  }

  /// Some string of about `length` scalars, the same for the same generator; nil when there is none.
  ///
  /// It is as near to that length as the states that it passes allow.
  public func example(length: Int, using generator: inout some RandomNumberGenerator) -> String? {
    let distances = automaton.distances()
    guard distances[0] != nil else { return nil }
    let members = automaton.classes.members().map { ReadableScalars.first(64, of: $0) }
    var text = String.UnicodeScalarView()
    var state = 0
    var count = 0
    while true {
      if automaton.isAccepting[state], count >= length { return String(text) }
      // As long as there is time any living state will do, then only those that are nearer to the end.
      let rest = Swift.max(length - count - 1, (distances[state] ?? 1) - 1)
      let choices = members.indices.filter { scalarClass in
        guard !members[scalarClass].isEmpty else { return false }
        return distances[automaton.next(state, scalarClass)].map { $0 <= rest } ?? false
      }
      guard let scalarClass = choices.randomElement(using: &generator),
        let value = members[scalarClass].randomElement(using: &generator), let scalar = Unicode.Scalar(value)
      else { return automaton.isAccepting[state] ? String(text) : nil }
      text.append(scalar)
      count += 1
      state = automaton.next(state, scalarClass)
    }
  }
}
