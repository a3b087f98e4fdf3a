import ContractModel
import TreatyJSON

extension FlatSchema {
  /// Both hold.
  mutating func intersect(_ other: FlatSchema) {
    types.formIntersection(other.types)
    if let more = other.values { limit(to: more) }
    for format in other.formats where !formats.contains(format) { formats.append(format) }
    minLength = Self.most(minLength, other.minLength)
    maxLength = Self.least(maxLength, other.maxLength)
    for pattern in other.patterns where !patterns.contains(pattern) { patterns.append(pattern) }
    contentEncoding = contentEncoding ?? other.contentEncoding
    contentMediaType = contentMediaType ?? other.contentMediaType
    contentSchema = contentSchema ?? other.contentSchema
    if let bound = other.lower { raise(to: bound) }
    if let bound = other.upper { drop(to: bound) }
    for number in other.multiples where !multiples.contains(number) { multiples.append(number) }
    intersectArrays(other)
    intersectObjects(other)
    unions += other.unions
    for id in other.nots where !nots.contains(id) { nots.append(id) }
    conditions += other.conditions
    annotate(other.annotations)
    unresolved = unresolved || other.unresolved
  }

  mutating func limit(to more: [JSONValue]) {
    guard let known = values else {
      values = more
      return
    }
    let allowed = Set(more)
    values = known.filter(allowed.contains)
  }

  mutating func raise(to bound: Bound) {
    guard let known = lower else {
      lower = bound
      return
    }
    if bound.value > known.value || (bound.value == known.value && bound.isExclusive) { lower = bound }
  }

  mutating func drop(to bound: Bound) {
    guard let known = upper else {
      upper = bound
      return
    }
    if bound.value < known.value || (bound.value == known.value && bound.isExclusive) { upper = bound }
  }

  private mutating func intersectArrays(_ other: FlatSchema) {
    for (index, node) in other.prefixItems.enumerated() {
      if index < prefixItems.count {
        prefixItems[index] = Self.joined(prefixItems[index], node)
      } else {
        prefixItems.append(node)
      }
    }
    items = Self.joined(items, other.items)
    for id in other.contains where !contains.contains(id) { contains.append(id) }
    minContains = Self.most(minContains, other.minContains)
    maxContains = Self.least(maxContains, other.maxContains)
    minItems = Self.most(minItems, other.minItems)
    maxItems = Self.least(maxItems, other.maxItems)
    uniqueItems = uniqueItems || other.uniqueItems
    unevaluatedItems += other.unevaluatedItems
  }

  private mutating func intersectObjects(_ other: FlatSchema) {
    if properties.isEmpty {
      properties = other.properties
    } else if !other.properties.isEmpty {
      // Merges of large objects meet often: by name once, not a search each.
      var places: [String: Int] = [:]
      for (index, property) in properties.enumerated() { places[property.name] = index }
      for property in other.properties {
        if let index = places[property.name] {
          properties[index].node = Self.joined(properties[index].node, property.node)
        } else {
          places[property.name] = properties.count
          properties.append(property)
        }
      }
    }
    if required.isEmpty {
      required = other.required
    } else if !other.required.isEmpty {
      var known = Set(required)
      for name in other.required where known.insert(name).inserted { required.append(name) }
    }
    for rule in other.patternProperties where !patternProperties.contains(where: { $0 == rule }) {
      patternProperties.append(rule)
    }
    additional = Self.joined(additional, other.additional)
    isClosed = isClosed || other.isClosed
    propertyNames += other.propertyNames
    unevaluatedProperties += other.unevaluatedProperties
    minProperties = Self.most(minProperties, other.minProperties)
    maxProperties = Self.least(maxProperties, other.maxProperties)
    dependentRequired += other.dependentRequired
    dependentSchemas += other.dependentSchemas
  }

  mutating func annotate(_ other: Annotations) {
    annotations.title = annotations.title ?? other.title
    annotations.initial = annotations.initial ?? other.initial
    annotations.isDeprecated = annotations.isDeprecated || other.isDeprecated
    annotations.isReadOnly = annotations.isReadOnly || other.isReadOnly
    annotations.isWriteOnly = annotations.isWriteOnly || other.isWriteOnly
    annotations.xml = annotations.xml ?? other.xml
    annotations.extensions.merge(other.extensions) { old, _ in old }
  }

  static func joined(_ left: SchemaNode, _ right: SchemaNode) -> SchemaNode {
    right.ids.reduce(left) { $0.adding($1) }
  }

  private static func most(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }

  private static func least(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
  }
}
