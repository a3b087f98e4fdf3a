/// How values of a type are XML elements, by the names that they have in JSON. Types follow from shapes; this is names.
public struct XMLShape: Sendable {
  /// A value inside of another: a member's, or a list's item.
  public struct Use: Sendable {
    public var description: XMLDescription
    public var type: TypeKey
    /// What its items are, when it is a list.
    public var items: Item?
  }
  public struct Item: Sendable {
    public var description: XMLDescription
    public var type: TypeKey
  }
  public struct Member: Sendable {
    public var name: String
    public var isRequired: Bool
    public var use: Use
  }
  public enum Content: Sendable {
    case scalar
    case members([Member], others: Use?)
    case items(Item)
  }
  public var content: Content
}

extension ShapeResolver {
  /// What the `xml` objects on the way to a type say: a property's own, then those of what it refers to.
  public func xmlDescription(of key: TypeKey) -> XMLDescription {
    var result = XMLDescription()
    for schema in xmlChain(key) {
      if let xml = table[schema].annotations?.xml { result = result.or(XMLDescription(xml)) }
    }
    return result
  }

  /// What a root element of this type is called: as it says, or as its component.
  public func xmlRoot(of key: TypeKey) -> XMLDescription {
    var description = xmlDescription(of: key)
    description.name = description.name ?? xmlComponent(of: key)
    return description
  }

  /// The name of the component that a key stands for.
  public func xmlComponent(of key: TypeKey) -> String? {
    xmlChain(key).lazy.compactMap { [table] in table[$0].name }.first
  }

  /// How a type's values are XML. Of a type that stands for another, what that one is.
  public func xmlShape(of key: TypeKey) -> XMLShape { xmlShape(of: key, withFacets: true) }

  private func xmlShape(of key: TypeKey, withFacets: Bool) -> XMLShape {
    let key = use(of: key).key
    switch shape(of: key) {
    case .object(let object):
      return XMLShape(content: .members(xmlMembers(object, key, withFacets), others: xmlOthers(object, key)))
    case .map:
      let value = Merge(key, in: table).additional.last.map { xmlUse(TypeKey($0)) }
      return XMLShape(content: .members([], others: value))
    case .array:
      guard let item = xmlItem(of: key) else { return XMLShape(content: .scalar) }
      return XMLShape(content: .items(item))
    case .union(let union): return xmlUnion(union.variants.map(\.type.key), withFacets)
    case .views(let variants): return xmlUnion(variants.map(\.type.key), withFacets)
    default: return XMLShape(content: .scalar)
    }
  }

  // MARK: -

  /// The schemas that a key stands for one after the other, the nearest first.
  private func xmlChain(_ key: TypeKey) -> [SchemaID] {
    var chain: [SchemaID] = []
    var next = key.parts.map(\.schema)
    var seen: Set<SchemaID> = []
    while let id = next.first, seen.insert(id).inserted {
      chain += next
      guard next.count == 1, let target = forwarded(table[id])?.target else { break }
      next = [target]
    }
    return chain
  }

  private func xmlUse(_ key: TypeKey) -> XMLShape.Use {
    XMLShape.Use(description: xmlDescription(of: key), type: use(of: key).key, items: xmlItem(of: key))
  }

  private func xmlItem(of key: TypeKey) -> XMLShape.Item? {
    let key = use(of: key).key
    guard case .array = shape(of: key) else { return nil }
    let item = Merge(key, in: table).items ?? TypeKey.anything
    return XMLShape.Item(description: xmlDescription(of: item), type: use(of: item).key)
  }

  private func xmlMembers(_ object: ObjectShape, _ key: TypeKey, _ withFacets: Bool) -> [XMLShape.Member] {
    // The shape has looked through what only adds a description, which is where names are.
    let written = Merge(key, in: table).properties
    var members = object.properties.map { property in
      let type = written.first { $0.name.utf8.elementsEqual(property.name.utf8) }?.type ?? property.type.key
      return XMLShape.Member(name: property.name, isRequired: property.isRequired, use: xmlUse(type))
    }
    // The variants of a union beside properties may have unions beside theirs, even this one: one level is looked into.
    for facet in object.facets where withFacets {
      guard case .members(let others, _) = xmlShape(of: facet.type.key, withFacets: false).content else { continue }
      members += others.filter { other in !members.contains { $0.name == other.name } }
    }
    return members
  }

  private func xmlOthers(_ object: ObjectShape, _ key: TypeKey) -> XMLShape.Use? {
    guard case .kept = object.additional else { return nil }
    return Merge(key, in: table).additional.last.map { xmlUse(TypeKey($0)) }
  }

  /// A union is everything that its variants are; where two of them differ about a name, the first is followed.
  private func xmlUnion(_ variants: [TypeKey], _ withFacets: Bool) -> XMLShape {
    var members: [XMLShape.Member] = []
    var others: XMLShape.Use?
    var item: XMLShape.Item?
    var objects = 0
    var required: [String: Int] = [:]
    var pending = Array(variants.reversed())
    var seen: Set<TypeKey> = []
    while let key = pending.popLast() {
      guard seen.insert(key).inserted else { continue }
      switch shape(of: key) {
      // Unions inside unions are looked into here: one may contain itself.
      case .union(let union): pending += union.variants.map(\.type.key).reversed()
      case .views(let views): pending += views.map(\.type.key).reversed()
      default:
        switch xmlShape(of: key, withFacets: false).content {
        case .members(let own, let rest):
          for member in own {
            // What an element does not show is there when it is required: by one variant alone only a reader can tell.
            required[member.name, default: 0] += member.isRequired ? 1 : 0
            if !members.contains(where: { $0.name == member.name }) { members.append(member) }
          }
          objects += 1
          others = others ?? rest
        case .items(let own): item = item ?? own
        case .scalar: break
        }
      }
    }
    for index in members.indices { members[index].isRequired = required[members[index].name] == objects }
    if let item, members.isEmpty, others == nil { return XMLShape(content: .items(item)) }
    return members.isEmpty && others == nil
      ? XMLShape(content: .scalar) : XMLShape(content: .members(members, others: others))
  }
}
