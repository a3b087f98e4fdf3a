import CodePrinting
import ContractModel
import ContractText

/// The names of values in XML: one mapping for each type that a body of XML reaches and that does not follow the defaults.
final class XMLPlan {
  /// Whether any body is XML.
  var isUsed = false
  /// The enum that the mappings are members of; nil while there is none.
  var table: String?
  /// By name, in the order in which they were asked for.
  var mappings: [(name: String, source: [String], root: String?)] = []
  var names: [TypeKey: String] = [:]
  /// Those of roots that are called otherwise than their type.
  struct Root: Hashable {
    var key: TypeKey
    var name: String?
  }
  var roots: [Root: String] = [:]
  var scope = NameScope()
  /// Whether a type follows the defaults everywhere, whatever is inside of it.
  var plain: [TypeKey: Bool] = [:]
  var reported: Set<String> = []
  /// Types that are being written inside of another's mapping.
  var open: Set<TypeKey> = []
}

extension SwiftPlanner {
  /// The mapping's argument of the runtime's calls, for the root of a body.
  func xmlRoot(_ schema: SchemaID, context: String, at place: Place?) -> String {
    // Types are named when they are declared.
    drain()
    xml.isUsed = true
    let written = TypeKey(schema)
    var root = resolver.xmlRoot(of: written)
    if let name = root.name, !xmlName(name, at: place) {
      root.name = resolver.xmlComponent(of: written).flatMap { XMLDescription.isName($0) ? $0 : nil }
    }
    if root.name == nil {
      warnXML(
        "xml-root", "nothing names the root element of this XML: <root> is written, and any is read", at: place,
        fix: "Say it with \"xml\": {\"name\": …}, or make the schema a component.")
    }
    let key = resolver.use(of: written).key
    let name = root.name.map { xmlName($0, root) }
    if xmlIsPlain(key) { return name.map { mapping($0, []) } ?? ".plain" }
    let own = names[key] == nil ? nil : xmlMapping(key, root: name)
    if let own, xml.mappings.first(where: { $0.name == own })?.root == name { return reference(own) }
    // The same type under another root's name.
    let place = XMLPlan.Root(key: key, name: name)
    if let known = xml.roots[place] { return reference(known) }
    _ = xmlTable
    let claimed = xml.scope.claim(SwiftNaming.member(context))
    xml.roots[place] = claimed
    xml.mappings.append((claimed, xmlArguments(key, isComplete: false), name))
    return reference(claimed)
  }

  private func reference(_ mapping: String) -> String { "\(xmlTable).\(SwiftText.quoted(mapping))" }

  var xmlMappings: (name: String, mappings: [(name: String, arguments: [String])])? {
    guard let table = xml.table else { return nil }
    return (table, xml.mappings.map { ($0.name, ($0.root.map { [$0] } ?? []) + $0.source) })
  }

  /// `XMLMapping(…)`.
  func mapping(_ root: String?, _ arguments: [String]) -> String {
    "\(runtime["XMLMapping"])(\(((root.map { [$0] } ?? []) + arguments).joined(separator: ", ")))"
  }

  private var xmlTable: String {
    if let table = xml.table { return table }
    let table = typeScope.claim("XMLMappings")
    xml.table = table
    return table
  }

  /// The name of a type's mapping, which is made once; those that it refers to are made with it.
  private func xmlMapping(_ key: TypeKey, root: String? = nil) -> String {
    if let known = xml.names[key] { return known }
    _ = xmlTable
    let name = xml.scope.claim(SwiftNaming.member(names[key] ?? "mapping"))
    xml.names[key] = name
    let index = xml.mappings.count
    let own = resolver.xmlRoot(of: key)
    let isNamed = own.name.map(XMLDescription.isName) ?? false
    xml.mappings.append((name, [], root ?? (isNamed ? own.name.map { xmlName($0, own) } : nil)))
    xml.mappings[index].source = xmlArguments(key, isComplete: false)
    return name
  }

