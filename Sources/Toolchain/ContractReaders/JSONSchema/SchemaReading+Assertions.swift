import ContractModel
import ContractText
import TreatyJSON

extension SchemaReading {
  /// Says whether the keyword was one of the validation vocabulary's.
  mutating func readAssertion(
    _ keyword: String, _ key: Node, _ value: Node, _ version: JSONSchemaDraft, _ draft: inout SchemaDraft
  ) -> Bool {
    switch keyword {
    case "type": draft.types = types(value)
    case "enum":
      guard value.kind == .sequence else { return true }
      draft.enumeration = value.items.map(\.jsonValue)
    case "const" where version >= .draft6: draft.constant = value.jsonValue
    case "minLength", "maxLength", "pattern": readStringKeyword(keyword, value, &draft)
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
      readNumberKeyword(keyword, value, version, &draft)
    case "minItems", "maxItems", "uniqueItems", "minContains", "maxContains":
      readArrayKeyword(keyword, value, version, &draft)
    case "minProperties": set(count(value), \.minProperties, &draft)
    case "maxProperties": set(count(value), \.maxProperties, &draft)
    case "required":
      guard value.kind == .sequence else { return true }
      draft.object.required = strings(value)
      draft.groups.insert(.object)
    case "dependentRequired" where version >= .draft2019:
      for (name, list) in value.entries { draft.object.dependentRequired.append((name.text, strings(list))) }
      draft.groups.insert(.object)
    default: return false
    }
    return true
  }

  private func set(_ value: Int?, _ path: WritableKeyPath<ObjectKeywords, Int?>, _ draft: inout SchemaDraft) {
    draft.object[keyPath: path] = value
    draft.groups.insert(.object)
  }

  private func readStringKeyword(_ keyword: String, _ value: Node, _ draft: inout SchemaDraft) {
    draft.groups.insert(.string)
    switch keyword {
    case "minLength": draft.string.minLength = count(value)
    case "maxLength": draft.string.maxLength = count(value)
    default: if value.kind == .string { draft.string.pattern = value.text }
    }
  }

  private func readNumberKeyword(
    _ keyword: String, _ value: Node, _ version: JSONSchemaDraft, _ draft: inout SchemaDraft
  ) {
    draft.groups.insert(.number)
    let number = self.number(value)
    // Draft 4's exclusive bounds are flags beside the plain ones.
    let isDraft4 = version == .draft4
    let (excludesLow, excludesHigh) = (
      isDraft4 && draft.node.member("exclusiveMinimum")?.isTrue == true,
      isDraft4 && draft.node.member("exclusiveMaximum")?.isTrue == true
    )
    switch keyword {
    case "minimum" where excludesLow: draft.number.exclusiveMinimum = number
    case "maximum" where excludesHigh: draft.number.exclusiveMaximum = number
    case "minimum": draft.number.minimum = number
    case "maximum": draft.number.maximum = number
    case "exclusiveMinimum" where version >= .draft6: draft.number.exclusiveMinimum = number
    case "exclusiveMaximum" where version >= .draft6: draft.number.exclusiveMaximum = number
    case "multipleOf": draft.number.multipleOf = number
    default: break
    }
  }

  private func readArrayKeyword(
    _ keyword: String, _ value: Node, _ version: JSONSchemaDraft, _ draft: inout SchemaDraft
  ) {
    switch keyword {
    case "minItems": draft.array.minItems = count(value)
    case "maxItems": draft.array.maxItems = count(value)
    case "uniqueItems": draft.array.uniqueItems = value.isTrue
    case "minContains" where version >= .draft2019: draft.array.minContains = count(value)
    case "maxContains" where version >= .draft2019: draft.array.maxContains = count(value)
    default: return
    }
    draft.groups.insert(.array)
  }

  private mutating func types(_ value: Node) -> TypeSet {
    var result: TypeSet = []
    for item in value.kind == .sequence ? Array(value.items) : [value] {
      switch item.text {
      case "null": result.insert(.null)
      case "boolean": result.insert(.boolean)
      case "integer": result.insert(.integer)
      case "number": result.formUnion([.number, .integer])
      case "string": result.insert(.string)
      case "array": result.insert(.array)
      case "object": result.insert(.object)
      default: report("unknown-type", "there is no such type", at: item)
      }
    }
    return result
  }

  private func strings(_ value: Node) -> [String] { value.items.filter { $0.kind == .string }.map(\.text) }

  private func number(_ value: Node) -> JSONNumber? {
    value.kind == .integer || value.kind == .float ? JSONNumber(yaml: value.text) : nil
  }

  /// `2.0` is a count as well; one beyond what memory holds is as good as the largest.
  private func count(_ value: Node) -> Int? {
    guard let number = number(value), number.isWhole, number >= JSONNumber(0) else { return nil }
    return number.integer(Int.self) ?? Int.max
  }
}
