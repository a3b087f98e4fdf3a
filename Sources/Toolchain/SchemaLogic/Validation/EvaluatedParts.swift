/// Which members and items of one value the schemas that accepted it have looked at: what `unevaluatedProperties` and
/// `unevaluatedItems` ask for (JSON Schema 2020-12 §11).
final class EvaluatedParts {
  private(set) var all = false
  private var parts: [Bool] = []
  /// The first so many items.
  private var prefix = 0

  func insertAll() { all = true }

  func insert(_ index: Int) {
    if index >= parts.count { parts += repeatElement(false, count: index + 1 - parts.count) }
    parts[index] = true
  }

  func insert(first count: Int) { prefix = max(prefix, count) }

  func contains(_ index: Int) -> Bool { all || index < prefix || index < parts.count && parts[index] }

  func formUnion(_ other: EvaluatedParts) {
    all = all || other.all
    prefix = max(prefix, other.prefix)
    for (index, isIn) in other.parts.enumerated() where isIn { insert(index) }
  }
}
