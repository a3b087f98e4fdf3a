import CodePrinting
import ContractModel
import ContractText
import TreatyJSON
import TreatyPatterns

extension SwiftPlanner {
  /// What a type's values are held against besides, as text that holds nothing but visible ASCII.
  func schemaText(_ key: TypeKey) -> String? {
    guard var rule = resolver.rule(of: key) else { return nil }
    removeUnreadable(&rule, key)
    var text = ""
    for scalar in rule.description.unicodeScalars {
      if scalar.value >= 0x20, scalar.value < 0x7F {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }

  /// A scalar or a collection that is held against a rule is read by one.
  func ruled(_ use: SwiftUse, _ key: TypeKey, _ context: String) -> SwiftUse {
    guard let schema = schemaText(key) else { return use }
    var use = use
    let name = typeScope.claim((names[key] ?? context) + "Rule")
    declarations.append(
      Declaration(name: name, body: .rule(.init(value: use.type, read: use.read, patterns: [], schema: schema))))
    rules[key] = name
    use.reader = name
    use.read = "try \(name).read(&json)"
    return use
  }

  /// Patterns that the engine behind generated code cannot run are reported, and left out where that is allowed.
  private func removeUnreadable(_ rule: inout JSONValue, _ key: TypeKey) {
    switch rule {
    case .object(var object):
      for (index, member) in object.members.enumerated().reversed() {
        // Values are no schemas.
        if ["const", "enum", "required", "dependentRequired"].contains(member.key) { continue }
        if member.key == "pattern", let pattern = member.value.string, !isReadable(pattern, key) {
          object.members.remove(at: index)
          continue
        }
        if member.key == "patternProperties", case .object(var patterns) = member.value {
          patterns.members.removeAll { !isReadable($0.key, key) }
          object.members[index].value = .object(patterns)
        }
        removeUnreadable(&object.members[index].value, key)
      }
      rule = .object(object)
    case .array(var values):
      for index in values.indices { removeUnreadable(&values[index], key) }
      rule = .array(values)
    default: break
    }
  }
}
