/// Which casing names of one kind have to have: the one that a configuration names, or that of the names themselves.
///
/// A contract that is consistent in another casing than somebody else's house style is no fault. What differs from its
/// own neighbours is.
struct CasingConvention {
  /// The option's value that leaves the choice to the contract.
  static let consistent = "consistent"
  static let choices = [consistent, "any"] + Casing.names

  let expected: Casing?
  /// For messages: what a name is that is not as expected.
  let fault: String

  /// - Parameters:
  ///   - setting: A casing, `consistent` or `any`.
  ///   - names: All names of the kind, each once.
  ///   - candidates: What `consistent` can find, the preferred one first.
  init(
    _ setting: String, names: Set<String>,
    among candidates: [Casing] = [.camelCase, .snakeCase, .kebabCase, .pascalCase, .screamingSnakeCase]
  ) {
    if let casing = Casing(rawValue: setting) {
      expected = casing
      fault = "not \(casing.rawValue)"
      return
    }
    var best: (casing: Casing, count: Int)?
    if setting == Self.consistent {
      let parts = names.map(Self.parts)
      for casing in candidates {
        let count = parts.reduce(0) { $0 + ($1.allSatisfy(casing.matches) ? 1 : 0) }
        if count > best?.count ?? 0 { best = (casing, count) }
      }
    }
    // Without a clear majority there is no convention to break, only one to be found.
    if let best, best.count * 4 >= names.count * 3 || best.count == names.count - 1, best.count > 1 {
      expected = best.casing
      fault = "not \(best.casing.rawValue), which \(best.count) of \(names.count) are"
    } else {
      expected = nil
      fault = ""
    }
  }

  /// What the name should have been; nil when it is right.
  func correction(of name: String) -> String? {
    guard let expected else { return nil }
    var result = ""
    var end = name.startIndex
    var isRight = true
    for part in Self.parts(of: name) {
      let isWrong = !expected.matches(part)
      if isWrong { isRight = false }
      result += name[end..<part.startIndex] + (isWrong ? expected.converted(String(part)) : String(part))
      end = part.endIndex
    }
    return isRight ? nil : result + name[end...]
  }

  /// The parts that have a casing of their own: `filter[createdAt]` has two, `_links` and `$top` one.
  static func parts(of name: String) -> [Substring] {
    name.unicodeScalars.split { !(Casing.isWordPart($0) || $0 == "_" || $0 == "-") }
      .compactMap { part in
        var part = part
        while let first = part.first, first == "_" || first == "-" { part.removeFirst() }
        while let last = part.last, last == "_" || last == "-" { part.removeLast() }
        return part.isEmpty ? nil : Substring(part)
      }
  }
}