  /// The same for a value inside of another: nil when there is nothing to say.
  private func xmlNested(_ key: TypeKey) -> String? {
    if xmlIsPlain(key) { return nil }
    return names[key] == nil ? xmlInside(key, isComplete: false) : SwiftText.quoted(xmlMapping(key))
  }

  /// Types without a name of their own are written where they are used; nil for one inside of itself.
  private func xmlInside(_ key: TypeKey, isComplete: Bool) -> String? {
    guard xml.open.insert(key).inserted else { return nil }
    defer { xml.open.remove(key) }
    return mapping(nil, xmlArguments(key, isComplete: isComplete))
  }

  // MARK: - Members

  /// The members and items of a type as arguments; with `isComplete` also those that follow the defaults.
  private func xmlArguments(_ key: TypeKey, isComplete: Bool) -> [String] {
    switch resolver.xmlShape(of: key).content {
    case .scalar: return []
    case .items(let item):
      let name = item.description.name.map { xmlName($0, item.description) } ?? "nil"
      return ["items: \(name)"] + (xmlNested(item.type).map { ["of: \($0)"] } ?? [])
    case .members(let members, let others):
      var arguments = members.compactMap { xmlMember($0, isComplete: isComplete, in: key) }
      if let others, let member = xmlOthers(others) { arguments.append("others: \(member)") }
      return arguments
    }
  }

  private func xmlMember(_ member: XMLShape.Member, isComplete: Bool, in owner: TypeKey) -> String? {
    let use = member.use
    var description = use.description
    let place = owner.first.map { contract.schemas[$0.schema].place }
    if let name = description.name, !xmlName(name, at: place) { description.name = nil }
    let key = SwiftText.literal(member.name)
    let isOwn = description.name != nil && description.name != member.name || description.namespace != nil
    let name = isOwn ? ", \(xmlName(description.name ?? member.name, description))" : ""
    if description.name == nil, description.node != .text, description.node != .cdata, use.items == nil {
      _ = xmlName(member.name, at: place)
    }
    if let items = use.items {
      return xmlList(member.name, isRequired: member.isRequired, description, items, name, place)
    }
    switch description.node {
    case .attribute: return ".attribute(\(key)\(name))"
    case .cdata: return ".text(\(key), cdata: true\(member.isRequired ? ", required: true" : ""))"
    case XMLDescription.Node.none?:
      // A scalar without a node is the text of the element around it.
      guard case .members = resolver.xmlShape(of: use.type).content else { fallthrough }
      guard let inner = xmlInside(use.type, isComplete: true) else {
        refuseXML("an object without an element of its own contains itself", at: place)
        return nil
      }
      return ".inlined(\(key), of: \(inner))"
    case .text: return ".text(\(key)\(member.isRequired ? ", required: true" : ""))"
    case .element, nil:
      let nested = xmlNested(use.type)
      if nested == nil, !isOwn, !isComplete { return nil }
      return ".element(\(key)\(name)\(nested.map { ", of: \($0)" } ?? ""))"
    }
  }

  private func xmlList(
    _ member: String, isRequired: Bool, _ description: XMLDescription, _ items: XMLShape.Item, _ name: String,
    _ place: Place?
  ) -> String? {
    let key = SwiftText.literal(member)
    if description.node == .attribute { return ".attributeList(\(key)\(name))" }
    for node in [description.node, items.description.node] where node == .text || node == .cdata {
      refuseXML("a list of texts without elements is not generated yet", at: place)
    }
    if items.description.node == .attribute { refuseXML("items cannot be attributes", at: place) }
    let isWrapped = description.node == .element
    var arguments = isWrapped ? key + name : key
    if let item = items.description.name.flatMap({ xmlName($0, at: place) ? $0 : nil }) {
      if item != member || items.description.namespace != nil || isWrapped && !name.isEmpty {
        arguments += ", item: \(xmlName(item, items.description))"
      }
    } else if items.description.namespace != nil {
      arguments += ", item: \(xmlName(member, items.description))"
    }
    if isWrapped { arguments += ", wrapped: true" }
    if isRequired, !isWrapped { arguments += ", required: true" }
    if let nested = xmlNested(items.type) { arguments += ", of: \(nested)" }
    return ".list(\(arguments))"
  }

