import ContractModel

/// A way from a schema to one that the same value must fit too.
struct InPlaceEdge {
  var keyword: Keyword
  /// Within a list.
  var index: Int
  var target: SchemaID
}

/// Finds schemas that contain themselves in place. Iterative, linear.
enum InPlaceCycles {
  /// Where a cycle is best broken.
  struct Cycle {
    var schema: SchemaID
    var edge: InPlaceEdge
  }

  /// One a cycle: the schema of the cycle that is met first, with its edge into it.
  static func find(in slots: [Schema?]) -> [Cycle] {
    // -1: not seen, -2: done, else the position on the path.
    var states = [Int32](repeating: -1, count: slots.count)
    var path: [(schema: SchemaID, edges: [InPlaceEdge], next: Int)] = []
    var cycles: [Cycle] = []
    var seen: Set<SchemaID> = []
    for start in slots.indices {
      // Most schemas lead nowhere in place: they cost one look.
      guard states[start] == -1, let schema = slots[start], leads(schema) else { continue }
      states[start] = 0
      path = [(schema.id, edges(schema), 0)]
      while let top = path.last {
        let last = path.count - 1
        guard top.next < top.edges.count else {
          states[Int(top.schema.index)] = -2
          path.removeLast()
          continue
        }
        path[last].next += 1
        let target = top.edges[top.next].target
        switch states[Int(target.index)] {
        case -1:
          states[Int(target.index)] = Int32(truncatingIfNeeded: path.count)
          path.append((target, slots[Int(target.index)].map(edges) ?? [], 0))
        case -2: break
        case let position:
          // A schema can be on many cycles; saying it once is enough.
          guard seen.insert(target).inserted else { continue }
          let entry = path[Int(position)]
          cycles.append(Cycle(schema: target, edge: entry.edges[entry.next - 1]))
        }
      }
    }
    return cycles
  }

  private static func leads(_ schema: Schema) -> Bool {
    schema.reference != nil || schema.composition != nil || schema.object?.dependentSchemas.isEmpty == false
  }

  /// JSON Schema 2020-12 core §10.2: applicators that apply to the same instance as their schema.
  static func edges(_ schema: Schema) -> [InPlaceEdge] {
    var edges: [InPlaceEdge] = []
    func add(_ keyword: Keyword, _ target: SchemaID?) {
      if let target { edges.append(InPlaceEdge(keyword: keyword, index: 0, target: target)) }
    }
    func add(_ keyword: Keyword, _ targets: [SchemaID]) {
      for (index, target) in targets.enumerated() {
        edges.append(InPlaceEdge(keyword: keyword, index: index, target: target))
      }
    }
    add(.reference, schema.reference)
    if let composition = schema.composition {
      add(.allOf, composition.allOf)
      add(.anyOf, composition.anyOf)
      add(.oneOf, composition.oneOf)
      add(.not, composition.not)
      add(.if, composition.if)
      add(.then, composition.then)
      add(.else, composition.else)
    }
    if let object = schema.object { add(.dependentSchemas, object.dependentSchemas.map(\.schema)) }
    return edges
  }
}
