import ContractModel
import ContractText

/// What `$dynamicRef`s mean on the ways by which schemas are reached (JSON Schema 2020-12 core §8.2.3.2): each way binds
/// anchors, the outermost binding wins. Schemas are read once for each set of bindings that they depend on, as a template is.
struct DynamicScopes {
  struct Binding: Hashable {
    var anchor: String
    var target: Node
  }
  struct Instance: Hashable {
    var node: Node
    var environment: Int32
  }
  /// Sets of bindings by number, sorted by anchor; 0 is the empty one.
  private(set) var environments: [[Binding]] = [[]]
  private var numbers: [[Binding]: Int32] = [[]: 0]
  var instances: [Instance: SchemaID] = [:]
  /// Whether anything under a node, or behind its references, is dynamic.
  var dependence: [Node: Bool] = [:]
  /// Nodes looked at to find that out.
  var looks = 0
  static let limit = 2_000_000
  /// Contracts have a handful; a hostile one could bind any combination.
  static let environmentLimit = 10_000

  func target(of anchor: String, in environment: Int32) -> Node? {
    environments[Int(environment)].first { $0.anchor == anchor }?.target
  }

  /// An environment with further bindings, where the anchors are free.
  mutating func extended(_ environment: Int32, by bindings: [Binding]) -> Int32 {
    var all = environments[Int(environment)]
    for binding in bindings where !all.contains(where: { $0.anchor == binding.anchor }) { all.append(binding) }
    guard all.count > environments[Int(environment)].count else { return environment }
    all.sort { $0.anchor.utf8.lexicographicallyPrecedes($1.anchor.utf8) }
    if let known = numbers[all] { return known }
    guard environments.count < Self.environmentLimit else { return environment }
    let number = Int32(environments.count)
    environments.append(all)
    numbers[all] = number
    return number
  }
}
