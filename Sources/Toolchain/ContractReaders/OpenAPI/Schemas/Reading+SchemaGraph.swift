import ContractModel
import ContractText

extension Reading {
  /// The finished table, after the checks that need all of it.
  func finishSchemas() -> SchemaTable {
    refuseSelfContainment()
    refuseConflictingTypes()
    let table = SchemaTable(
      schemas.slots.enumerated().map { index, schema in
        // Every queue is empty by now; a schema that was never read says nothing, rather than being an excuse to stop.
        schema ?? Schema(id: SchemaID(index: index), name: schemas.names[index], place: document.root.place.startOnly)
      }, named: schemas.named)
    for place in EndlessSchemas.requirements(in: table) {
      let node = source(of: place.property, in: place.owner)
      report(
        "no-finite-value", .warning, "a value of this schema needs a value of itself: it would never end",
        at: node?.place.startOnly ?? table[place.owner].place, fix: "Make a property on the way optional.")
    }
    checkDiscriminators(table)
    return table
  }

  /// Schemas that stand in themselves with nothing in between (`allOf`, `oneOf`, `$ref` …), which JSON Schema 2020-12 core
  /// §9.4.1 forbids. Where another alternative remains, the circle adds nothing and real contracts have it; where none
  /// does, no value ever fits. Those are cut, so that nobody walks in circles.
  private func refuseSelfContainment() {
    let cycles = InPlaceCycles.find(in: schemas.slots)
    guard !cycles.isEmpty else { return }
    let unfounded = EndlessSchemas.unfounded(in: schemas.slots)
    for cycle in cycles {
      let isUnfounded = unfounded.contains(Int(cycle.schema.index))
      guard let schema = schemas.slots[Int(cycle.schema.index)] else { continue }
      let node = source(of: cycle.edge, in: cycle.schema)
      let name = schema.name.map { "\"\(shown($0))\"" } ?? "the schema"
      findings.add(
        Diagnostic(
          "schema-contains-itself", isUnfounded ? .error : .warning,
          "\(name) contains itself through \(cycle.edge.keyword.rawValue)\(isUnfounded ? ": no value fits" : "")",
          at: node?.place.startOnly ?? schema.place,
          fix: "Put a property or an array between the two."),
        charging: false)
      guard isUnfounded else { continue }
      schemas.set(
        Schema(id: schema.id, name: schema.name, place: schema.place, unresolved: "#", annotations: schema.annotations))
    }
  }

  /// `allOf` of a string and an object: a slip that would surface as a type without values.
  private func refuseConflictingTypes() {
    for case let schema? in schemas.slots {
      guard let members = schema.composition?.allOf, !members.isEmpty else { continue }
      var types = schema.types
      for member in members {
        types.formIntersection(ownTypes(of: member))
        guard types.isEmpty else { continue }
        report(
          "conflicting-types", "no value fits all of \"allOf\": the members have different types", at: schema.place,
          fix: "Use \"oneOf\" for alternatives.")
        break
      }
    }
  }

  /// A member's types, through a component that only refers on.
  private func ownTypes(of id: SchemaID) -> TypeSet {
    guard let schema = schemas.slots[Int(id.index)] else { return .any }
    if schema.types == .any, let next = schema.reference, let target = schemas.slots[Int(next.index)] {
      return target.types
    }
    return schema.types
  }

  /// Where a member of a composition is written.
  private func source(of edge: InPlaceEdge, in schema: SchemaID) -> Node? {
    guard let node = schemas.sources[Int(schema.index)] else { return nil }
    for (key, value) in node.entries where keyword(key) == edge.keyword {
      guard value.kind == .sequence else { return value }
      var index = 0
      for item in value.items {
        if index == edge.index { return item }
        index += 1
      }
    }
    return nil
  }

  /// The value's place: the model only keeps the name's.
  private func source(of property: String, in schema: SchemaID) -> Node? {
    guard let node = schemas.sources[Int(schema.index)] else { return nil }
    for (key, value) in node.entries where keyword(key) == .properties { return value.member(property) }
    return nil
  }

  /// Variants that have no property to tell them by.
  private func checkDiscriminators(_ table: SchemaTable) {
    var search = PropertySearch(table)
    for schema in table.all {
      guard let composition = schema.composition, let discriminator = composition.discriminator else { continue }
      for variant in composition.oneOf + composition.anyOf {
        guard !search.mayHave(discriminator.property, variant) else { continue }
        let name = table[variant].name.map { "\"\(shown($0))\"" } ?? "a variant"
        let place = discriminatorPlace(schema) ?? schema.place
        report(
          "discriminator-property-missing", .warning,
          "\(name) has no property \"\(shown(discriminator.property))\" to tell it by", at: place)
        break
      }
    }
  }

  /// Looked up again in the text, which is rarer than keeping it for every schema.
  private func discriminatorPlace(_ schema: Schema) -> Place? {
    guard let node = schemas.sources[Int(schema.id.index)] else { return nil }
    for (key, value) in node.entries where keyword(key) == .discriminator {
      for (key, value) in value.entries where keyword(key) == .propertyName { return value.place }
    }
    return nil
  }
}
