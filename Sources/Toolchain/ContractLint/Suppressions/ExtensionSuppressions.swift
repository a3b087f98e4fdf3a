import ContractText

/// `x-treaty-allow: { RULE: REASON }` at any object of a contract: for JSON, which has no comments, and for those who like
/// a suppression to be seen by other tools.
struct ExtensionSuppressions {
  static let key = "x-treaty-allow"

  private(set) var suppressions: [Suppression] = []
  private(set) var faults: [SuppressionFault] = []
  private let file: String

  init(_ document: Document) {
    file = document.file
    // Known from the table of keys: documents without it cost nothing.
    guard document.hasKey(Self.key) else { return }
    let root = document.root
    walk(root, from: root.place.start, isNames: false, isProperties: false)
  }

  /// - Parameters:
  ///   - start: of the element: an entry starts with its key.
  ///   - isNames: its keys are names that the contract chose, no keywords.
  ///   - isProperties: a member of this name would be a property of that name.
  private mutating func walk(_ node: Node, from start: Position, isNames: Bool, isProperties: Bool) {
    if node.isAlias { return }
    if node.kind == .sequence {
      for item in node.items { walk(item, from: item.place.start, isNames: false, isProperties: false) }
      return
    }
    guard node.kind == .mapping else { return }
    if !isProperties, let (key, value) = node.entry(Self.key) {
      read(key, value, covers: Place(file: file, start: start, end: node.place.end))
    }
    for (key, value) in node.entries {
      let name = key.text
      if !isNames, Self.data.contains(name) || name == Self.key { continue }
      let holdsNames = !isNames && Self.nameMaps.contains(name) && value.kind == .mapping
      walk(
        value, from: key.place.start, isNames: holdsNames,
        isProperties: holdsNames && Self.propertyMaps.contains(name))
    }
  }

  private mutating func read(_ key: Node, _ value: Node, covers: Place) {
    guard value.kind == .mapping, value.count > 0 else {
      return faults.append(.malformed("'\(Self.key)' is a mapping from rules to reasons", at: key.place))
    }
    for (id, reason) in value.entries {
      guard reason.kind == .string, !reason.text.allSatisfy({ $0 == " " }) else {
        faults.append(.withoutReason(at: id.place))
        continue
      }
      suppressions.append(
        Suppression(
          id: id.text, place: id.place, group: key.place, source: .entry(id, extension: key, count: value.count),
          covers: [covers]))
    }
  }

  /// Below these stands what messages hold: a member of any name there is a value.
  private static let data: Set = ["example", "default", "enum", "const", "value"]
  /// Names of the contract's own, among which `x-treaty-allow` would be one more.
  private static let propertyMaps: Set = [
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependentRequired",
  ]
  /// Their keys are names, so that a schema called `default` is no default value.
  private static let nameMaps: Set = propertyMaps.union([
    "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks", "pathItems", "securityDefinitions", "content", "encoding", "variables", "mapping", "scopes", "paths",
    "webhooks",
  ])
}