  /// What members of any name are; nil when they are plain.
  private func xmlOthers(_ use: XMLShape.Use) -> String? {
    if let items = use.items {
      return xmlList("", isRequired: false, use.description, items, "", nil)
    }
    return xmlNested(use.type).map { ".element(\"\", of: \($0))" }
  }

  // MARK: - What follows the defaults

  private func xmlIsPlain(_ root: TypeKey) -> Bool {
    if let known = xml.plain[root] { return known }
    // Plain until something differs: types contain themselves, so this goes round until nothing changes any more.
    var keys: [TypeKey] = []
    var inside: [TypeKey: [TypeKey]] = [:]
    var stack = [root]
    while let key = stack.popLast() {
      guard xml.plain[key] == nil, inside[key] == nil else { continue }
      let (differs, types) = xmlOwn(key)
      keys.append(key)
      inside[key] = types
      if differs { xml.plain[key] = false }
      stack += types
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for key in keys.reversed() where xml.plain[key] == nil {
        if inside[key]?.contains(where: { xml.plain[$0] == false }) == true {
          xml.plain[key] = false
          isChanged = true
        }
      }
    }
    for key in keys where xml.plain[key] == nil { xml.plain[key] = true }
    return xml.plain[root] ?? true
  }

  /// Whether a type itself says anything, and the types of what is inside of it.
  private func xmlOwn(_ key: TypeKey) -> (differs: Bool, types: [TypeKey]) {
    switch resolver.xmlShape(of: key).content {
    case .scalar: return (false, [])
    case .items(let item): return (true, [item.type])
    case .members(let members, let others):
      let uses = members.map(\.use) + (others.map { [$0] } ?? [])
      let differs = members.contains { member in
        let description = member.use.description
        return member.use.items != nil || description.namespace != nil || description.node ?? .element != .element
          || description.name.map { $0 != member.name } ?? false
      }
      return (differs || others?.items != nil, uses.map { $0.items?.type ?? $0.type })
    }
  }

  // MARK: - Names

  private func xmlName(_ local: String, _ description: XMLDescription) -> String {
    guard let namespace = description.namespace else { return SwiftText.literal(local) }
    let prefix = description.prefix.flatMap { XMLDescription.isName($0) ? ", prefix: \(SwiftText.literal($0))" : nil }
    return
      "\(runtime["XMLName"])(\(SwiftText.literal(local)), namespace: \(SwiftText.literal(namespace))\(prefix ?? ""))"
  }

  /// Whether XML can have this name; it is reported when not.
  private func xmlName(_ name: String, at place: Place?) -> Bool {
    if XMLDescription.isName(name) { return true }
    warnXML(
      "xml-name", "\"\(name)\" cannot be the name of an element or attribute", at: place,
      fix: "Name it with \"xml\": {\"name\": …}.")
    return false
  }

  private func warnXML(_ id: String, _ message: String, at place: Place?, fix: String) {
    guard xml.reported.insert("\(id) \(message) \(place?.description ?? "")").inserted else { return }
    diagnostics.append(Diagnostic(id, .warning, message, at: place, fix: fix))
  }

  private func refuseXML(_ message: String, at place: Place?) {
    guard xml.reported.insert("unsupported.xml-node \(message) \(place?.description ?? "")").inserted else { return }
    report(
      Diagnostic(
        "unsupported.xml-node", .error, message, at: place,
        fix: "Give each item an element, or go without with --allow unsupported.xml-node; it is then written as one."))
  }
}
