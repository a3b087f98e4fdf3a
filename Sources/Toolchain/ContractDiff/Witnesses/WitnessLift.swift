import ContractModel
import TreatyJSON

/// Puts a value that shows a change deep in a schema into a whole message.
struct WitnessLift {
  let side: WitnessSide

  /// - Parameter way: from the value outwards: what holds it, and how one gets from there to it.
  func lift(_ value: JSONValue, _ way: [(container: SchemaNode, step: SchemaStep)]) -> JSONValue? {
    var value = value
    for (container, step) in way {
      guard let outer = wrap(value, in: container, step) else { return nil }
      value = outer
    }
    return value
  }

  private func wrap(_ value: JSONValue, in container: SchemaNode, _ step: SchemaStep) -> JSONValue? {
    let flat = side.flattener.flat(container)
    switch step {
    case .variant:
      if side.accepts(value, container) { return value }
      guard let inner = value.object else { return nil }
      // What stands beside the alternatives asks for members of its own, a discriminator for its value.
      return first(container) { sample in
        var object = sample.object ?? JSONObject()
        for member in inner.members { object = object.setting(member.key, member.value).object ?? object }
        return .object(object)
      } ?? discriminated(inner, flat, container)
    case .property(let name): return member(name, value, container)
    case .additional:
      return ["zz", "a", "key", "x-1"].lazy.compactMap { name in
        flat.property(name) == nil ? member(name, value, container) : nil
      }.first
    case .patternProperty(let pattern):
      let stem = pattern.drop { $0 == "^" }.prefix { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      return [String(stem), stem + "a", stem + "1", "a" + stem, "0", "A1"].lazy
        .filter { side.acceptance.matches(pattern, $0) }.compactMap { member($0, value, container) }.first
    case .item: return array(value, flat.prefixItems.count, flat, container)
    case .prefixItem(let index): return array(value, index, flat, container)
    }
  }

  private func member(_ name: String, _ value: JSONValue, _ container: SchemaNode) -> JSONValue? {
    let alone = JSONValue.object(JSONObject([(name, value)]))
    if side.accepts(alone, container) { return alone }
    return first(container) { ($0.object ?? JSONObject()).setting(name, value) }
  }

  private func array(_ value: JSONValue, _ index: Int, _ flat: FlatSchema, _ container: SchemaNode) -> JSONValue? {
    var items: [JSONValue] = []
    for position in 0..<min(index, 1_000) {
      let node = position < flat.prefixItems.count ? flat.prefixItems[position] : flat.items
      guard let filler = side.sample(node) else { return nil }
      items.append(filler)
    }
    items.append(value)
    let short = JSONValue.array(items)
    if side.accepts(short, container) { return short }
    let least = flat.minItems ?? 0
    guard least <= 10_000 else { return nil }
    let fillers = side.samples(flat.items)
    while items.count < least, !fillers.isEmpty { items.append(fillers[items.count % fillers.count]) }
    if side.accepts(.array(items), container) { return .array(items) }
    // Whatever else the array needs: one that is accepted, with this item in it.
    return first(container) { sample in
      var known = sample.array ?? []
      if known.indices.contains(index) { known[index] = value } else { known.append(value) }
      return .array(known)
    }
  }

  private func discriminated(_ inner: JSONObject, _ flat: FlatSchema, _ container: SchemaNode) -> JSONValue? {
    for discriminator in flat.unions.compactMap(\.discriminator) {
      for mapping in discriminator.mappings.prefix(50) {
        let value = inner.setting(discriminator.property, .string(mapping.value))
        if side.accepts(value, container) { return value }
      }
    }
    return nil
  }

  private func first(_ container: SchemaNode, _ change: (JSONValue) -> JSONValue) -> JSONValue? {
    side.samples(container).lazy.map(change).first { side.accepts($0, container) }
  }
}
