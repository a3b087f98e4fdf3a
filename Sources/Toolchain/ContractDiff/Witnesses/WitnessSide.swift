import ContractModel
import SchemaLogic
import TreatyJSON

/// One contract in one direction: what its schemas accept, and values that they do.
final class WitnessSide {
  let flattener: SchemaFlattener
  let acceptance: SchemaAcceptance
  private let strict: SchemaAcceptance
  private let sampler: SchemaSampler
  private var known: [SchemaNode: [JSONValue]] = [:]
  /// Samples cost time; a contract of thousands of changes gets so many and no more.
  private var budget = 6_000

  init(_ flattener: SchemaFlattener, _ direction: SchemaDirection) {
    self.flattener = flattener
    acceptance = SchemaAcceptance(flattener.table, direction: direction)
    strict = SchemaAcceptance(flattener.table, direction: direction, isStrict: true)
    var options = SchemaSampler.Options(direction: direction)
    // A witness is read by people, and unions of trees are validated variant by variant, level by level.
    (options.maxDepth, options.maxValues) = (2, 40)
    sampler = SchemaSampler(flattener.table, options: options)
  }

  private static let kinds: [SchemaSampler.Kind] = [.minimal, .typical, .boundary, .random(1)]

  /// A few different values, the smallest first.
  func samples(_ node: SchemaNode) -> [JSONValue] {
    if let values = known[node] { return values }
    var values: [JSONValue] = []
    for kind in Self.kinds {
      if let value = make(node, kind), !values.contains(value) { values.append(value) }
    }
    known[node] = values
    return values
  }

  func sample(_ node: SchemaNode) -> JSONValue? {
    known[node]?.first ?? make(node, .minimal)
  }

  /// False also where it cannot be told within reason: no message is shown then.
  func accepts(_ value: JSONValue, _ node: SchemaNode) -> Bool {
    node.ids.allSatisfy { acceptance.verdict(value, $0) == true }
  }

  /// Accepted by any validator of JSON Schema too, which knows no discriminators: what is shown can be checked by others.
  func acceptsStrictly(_ value: JSONValue, _ node: SchemaNode) -> Bool {
    node.ids.allSatisfy { strict.verdict(value, $0) == true }
  }

  func refuses(_ value: JSONValue, _ node: SchemaNode) -> Bool {
    node.ids.contains { acceptance.verdict(value, $0) == false }
  }

  private func make(_ node: SchemaNode, _ kind: SchemaSampler.Kind) -> JSONValue? {
    if node.ids.isEmpty { return kind == .minimal ? "a" : kind == .typical ? 1 : nil }
    guard budget > 0, let id = flattener.known(node) else { return nil }
    budget -= 1
    return try? sampler.sample(id, kind)
  }

  /// With parameters in mind: no empty texts, nothing that a style could not write.
  func plain(_ id: SchemaID) -> JSONValue? {
    var options = sampler.options
    options.isPlain = true
    return (try? sampler.with(options).sample(id, .minimal)) ?? (try? sampler.sample(id, .minimal))
  }
}
