import ContractModel
import ContractText
import TreatyJSON

extension PairComparison {
  mutating func compareObjects() {
    compareBound(.minProperties, "minProperties", old.minProperties, new.minProperties)
    compareBound(.maxProperties, "maxProperties", old.maxProperties, new.maxProperties)
    // An object that became a text has lost its properties with its type.
    guard old.types.contains(.object), new.types.contains(.object) else { return }
    compareProperties()
    compareAdditional()
    comparePatterns()
    compareNames()
    compareDependencies()
    let (before, after) = (old.unevaluatedProperties, new.unevaluatedProperties)
    if prints(before, isBase: true) != prints(after, isBase: false) {
      let action: ChangeAction = before.isEmpty ? .added : after.isEmpty ? .removed : .changed
      add(
        .init(.schema, .unevaluatedProperties, action), "unevaluatedProperties was \(action.rawValue)",
        keyword: "unevaluatedProperties")
    }
  }

  private mutating func compareProperties() {
    let (olds, news) = (nodes(old), nodes(new))
    let (due, nowDue) = (Set(old.required), Set(new.required))
    for property in old.properties {
      guard let other = news[property.name] else {
        removed(property, isRequired: due.contains(property.name))
        continue
      }
      descend(.property(property.name), property.node, other, travels: travels(property.node, other))
      compareRequired(property.name, due, nowDue, other)
      if due.contains(property.name), nowDue.contains(property.name) { compareAccess(property, other) }
    }
    for property in new.properties where olds[property.name] == nil {
      added(property, isRequired: nowDue.contains(property.name), wasRequired: due.contains(property.name))
    }
    for name in new.required where !due.contains(name) && news[name] == nil {
      let index = add(
        .init(.schema, .requiredName, .added), "\(Shown.text(name)) is required now", keyword: "required",
        after: name, member: name)
      change(index) { $0.source = olds[name] == nil ? .compatible : .breaking }
    }
    for name in old.required where !nowDue.contains(name) && olds[name] == nil && news[name] == nil {
      add(
        .init(.schema, .requiredName, .removed), "\(Shown.text(name)) is not required any more", keyword: "required",
        before: name, member: name)
    }
  }

  private func nodes(_ flat: FlatSchema) -> [String: SchemaNode] {
    Dictionary(flat.properties.map { ($0.name, $0.node) }) { first, _ in first }
  }

  private mutating func compareRequired(
    _ name: String, _ due: Set<String>, _ nowDue: Set<String>, _ node: SchemaNode
  ) {
    guard due.contains(name) != nowDue.contains(name) else { return }
    let isDue = nowDue.contains(name)
    let index = add(
      .init(.property, .requiredness, isDue ? .becameRequired : .becameOptional),
      "property \(Shown.text(name)) is \(isDue ? "required" : "optional") now", keyword: "required",
      before: isDue ? "optional" : "required", after: isDue ? "required" : "optional", member: name)
    placeAt(index, name)
  }

  /// `required` says nothing of a read-only property in requests: where it can be written, it has to be.
  private mutating func compareAccess(_ property: FlatSchema.Property, _ other: SchemaNode) {
    let (before, after) = (walk.base.flat(property.node).annotations, walk.revision.flat(other).annotations)
    let (effect, text): (WireEffect, String)
    if before.isReadOnly, !after.isReadOnly {
      (effect, text) = (.tightens, "is required in requests now")
    } else if !before.isWriteOnly, after.isWriteOnly {
      (effect, text) = (.loosens, "is in no response any more")
    } else {
      return
    }
    let index = add(
      .init(.property, .requiredness, effect == .tightens ? .becameRequired : .becameOptional),
      "property \(Shown.text(property.name)) \(text)", keyword: "required", member: property.name)
    change(index) { $0.effect = effect }
    placeAt(index, property.name)
  }

  private mutating func removed(_ property: FlatSchema.Property, isRequired: Bool) {
    let lifecycle = Lifecycle(walk.base.flat(property.node).annotations)
    let notice = lifecycle.removal(on: walk.today)
    let index = add(
      .init(.property, isRequired ? .required : .optional, .removed),
      "\(isRequired ? "required" : "optional") property \(Shown.text(property.name)) was removed\(notice.text)",
      keyword: "required", before: property.name, member: property.name)
    let isClosed = new.isClosed
    let isOpen = !isClosed && new.additional.ids.isEmpty && new.patternProperties.isEmpty
    change(index) { draft in
      // Nothing is asked of the member any more; a closed object asks that it is not there.
      draft.effect = isOpen ? .loosens : isClosed && !isRequired ? .tightens : .either
      if notice.isGiven { draft.severity = .note }
      // A member that a closed object no longer knows is refused; an open one lets it pass.
      draft.keyword = isClosed ? "additionalProperties" : isRequired ? "required" : "properties"
    }
    placeAt(index, property.name)
  }

  private mutating func added(_ property: FlatSchema.Property, isRequired: Bool, wasRequired: Bool) {
    let index = add(
      .init(.property, isRequired && !wasRequired ? .required : .optional, .added),
      "\(isRequired ? "required" : "optional") property \(Shown.text(property.name)) was added",
      keyword: "required", after: property.name, member: property.name)
    let isClosed = old.isClosed
    let isOpen = !isClosed && old.additional.ids.isEmpty && old.patternProperties.isEmpty
    change(index) { draft in
      draft.effect = isOpen ? .tightens : isClosed && !isRequired ? .loosens : .either
      if !isRequired || wasRequired { draft.keyword = isClosed ? "additionalProperties" : "properties" }
      // Readers of a closed object refuse a member that they do not know.
      if isClosed, !isRequired { draft.severity = .error }
    }
    placeAt(index, property.name)
  }

