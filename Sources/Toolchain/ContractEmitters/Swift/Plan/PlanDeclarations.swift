import CodePrinting
import ContractModel
import ContractText
import TreatyJSON

extension SwiftPlanner {
  /// A named schema is always generated, used or not: people import contracts for their types too.
  func declareComponent(_ key: TypeKey, _ name: String) {
    let target = resolver.use(of: key)
    let schema = key.schema.map { contract.schemas[$0] }
    if target.key != key {
      let use = use(target, context: name)
      guard use.type != name else { return }
      declarations.append(
        Declaration(name: name, documentation: schema?.annotations?.description, body: .alias(use.type)))
      return
    }
    switch resolver.shape(of: key) {
    case .stringEnumeration, .integerEnumeration, .mixedEnumeration, .values, .object, .union, .views, .tuple:
      _ = use(target, context: name)
    case .array, .map:
      if cycles.isEndlessCollection(key) { _ = use(target, context: name) } else { declareAlias(target, name, schema) }
    default: declareAlias(target, name, schema)
    }
  }

  private func declareAlias(_ target: TypeUse, _ name: String, _ schema: Schema?) {
    // Under its own name the alias would stand for itself.
    names[target.key] = nil
    uses[target.key] = nil
    let bare = use(target, context: name)
    names[target.key] = name
    uses[target.key] = nil
    declarations.append(
      Declaration(name: name, documentation: schema?.annotations?.description, body: .alias(bare.type)))
    if bare.reader == nil {
      _ = use(target, context: name)
    } else {
      var own = bare
      own.type = name
      uses[target.key] = own
    }
  }

  func declare(_ key: TypeKey, _ name: String) {
    let annotations = key.first.flatMap { contract.schemas[$0.schema].annotations }
    let body: Declaration.Body
    switch resolver.shape(of: key) {
    case .object(let object): body = .structure(structure(object, key, name))
    case .stringEnumeration(let values): body = .enumeration(enumeration(values, isString: true))
    case .integerEnumeration(let values):
      body = .enumeration(enumeration(values.map(String.init), isString: false))
    case .mixedEnumeration(let values): body = .enumeration(enumeration(values))
    case .tuple(let shape): body = .tuple(tuple(shape, key, name))
    case .values(let set): body = .enumeration(enumeration(set))
    case .union(let union): body = .union(self.union(union, key, name))
    case .views(let variants): body = .views(views(variants, key, name))
    case .array(let rule):
      let element = rule.element.map { use($0, context: name + "Item") }
      body = .wrapper(
        wrapped(element, "[\(element?.elementType ?? runtime["JSONValue"])]", "array", rule.min, rule.max, key))
    case .map(let rule):
      let value = rule.value.map { use($0, context: name + "Value") }
      let type = "[\(runtime["String"]): \(value?.elementType ?? runtime["JSONValue"])]"
      var whole = wrapped(value, type, "map", rule.min, rule.max, key)
      if !rule.patterns.isEmpty {
        // The patterns are compiled once: in a rule that the struct is read by.
        whole.read.removeLast()
        whole.read += ", matching: \(rule.patterns.count == 1 ? "[pattern]" : "patterns")"
        whole.read += rule.isClosed ? ", closed: true)" : ")"
        let reader = typeScope.claim(name + "Rule")
        declarations.append(
          Declaration(name: reader, body: .rule(.init(value: type, read: whole.read, patterns: rule.patterns))))
        whole.read = "try \(reader).read(&json)"
      }
      body = .wrapper(whole)
    default: return
    }
    declarations.append(
      Declaration(
        name: name, documentation: annotations?.description ?? annotations?.title,
        isDeprecated: annotations?.isDeprecated ?? false, body: body, schema: schemaText(key)))
  }

  private func wrapped(
    _ element: SwiftUse?, _ type: String, _ function: String, _ min: Int?, _ max: Int?, _ key: TypeKey
  )
    -> SwiftUse
  {
    var arguments = ["of: \(element.map(elementReader) ?? runtime["JSONValue"]).self"]
    if let min, min > 0 { arguments.append("min: \(min)") }
    if let max { arguments.append("max: \(max)") }
    return SwiftUse(
      type: type, read: "try json.\(function)(\(arguments.joined(separator: ", ")))", reader: nil, key: key, context: ""
    )
  }

  /// Names that the generated members of a type need for themselves.
  static let memberNames: Set<String> = [
    "read", "write", "isOpen", "schemaRule", "hash", "hashValue", "init", "self", "Type", "Self", "Protocol", "fields",
    "variants",
    "cases",
    "rawValue", "unknown", "additionalFields", "description", "debugDescription", "unsafelyUnwrapped",
  ]

  /// Reserved words Swift can quote are quoted where they are printed; these it cannot, or they are ours.
  func member(_ identifier: String) -> String {
    Self.memberNames.contains(identifier) && identifier != "description" && identifier != "additionalFields"
      ? identifier + "_" : identifier
  }

  static func capitalised(_ text: String) -> String { SwiftNaming.capitalised(text) }
}
