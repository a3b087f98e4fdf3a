import ContractText

/// A component's value, with what was wrong with it: every operation that uses it has the same defects.
struct Shared<Value> {
  /// Nil when the component cannot be read; that was reported.
  var value: Value?
  var defects: [Diagnostic]
  /// What it costs to repeat it.
  var weight: Int
}

/// Components are repeated in the model wherever they are used; a few lines can ask for billions of them. What is
/// written out once costs nothing here, since the text layer bounds it.
struct Spending {
  static let limit = 2_000_000
  /// The size of all that was read, to know what a component weighs.
  var weight = 0
  /// The size of what was repeated.
  private(set) var repeated = 0
  var isExhausted: Bool { repeated > Self.limit }

  /// Repeated parts weigh again: what repeats them may be repeated itself.
  mutating func repeating(_ size: Int) {
    weight += size
    repeated += size
  }
}

extension Reading {
  /// The value of a component that is read once, however often it is used.
  func shared<Value>(
    _ node: Node, in cache: ReferenceWritableKeyPath<Reading, [Node: Shared<Value>]>, _ read: () -> Value?
  ) -> Value? {
    if let known = self[keyPath: cache][node] {
      spend(known.weight, at: node)
      findings.charged.append(contentsOf: known.defects.prefix(max(0, 16 - findings.charged.count)))
      return spending.isExhausted ? nil : known.value
    }
    let outer = findings.charged
    let before = spending.weight
    findings.charged = []
    let value = read()
    self[keyPath: cache][node] = Shared(
      value: value, defects: findings.charged, weight: spending.weight - before + 1)
    findings.charged = outer + findings.charged
    return value
  }

  /// Counts what is repeated; nothing more is once it is too much.
  func spend(_ weight: Int, at node: Node) {
    guard !spending.isExhausted else { return }
    spending.repeating(weight)
    if spending.isExhausted {
      report(
        "expanded-too-large", "with its references followed, this contract repeats more than \(Spending.limit) parts",
        at: node, fix: "Use fewer references to components that hold thousands of parts.")
    }
  }
}
