import ContractModel
import SchemaLogic
import TreatyJSON

extension RefusalSearch {
  func find(_ items: [JSONValue], _ keywords: ArrayKeywords, _ pointer: String, _ depth: Int) -> Refusal? {
    func refusal(_ keyword: String, _ reason: String) -> Refusal {
      Refusal(pointer: pointer, keyword: keyword, reason: reason)
    }
    if let least = keywords.minItems, items.count < least {
      return refusal("minItems", "\(items.count) items are fewer than \(least)")
    }
    if let most = keywords.maxItems, items.count > most {
      return refusal("maxItems", "\(items.count) items are more than \(most)")
    }
    if keywords.uniqueItems, Set(items).count < items.count { return refusal("uniqueItems", "two items are equal") }
    for (index, value) in items.enumerated() {
      let item = index < keywords.prefixItems.count ? keywords.prefixItems[index] : keywords.items
      if let item, !acceptance.accepts(value, item) {
        return find(value, item, pointer: pointer + "/\(index)", depth: depth + 1)
      }
    }
    guard let contained = keywords.contains else { return nil }
    let count = items.count { acceptance.accepts($0, contained) }
    if count < keywords.minContains ?? 1 {
      return refusal(
        keywords.minContains == nil ? "contains" : "minContains", "\(count) items are what \"contains\" asks for")
    }
    if count > keywords.maxContains ?? Int.max {
      return refusal("maxContains", "\(count) items are what \"contains\" asks for")
    }
    return nil
  }

  func find(_ object: JSONObject, _ keywords: ObjectKeywords, _ pointer: String, _ depth: Int) -> Refusal? {
    func refusal(_ keyword: String, _ reason: String, _ member: String? = nil) -> Refusal {
      Refusal(pointer: pointer, keyword: keyword, member: member, reason: reason)
    }
    for name in keywords.required where object[name] == nil && isDue(name, keywords) {
      return refusal("required", "\(Shown.text(name)) is missing", name)
    }
    // A member whose value is refused is a better reason than how many there are.
    for (name, value) in object.members {
      for property in keywords.properties where property.name == name && !acceptance.accepts(value, property.schema) {
        return find(value, property.schema, pointer: pointer + "/" + PointerText.escaped(name), depth: depth + 1)
      }
    }
    if let least = keywords.minProperties, object.count < least {
      return refusal("minProperties", "\(object.count) members are fewer than \(least)")
    }
    if let most = keywords.maxProperties, object.count > most {
      return refusal("maxProperties", "\(object.count) members are more than \(most)")
    }
    for (name, value) in object.members {
      if let names = keywords.propertyNames, !acceptance.accepts(.string(name), names) {
        return refusal("propertyNames", "\(Shown.text(name)) is no name of a member", name)
      }
      if let found = findOther(name, value, keywords, pointer, depth) { return found }
    }
    for rule in keywords.dependentRequired where object[rule.key] != nil {
      if let missing = rule.required.first(where: { object[$0] == nil }) {
        return refusal("dependentRequired", "with \(Shown.text(rule.key)) comes \(Shown.text(missing))", rule.key)
      }
    }
    for rule in keywords.dependentSchemas where object[rule.key] != nil {
      if !acceptance.accepts(.object(object), rule.schema) {
        return refusal("dependentSchemas", "it is not what comes with \(Shown.text(rule.key))", rule.key)
      }
    }
    return nil
  }

  private func findOther(
    _ name: String, _ value: JSONValue, _ keywords: ObjectKeywords, _ pointer: String, _ depth: Int
  ) -> Refusal? {
    if keywords.properties.contains(where: { $0.name == name }) { return nil }
    let below = pointer + "/" + PointerText.escaped(name)
    let rules = keywords.patternProperties.filter { acceptance.matches($0.pattern, name) }
    for rule in rules where !acceptance.accepts(value, rule.schema) {
      var found = find(value, rule.schema, pointer: below, depth: depth + 1)
      if found.pointer == below { (found.member, found.keyword) = (rule.pattern, "patternProperties") }
      return found
    }
    guard rules.isEmpty, let additional = keywords.additionalProperties, !acceptance.accepts(value, additional) else {
      return nil
    }
    if table[additional].types.isEmpty {
      return Refusal(
        pointer: below, keyword: "additionalProperties", member: name, reason: "no member of that name is allowed")
    }
    return find(value, additional, pointer: below, depth: depth + 1)
  }

  private func isDue(_ name: String, _ keywords: ObjectKeywords) -> Bool {
    guard let property = keywords.properties.first(where: { $0.name == name }) else { return true }
    return acceptance.travels(property.schema)
  }
}
