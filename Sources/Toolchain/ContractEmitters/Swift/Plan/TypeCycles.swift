import ContractModel

/// Where generated types contain themselves: what must be boxed, and which collections need a struct around them.
final class TypeCycles {
  private let table: SchemaTable
  private let resolver: ShapeResolver
  private var components: TypeKeyTable<Int>
  /// What lies on a cycle, alone or with others.
  private var recursive: Set<TypeKey> = []
  private var next = 0
  /// The order in which keys were entered; what has a component is done with.
  private var indices: TypeKeyTable<Int>
  private var entered = 0
  private var collections: [TypeKey: Bool] = [:]
  /// Members that a value holds in place, those of its members included; what is not listed holds one.
  private var weights: TypeKeyTable<Int>
  /// From here on a union keeps its variant behind a reference.
  private static let heavy = 8

  init(_ table: SchemaTable, _ resolver: ShapeResolver) {
    self.table = table
    components = TypeKeyTable(for: table)
    indices = TypeKeyTable(for: table)
    weights = TypeKeyTable(for: table)
    self.resolver = resolver
  }

  /// Both lie on one cycle of direct containment.
  func share(_ left: TypeKey, _ right: TypeKey) -> Bool {
    // Hardly anything is recursive, and this is asked for every property.
    guard !isScalar(right), isRecursive(left), isRecursive(right) else { return false }
    return components[left] == components[right]
  }

  /// A text, a number or the like, seen at once.
  private func isScalar(_ key: TypeKey) -> Bool {
    guard let id = key.schema else { return false }
    let schema = table[id]
    return schema.types.isDisjoint(with: [.object, .array]) && schema.composition == nil && schema.reference == nil
  }

  func isRecursive(_ key: TypeKey) -> Bool {
    explore(key)
    return !recursive.isEmpty && recursive.contains(key)
  }

  /// Whether a union's variants stand behind a reference: on a cycle they must, and large ones would make a value of every
  /// type around them as large. One of Stripe's objects held 15,000 members in place, which no compiler and no stack is made for.
  func isIndirect(_ union: TypeKey) -> Bool { isRecursive(union) || weights[union] ?? 1 >= Self.heavy }

  /// What a value of this type adds to one that holds it.
  private func weight(_ key: TypeKey) -> Int {
    let weight = weights[key] ?? 1
    if weight >= Self.heavy, case .union = resolver.shape(of: key) { return 1 }
    return weight
  }

  /// A list of lists of itself, and the like: only collections on the way round.
  func isEndlessCollection(_ key: TypeKey) -> Bool {
    if let known = collections[key] { return known }
    var path: [TypeKey] = []
    var onPath: Set<TypeKey> = []
    var current: TypeKey? = key
    while let step = current, collections[step] == nil, onPath.insert(step).inserted {
      path.append(step)
      current = element(step)
    }
    if let meeting = current, onPath.contains(meeting), let start = path.firstIndex(of: meeting) {
      let cycle = path[start...]
      let chosen = cycle.first { $0.schema.map { table[$0].name != nil } ?? false } ?? meeting
      for step in cycle { collections[step] = step == chosen }
    }
    for step in path where collections[step] == nil { collections[step] = false }
    return collections[key] ?? false
  }

  private func element(_ key: TypeKey) -> TypeKey? {
    switch resolver.shape(of: key) {
    case .array(let rule): rule.element?.key
    case .map(let rule): rule.value?.key
    default: nil
    }
  }

  /// What a value of this type holds without a heap reference in between.
  private func contains(_ key: TypeKey) -> [TypeKey] {
    if isScalar(key) { return [] }
    return switch resolver.shape(of: key) {
    case .object(let object):
      object.properties.lazy.filter { $0.constant == nil }.map(\.type.key) + object.facets.map(\.type.key)
    case .tuple(let tuple): tuple.positions.map(\.type.key)
    case .union(let union): union.variants.map(\.type.key)
    case .views(let variants): variants.map(\.type.key)
    default: []
    }
  }

  /// Tarjan's strongly connected components with a stack of our own: nesting depth is the contract's choice.
  private func explore(_ root: TypeKey) {
    guard components[root] == nil else { return }
    let edges = contains(root)
    if edges.isEmpty { return close(root) }
    var open: [TypeKey] = []
    var frames: [Frame] = []
    func enter(_ key: TypeKey, _ edges: [TypeKey]) {
      indices[key] = entered
      open.append(key)
      frames.append(Frame(key: key, edges: edges, index: entered, low: entered))
      entered += 1
    }
    enter(root, edges)
    while let last = frames.indices.last {
      if frames[last].position < frames[last].edges.count {
        let target = frames[last].edges[frames[last].position]
        frames[last].position += 1
        if components[target] != nil { continue }
        if let seen = indices[target] {
          frames[last].low = min(frames[last].low, seen)
        } else {
          let edges = contains(target)
          if edges.isEmpty { close(target) } else { enter(target, edges) }
        }
        continue
      }
      let frame = frames.removeLast()
      // What is still open is boxed where it is met again.
      weights[frame.key] = frame.edges.reduce(0) { sum, edge in
        min(sum + (components[edge] == nil ? 1 : weight(edge)), 1 << 20)
      }
      if last > 0 { frames[last - 1].low = min(frames[last - 1].low, frame.low) }
      guard frame.low == frame.index else { continue }
      if open.last != frame.key || frame.edges.contains(frame.key) { recursive.insert(frame.key) }
      while let key = open.popLast() {
        components[key] = next
        if key == frame.key { break }
        recursive.insert(key)
      }
      next += 1
    }
  }

  /// What contains nothing is a component of its own; most are scalars.
  private func close(_ key: TypeKey) {
    components[key] = next
    next += 1
  }

  private struct Frame {
    var key: TypeKey
    var edges: [TypeKey]
    var position = 0
    /// When it was entered, and the earliest entry on the stack that is reached from it.
    let index: Int
    var low: Int
  }
}
