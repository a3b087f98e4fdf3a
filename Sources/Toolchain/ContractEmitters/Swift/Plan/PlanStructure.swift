import CodePrinting
import ContractModel
import ContractText
import TreatyJSON

extension SwiftPlanner {
  func structure(_ object: ObjectShape, _ key: TypeKey, _ name: String) -> Declaration.Structure {
    var scope = NameScope()
    var properties: [Declaration.Structure.Property] = []
    var required: [Int] = []
    var (inRequests, inResponses): ([Int], [Int]) = ([], [])
    for property in object.properties {
      let wanted = member(chosen(property.name, of: key) ?? memberName(property.name))
      let identifier = scope.claim(wanted)
      if identifier != wanted {
        diagnostics.append(
          Diagnostic(
            "renamed", .note, "\(name).\(wanted) was taken: \"\(property.name)\" is generated as \(identifier)",
            at: property.place))
      }
      let isDue = isDue(property, key)
      if isDue {
        required.append(properties.count)
      } else if property.isRequired {
        if property.isReadOnly { inResponses.append(properties.count) } else { inRequests.append(properties.count) }
      }
      if isDue, case .never = resolver.shape(of: property.type.key) { refuseNever(property.place) }
      properties.append(self.property(property, isDue: isDue, identifier, key, name))
    }
    let additional: Declaration.Structure.Additional
    switch object.additional {
    case .ignored: additional = .ignored
    case .closed: additional = .closed
    case .kept(nil): additional = .kept(use(TypeUse(TypeKey.anything), context: name))
    case .kept(let value?): additional = .kept(generic(use(value, context: name + "AdditionalField")))
    }
    let facets = facets(object, &scope, key, name)
    var additionalName = "additionalFields"
    if case .kept = additional { additionalName = scope.claim(additionalName) }
    let patterned = patterned(object, &scope, key, name)
    return Declaration.Structure(
      properties: properties, additional: additional, minProperties: object.minProperties,
      maxProperties: object.maxProperties, additionalName: additionalName, required: required,
      facets: facets, presence: object.presence, inRequests: inRequests, inResponses: inResponses,
      patterned: patterned)
  }

  /// The first dictionary is `additionalFields`, unless those have another one.
  private func patterned(
    _ object: ObjectShape, _ scope: inout NameScope, _ key: TypeKey, _ name: String
  ) -> [Declaration.Patterned] {
    var result: [Declaration.Patterned] = []
    for group in object.patterned {
      let isFirst = if case .kept = object.additional { false } else { result.isEmpty }
      let identifier = scope.claim(isFirst ? "additionalFields" : "patternFields")
      let type = group.type ?? TypeUse(TypeKey.anything)
      let use = generic(use(type, context: name + (isFirst ? "AdditionalField" : "PatternField")))
      let patterns = group.patterns.filter { isReadable($0, key) }
      result.append(.init(identifier: identifier, use: use, patterns: patterns))
    }
    return result
  }

  /// What no value satisfies can only be absent.
  func refuseNever(_ place: Place?) {
    report(
      Diagnostic(
        "unsupported.never", .error, "no value satisfies this schema, and it is required", at: place,
        fix: "Correct the schema, or leave it out with --allow unsupported.never."))
  }

  /// Required in every direction this type travels.
  func isDue(_ property: ObjectShape.Property, _ key: TypeKey) -> Bool {
    guard property.isRequired else { return false }
    if property.isReadOnly, directions.sent[key] != nil { return false }
    if property.isWriteOnly, directions.received[key] != nil { return false }
    return true
  }

  private func property(
    _ property: ObjectShape.Property, isDue: Bool, _ identifier: String, _ owner: TypeKey, _ name: String
  ) -> Declaration.Structure.Property {
    // `json`, `object`, `field` and `fields` are what `read` works with.
    let local = ["json", "object", "field", "fields"].contains(identifier) ? identifier + "_" : identifier
    if let constant = property.constant, isDue {
      let text = ConstantText(constant)
      return .init(
        identifier: identifier, wire: property.name, type: "", local: local, localType: "",
        read: "try json.constant(\(text.argument))", presence: .constant(text.source), initial: nil, documentation: nil,
        isDeprecated: false)
    }
    func used() -> SwiftUse {
      // The name is made only where a type is met for the first time.
      self.use(property.type, context: name + Self.capitalised(memberName(property.name)))
    }
    let use = partUse(property, in: owner, used()) ?? boxed(used(), in: owner)
    let initial = isDue ? nil : self.initial(property.initial, for: use)
    var presence = Declaration.Structure.Presence.optional
    var type = use.type + "?"
    var read = use.read
    switch (isDue, use.isNullable) {
    case (true, false): (presence, type) = (.required, use.type)
    case (true, true):
      presence = .requiredNullable
      read = "try json.nullable(\(reader(use)).self)"
    case (false, true):
      type = "\(runtime["Nullable"])<\(use.type)>?"
      read = "try \(elementReader(use)).read(&json)"
    case (false, false): if initial != nil { (presence, type) = (.defaulted, use.type) }
    }
    return .init(
      identifier: identifier, wire: property.name, type: type, local: local,
      localType: presence.isStoredOptional ? type : use.type + "?", read: read, presence: presence, initial: initial,
      documentation: property.description, isDeprecated: property.isDeprecated)
  }
}

extension Declaration.Structure.Presence {
  var isStoredOptional: Bool {
    switch self {
    case .optional, .requiredNullable: true
    case .required, .defaulted, .constant: false
    }
  }
}
