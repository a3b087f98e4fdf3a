import ContractModel
import SchemaLogic
import TreatyJSON

/// One contract in one direction: what its schemas accept, and values that they do.
final class WitnessSide {
  let flattener: SchemaFlattener
  let acceptance: SchemaAcceptance
  private let sampler: SchemaSampler
  private var known: [SchemaNode: [JSONValue]] = [:]
  /// Samples cost time; a contract of thousands of changes gets so many and no more.
  private var budget = 6_000

  init(_ flattener: SchemaFlattener, _ direction: SchemaDirection) {
    self.flattener = flattener
    acceptance = SchemaAcceptance(flattener.table, direction: direction)
    sampler = SchemaSampler(flattener.table, options: .init(direction: direction))
  }

  private static let kinds: [SchemaSampler.Kind] = [.minimal, .typical, .boundary, .random(1), .random(2), .random(3)]

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

  func accepts(_ value: JSONValue, _ node: SchemaNode) -> Bool {
    node.ids.allSatisfy { acceptance.accepts(value, $0) }
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
