import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  /// The name that the configuration gives something of the contract's: `schema:Order.status`.
  func chosen(_ name: String) -> String? {
    guard let chosen = options.names[name] else { return nil }
    usedNames.insert(name)
    return chosen
  }

  /// The name of a component's property, where the configuration gives it one.
  func chosen(_ property: String, of key: TypeKey) -> String? {
    guard !options.names.isEmpty else { return nil }
    for part in key.parts {
      guard let owner = contract.schemas[part.schema].name else { continue }
      if let chosen = chosen("schema:\(owner).\(property)") { return chosen }
    }
    return nil
  }

  /// `SwiftNaming.member`, once for each name: most stand in hundreds of schemas.
  func memberName(_ name: String) -> String {
    // Two spellings of é are equal strings, and two names.
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return SwiftNaming.member(name) }
    if let known = knownMembers[name] { return known }
    let member = SwiftNaming.member(name)
    knownMembers[name] = member
    return member
  }

  /// The type of another module that stands for a schema, by its name or its format.
  func ownType(_ key: TypeKey) -> String? {
    guard !options.types.isEmpty, let id = key.schema else { return nil }
    let schema = contract.schemas[id]
    for name in [schema.name.map { "schema:" + $0 }, schema.format.map { "format:" + $0 }] {
      guard let name, let type = options.types[name] else { continue }
      usedNames.insert(name)
      return type
    }
    return nil
  }

  /// The modules of those types.
  var ownModules: [String] {
    Set(options.types.values.compactMap { $0.split(separator: ".").first.map(String.init) }).sorted()
  }

  /// A setting that matches nothing is misspelt, or outlived what it was for.
  var unmatchedNames: [Diagnostic] {
    (options.names.keys.map { ("names", $0) } + options.types.keys.map { ("types", $0) })
      .filter { !usedNames.contains($0.1) }.sorted { $0.1 < $1.1 }
      .map { setting, name in
        Diagnostic(
          "unmatched-name", .error, "'\(name)' under '\(setting)' is nothing of the contract's", at: contract.place,
          fix: "Correct or remove it.")
      }
  }
}
