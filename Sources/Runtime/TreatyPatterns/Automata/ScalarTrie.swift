/// Strings by their common beginnings.
struct ScalarTrie {
  private var children: [[UInt32: Int]] = [[:]]
  private var isEnd = [false]

  /// How many beginnings there are, the empty one included.
  var count: Int { children.count }

  mutating func insert(_ scalars: [UInt32]) {
    var node = 0
    for scalar in scalars {
      if let child = children[node][scalar] {
        node = child
      } else {
        children[node][scalar] = children.count
        node = children.count
        children.append([:])
        isEnd.append(false)
      }
    }
    isEnd[node] = true
  }

  /// Nil when it would be too large.
  func automaton() -> Automaton? {
    let scalars = Set(children.flatMap(\.keys)).sorted()
    guard let classes = ScalarClasses(dividing: scalars.map { ScalarSet([$0...$0]) }),
      (count + 1) * classes.count <= Determinizer.maximumTransitions
    else { return nil }
    // The last state is that of all other strings.
    var transitions = [Int32](repeating: Int32(count), count: (count + 1) * classes.count)
    for (node, children) in children.enumerated() {
      for (scalar, child) in children { transitions[node * classes.count + Int(classes[scalar])] = Int32(child) }
    }
    return Automaton(classes: classes, transitions: transitions, isAccepting: isEnd + [false])
  }
}
