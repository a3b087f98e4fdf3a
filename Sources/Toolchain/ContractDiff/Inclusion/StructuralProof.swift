import ContractModel
import SchemaLogic
import TreatyJSON

/// One attempt to show that everything the left accepts is accepted by the right.
final class StructuralProof {
  private struct Key: Hashable {
    var left: SchemaNode
    var right: SchemaNode
  }

  let left: SchemaFlattener
  let right: SchemaFlattener
  let direction: SchemaDirection
  private var assumed: Set<Key> = []
  private var steps = 0

  init(left: SchemaFlattener, right: SchemaFlattener, direction: SchemaDirection) {
    self.left = left
    self.right = right
    self.direction = direction
  }

  func show(_ a: SchemaNode, in b: SchemaNode, depth: Int) throws(InclusionGap) {
    // A failure ends the whole proof or one attempt whose assumptions are dropped, so that none outlives its proof.
    guard assumed.insert(Key(left: a, right: b)).inserted else { return }
    let before = left.flat(a)
    if before.types.isEmpty { return }
    let after = right.flat(b)
    if before.unresolved || after.unresolved { throw InclusionGap(cause: "a reference leads nowhere") }
    try show(before, in: after, depth: depth)
  }

  /// A union on the left is shown variant by variant where the schema beside it does not show it alone.
  private func show(_ a: FlatSchema, in b: FlatSchema, depth: Int) throws(InclusionGap) {
    steps += 1
    guard steps < 5_000, depth < 100 else { throw InclusionGap(cause: "the schemas are too large for this proof") }
    let gap: InclusionGap
    do throws(InclusionGap) { return try showAlone(a, in: b, depth) } catch { gap = error }
    guard let union = a.unions.first, union.variants.count <= 200 else { throw gap }
    var rest = a
    rest.unions.removeFirst()
    for variant in union.variants {
      var part = left.flat(SchemaNode(variant))
      part.intersect(rest)
      part.normalise()
      if !part.types.isEmpty { try show(part, in: b, depth: depth + 1) }
    }
  }

  private func showAlone(_ a: FlatSchema, in b: FlatSchema, _ depth: Int) throws(InclusionGap) {
    try check(a.types.isSubset(of: b.types), "a type is not allowed")
    if let values = b.values {
      try check(a.values?.allSatisfy(Set(values).contains) ?? false, "a value is not enumerated")
    }
    if !a.types.isDisjoint(with: .string) { try showTexts(a, b) }
    if !a.types.isDisjoint(with: [.integer, .number]) { try showNumbers(a, b) }
    if !a.types.isDisjoint(with: .array) { try showArrays(a, b, depth) }
    if !a.types.isDisjoint(with: .object) { try showObjects(a, b, depth) }
    try check(b.conditions.isEmpty, "if and then")
    try check(b.nots.allSatisfy { isRefuted(a, by: $0) }, "not")
    for union in b.unions { try showUnion(a, union, depth) }
  }

  func check(_ holds: Bool, _ cause: @autoclosure () -> String) throws(InclusionGap) {
    if !holds { throw InclusionGap(cause: "no proof beyond this: \(cause())") }
  }

  /// Types alone settle `not` here.
  private func isRefuted(_ a: FlatSchema, by id: SchemaID) -> Bool {
    a.types.isDisjoint(with: right.flat(SchemaNode(id)).types)
  }

  private func showUnion(_ a: FlatSchema, _ union: FlatSchema.Union, _ depth: Int) throws(InclusionGap) {
    try check(union.variants.count <= 200, "very many variants")
    let variants = union.variants.map { right.flat(SchemaNode($0)) }
    for (index, variant) in variants.enumerated() where !a.types.isDisjoint(with: variant.types) {
      if union.kind == .oneOf, union.discriminator == nil {
        // Of exactly one variant: the others must not take the value as well.
        let others = variants.indices.filter { $0 != index }
        guard others.allSatisfy({ a.types.isDisjoint(with: variants[$0].types) || areApart(a, variants[$0]) }) else {
          continue
        }
      }
      let kept = assumed
      do throws(InclusionGap) { return try show(a, in: variant, depth: depth + 1) } catch { assumed = kept }
    }
    throw InclusionGap(cause: "no proof beyond this: no single variant takes all of it")
  }

  /// A property that both need and whose values exclude each other.
  private func areApart(_ a: FlatSchema, _ b: FlatSchema) -> Bool {
    if let mine = a.values, let other = b.values { return Set(mine).isDisjoint(with: other) }
    for name in a.required where b.required.contains(name) {
      guard let mine = a.property(name), let other = b.property(name), let values = left.flat(mine).values,
        let others = right.flat(other).values
      else { continue }
      if Set(values).isDisjoint(with: others) { return true }
    }
    if b.isClosed { return a.required.contains { b.property($0) == nil && b.patternProperties.isEmpty } }
    return false
  }
}