  /// The property's own place on the sides that have it.
  private mutating func placeAt(_ index: Int, _ name: String) {
    let places = (place(name, pair.key.base, walk.base.table), place(name, pair.key.revision, walk.revision.table))
    change(index) { draft in
      if let place = places.0 { draft.base = ChangePlace(place) }
      if let place = places.1 { draft.revision = ChangePlace(place) }
    }
  }

  private func place(_ name: String, _ node: SchemaNode, _ table: SchemaTable) -> Place? {
    var stack = Array(node.ids.reversed())
    var seen: Set<SchemaID> = []
    while let id = stack.popLast(), seen.count < 200 {
      guard seen.insert(id).inserted else { continue }
      if let property = table[id].object?.properties.first(where: { $0.name == name }) { return property.place }
      stack += (table[id].composition?.allOf ?? []) + [table[id].reference].compactMap(\.self)
    }
    return nil
  }

  /// A property that both sides keep from requests says nothing about requests.
  private func travels(_ left: SchemaNode, _ right: SchemaNode) -> SchemaPair.Travels {
    let (before, after) = (walk.base.flat(left).annotations, walk.revision.flat(right).annotations)
    if before.isReadOnly, after.isReadOnly { return .response }
    return before.isWriteOnly && after.isWriteOnly ? .request : .both
  }

  private mutating func compareAdditional() {
    if old.isClosed != new.isClosed {
      let index = add(
        .init(.schema, .additionalProperties, new.isClosed ? .added : .removed),
        new.isClosed ? "members without a property are refused now" : "members without a property are allowed now",
        keyword: "additionalProperties", before: old.isClosed ? "false" : "true", after: new.isClosed ? "false" : "true"
      )
      // Only a schema makes `additionalFields`.
      let hadFields = !old.isClosed && !old.additional.ids.isEmpty
      let hasFields = !new.isClosed && !new.additional.ids.isEmpty
      change(index) { $0.source = hadFields == hasFields ? .compatible : .breaking }
    } else if !old.isClosed, !(old.additional.ids.isEmpty && new.additional.ids.isEmpty) {
      descend(.additional, old.additional, new.additional)
    }
  }

  private mutating func comparePatterns() {
    let news = Dictionary(new.patternProperties.map { ($0.pattern, $0.schema) }) { first, _ in first }
    let olds = Set(old.patternProperties.map(\.pattern))
    for rule in old.patternProperties {
      if let other = news[rule.pattern] {
        descend(.patternProperty(rule.pattern), SchemaNode(rule.schema), SchemaNode(other))
      } else {
        let index = add(
          .init(.schema, .patternProperty, .removed),
          "the rule for members like \(Shown.text(rule.pattern)) was removed",
          keyword: "patternProperties", before: rule.pattern, member: rule.pattern)
        // Behind it stands what holds for all members: less is allowed then, not more.
        if new.isClosed { change(index) { ($0.effect, $0.keyword) = (.either, "additionalProperties") } }
      }
    }
    for rule in new.patternProperties where !olds.contains(rule.pattern) {
      let index = add(
        .init(.schema, .patternProperty, .added), "a rule for members like \(Shown.text(rule.pattern)) was added",
        keyword: "patternProperties", after: rule.pattern, member: rule.pattern)
      if old.isClosed { change(index) { ($0.effect, $0.keyword) = (.either, "additionalProperties") } }
    }
  }

  private mutating func compareNames() {
    guard prints(old.propertyNames, isBase: true) != prints(new.propertyNames, isBase: false) else { return }
    let action: ChangeAction = old.propertyNames.isEmpty ? .added : new.propertyNames.isEmpty ? .removed : .changed
    add(
      .init(.schema, .propertyNames, action), "propertyNames was \(action.rawValue)", keyword: "propertyNames")
  }

  private mutating func compareDependencies() {
    func names(_ flat: FlatSchema) -> [String: Set<String>] {
      Dictionary(flat.dependentRequired.map { ($0.key, Set($0.required)) }) { $0.union($1) }
    }
    let (before, after) = (names(old), names(new))
    for key in Set(before.keys).union(after.keys).sorted() where before[key] ?? [] != after[key] ?? [] {
      let (had, has) = (before[key] ?? [], after[key] ?? [])
      let action: ChangeAction =
        had.isEmpty ? .added : has.isEmpty ? .removed : had.isSubset(of: has) ? .narrowed : .changed
      add(
        .init(.schema, .dependentRequired, action),
        "with \(Shown.text(key)) come \(has.isEmpty ? "no other members" : Shown.list(has.sorted(), "and")) now",
        keyword: "dependentRequired", before: had.sorted().joined(separator: ", "),
        after: has.sorted().joined(separator: ", "), member: key)
    }
    func schemas(_ flat: FlatSchema, isBase: Bool) -> [String: [Int]] {
      var result: [String: [Int]] = [:]
      for rule in flat.dependentSchemas {
        result[rule.key, default: []].append(walk.likeness.print(rule.schema, isBase: isBase))
      }
      return result
    }
    let (had, has) = (schemas(old, isBase: true), schemas(new, isBase: false))
    for key in Set(had.keys).union(has.keys).sorted() where had[key] != has[key] {
      let action: ChangeAction = had[key] == nil ? .added : has[key] == nil ? .removed : .changed
      add(
        .init(.schema, .dependentSchema, action), "dependentSchemas of \(Shown.text(key)) was \(action.rawValue)",
        keyword: "dependentSchemas", before: had[key] == nil ? nil : key, after: has[key] == nil ? nil : key,
        member: key)
    }
  }
}
