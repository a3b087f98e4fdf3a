import ContractText

/// The dynamic scopes that schemas are entered with, each one once.
///
/// Of a dynamic scope only the outermost resource with an anchor matters, and that never changes on the way inward. So a
/// scope is a map from anchors to schemas that only grows; there are finitely many, and each schema is read once for each
/// scope that reaches it. After that no dynamic reference is left. docs/decisions/0022 has more.
struct DynamicScopeTable {
  private var scopes: [[String: Node]] = [[:]]
  private var known: [[String: Node]: Int32] = [[:]: 0]
  private var entered: [Entry: Int32] = [:]

  private struct Entry: Hashable {
    var scope: Int32
    var resource: Int
  }

  /// What the anchor is bound to.
  func target(_ anchor: String, in scope: Int32) -> Node? { scopes[Int(scope)][anchor] }

  /// The scope inside a resource: what was bound before stays bound.
  mutating func enter(_ index: Int, _ resource: SchemaResource, from scope: Int32) -> Int32 {
    if resource.dynamicAnchors.isEmpty { return scope }
    let entry = Entry(scope: scope, resource: index)
    if let known = entered[entry] { return known }
    let bound = scopes[Int(scope)].merging(resource.dynamicAnchors) { outer, _ in outer }
    let result: Int32
    if let id = known[bound] {
      result = id
    } else {
      result = Int32(truncatingIfNeeded: scopes.count)
      scopes.append(bound)
      known[bound] = result
    }
    entered[entry] = result
    return result
  }
}
