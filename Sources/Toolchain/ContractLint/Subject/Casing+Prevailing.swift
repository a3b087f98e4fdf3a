extension Casing {
  /// The option value that leaves the choice to the contract.
  static let prevailing = CasingConvention.consistent

  /// The casing that most names of several words have; nil where they are too few or too divided to tell.
  static func prevailing(among names: some Sequence<String>) -> Casing? {
    var counts: [Casing: Int] = [:]
    var total = 0
    // Names of one word are of nearly all casings: they tell nothing.
    for name in Set(names) where isPlain(name) && words(of: name).count > 1 {
      total += 1
      for casing in allCases where casing.matches(name) { counts[casing, default: 0] += 1 }
    }
    guard total >= 4, let best = allCases.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }),
      counts[best, default: 0] * 3 >= total * 2
    else { return nil }
    return best
  }

  /// Whether a name is words at all: `@type`, `$ref`, `_links`, `+1` and `io.k8s.api` follow other customs.
  static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0 == 45 || $0 == 95 || $0 > 127 || $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 48 && $0 <= 57 }
      && name.utf8.first.map { $0 != 45 && $0 != 95 } ?? false
  }
}

extension LintFindings {
  /// The casing that a rule's option asks for, or that the contract itself has.
  func casing(_ names: @autoclosure () -> some Sequence<String>, otherwise: Casing) -> Casing {
    Casing(rawValue: text("casing")) ?? Casing.prevailing(among: names()) ?? otherwise
  }
}
