/// Which casing names of one kind have to have: the one that a configuration names, or that of the names themselves.
///
/// A contract that is consistent in another casing than somebody else's house style is no fault. What differs from its
/// own neighbours is.
struct CasingConvention {
  /// The option's value that leaves the choice to the contract.
  static let consistent = "consistent"
  static let choices = [consistent, "any"] + Casing.names

  let expected: Casing?
  /// For messages: why this casing is expected.
  let reason: String

  /// - Parameters:
  ///   - setting: A casing, `consistent` or `any`.
  ///   - names: All names of the kind, each once.
  ///   - candidates: What `consistent` can find, the preferred one first.
  init(
    _ setting: String, names: some Collection<String>,
    among candidates: [Casing] = [.camelCase, .snakeCase, .kebabCase, .pascalCase, .screamingSnakeCase]
  ) {
    if let casing = Casing(rawValue: setting) {
      expected = casing
      reason = "not \(casing.rawValue)"
      return
    }
    var best: (casing: Casing, count: Int)?
    if setting == Self.consistent {
      for casing in candidates {
        let count = names.reduce(0) { $0 + (Self.parts(of: $1).allSatisfy(casing.matches) ? 1 : 0) }
        if count > best?.count ?? 0 { best = (casing, count) }
      }
    }
    // Without a clear majority there is no convention to break, only one to be found.
    if let best, best.count * 3 >= names.count * 2 {
      expected = best.casing
      reason = "not \(best.casing.rawValue), which \(best.count) of \(names.count) are"
    } else {
      expected = nil
      reason = ""
    }
  }

  /// What the name should have been; nil when it is right.
  func correction(of name: String) -> String? {
    guard let expected else { return nil }
    let wrong = Self.parts(of: name).filter { !expected.matches($0) }
    guard !wrong.isEmpty else { return nil }
    return wrong.reduce(name) { result, part in
      guard let range = result.firstRange(of: part) else { return result }
      return result.replacingCharacters(range, with: expected.converted(part))
    }
  }

  /// The parts that have a casing of their own: `filter[createdAt]` has two, `_links` and `$top` one.
  static func parts(of name: String) -> [String] {
    name.unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-")
    }
    .compactMap { part in
      var part = part
      while let first = part.first, first == "_" || first == "-" { part.removeFirst() }
      while let last = part.last, last == "_" || last == "-" { part.removeLast() }
      return part.isEmpty ? nil : String(String.UnicodeScalarView(part))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    var result = self
    result.replaceSubrange(range, with: text)
    return result
  }
}
