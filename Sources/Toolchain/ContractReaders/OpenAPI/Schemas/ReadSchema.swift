import ContractModel
import ContractText
import TreatyJSON

/// The keywords that mean something, by name: one look-up a field instead of a comparison with each of them.
private enum Keyword {
  case ref, type, format, `enum`, const, nullable
  case minLength, maxLength, pattern, contentEncoding, contentMediaType, contentSchema
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
  case prefixItems, items, contains, minContains, maxContains, minItems, maxItems, uniqueItems, unevaluatedItems
  case properties, required, patternProperties, additionalProperties, propertyNames, minProperties, maxProperties
  case dependentRequired, dependentSchemas, dependencies, unevaluatedProperties
  case allOf, anyOf, oneOf, not, `if`, then, `else`, discriminator
  case title, description, `default`, example, examples, deprecated, readOnly, writeOnly, xml, comment
  case ignored

  static let table: [String: Keyword] = [
    "$ref": .ref, "type": .type, "format": .format, "enum": .enum, "const": .const, "nullable": .nullable, "minLength": .minLength,
    "maxLength": .maxLength, "pattern": .pattern, "contentEncoding": .contentEncoding, "contentMediaType": .contentMediaType,
    "contentSchema": .contentSchema, "minimum": .minimum, "maximum": .maximum, "exclusiveMinimum": .exclusiveMinimum,
    "exclusiveMaximum": .exclusiveMaximum, "multipleOf": .multipleOf, "prefixItems": .prefixItems, "items": .items, "contains": .contains,
    "minContains": .minContains, "maxContains": .maxContains, "minItems": .minItems, "maxItems": .maxItems, "uniqueItems": .uniqueItems,
    "unevaluatedItems": .unevaluatedItems, "properties": .properties, "required": .required, "patternProperties": .patternProperties,
    "additionalProperties": .additionalProperties, "propertyNames": .propertyNames, "minProperties": .minProperties,
    "maxProperties": .maxProperties, "dependentRequired": .dependentRequired, "dependentSchemas": .dependentSchemas,
    "dependencies": .dependencies, "unevaluatedProperties": .unevaluatedProperties, "allOf": .allOf, "anyOf": .anyOf, "oneOf": .oneOf,
    "not": .not, "if": .if, "then": .then, "else": .else, "discriminator": .discriminator, "title": .title, "description": .description,
    "default": .default, "example": .example, "examples": .examples, "deprecated": .deprecated, "readOnly": .readOnly,
    "writeOnly": .writeOnly, "xml": .xml, "$comment": .comment, "externalDocs": .ignored, "$id": .ignored, "$schema": .ignored,
    "$anchor": .ignored, "$dynamicAnchor": .ignored, "$dynamicRef": .ignored, "$defs": .ignored, "definitions": .ignored, "$vocabulary": .ignored,
  ]
}

extension Reading {
  func readSchema(_ id: SchemaID, _ node: Node, _ name: String?) -> Schema {
    let place = node.place
    if node.kind == .boolean, is31 { return Schema(id: id, name: name, place: place, types: node.text.lowercased() == "true" ? .any : []) }
    guard node.kind == .mapping else {
      error("wrong-type", "a schema must be a mapping", place, fix: "Write fields, or {} for anything.")
      return Schema(id: id, name: name, place: place)
    }
    var types = TypeSet.any
    var reference: SchemaID?
    var unresolved: String?
    var format: String?
    var enumeration: [JSONValue]?
    var constant: JSONValue?
    var isNullable = false
    var string: StringKeywords?
    var number: NumberKeywords?
    var array: ArrayKeywords?
    var object: ObjectKeywords?
    var composition: Composition?
    var annotations: Annotations?
    var exclusiveFlags: (minimum: Bool, maximum: Bool) = (false, false)

    for (key, value) in node.entries {
      let text = key.text
      guard let keyword = Keyword.table[text] else {
        if text.utf8.starts(with: "x-".utf8) {
          annotations = annotations ?? Annotations()
          annotations?.extensions[text] = ValueText.value(value)
        } else if !is31 {
          warn("unknown-keyword", "unknown keyword \"\(shortened(text))\"", key.place, fix: "Remove it, or let its name begin with x-.")
        }
        continue
      }
      switch keyword {
      case .ref:
        if value.kind == .string {
          cyclePlaces[id] = value.place
          if let target = schemaTarget(value) { reference = target } else { unresolved = value.text }
        } else {
          error("invalid-reference", "$ref must be a string", value.place, fix: "Quote it.")
        }
      case .type: types = readTypes(value)
      case .format: format = self.text(value, "format")
      case .enum:
        if value.kind != .sequence { error("wrong-type", "enum must be a list", value.place, fix: "Write a list.") }
        else if value.count == 0 { error("empty-enum", "an empty enum allows nothing", value.place, fix: "Add a value.") }
        enumeration = list(value, "enum").map(ValueText.value)
      case .const: constant = ValueText.value(value)
      case .nullable:
        if is31 { warn("nullable-in-3.1", "nullable has no meaning in 3.1", value.place, fix: "Write type: [string, 'null'].") }
        isNullable = flag(value, "nullable")
      case .minLength: string = string ?? .init(); string?.minLength = count(value, "minLength")
      case .maxLength: string = string ?? .init(); string?.maxLength = count(value, "maxLength")
      case .pattern: string = string ?? .init(); string?.pattern = pattern(value)
      case .contentEncoding: string = string ?? .init(); string?.contentEncoding = self.text(value, "contentEncoding")
      case .contentMediaType: string = string ?? .init(); string?.contentMediaType = self.text(value, "contentMediaType")
      case .contentSchema: string = string ?? .init(); string?.contentSchema = schemaID(value)
      case .minimum: number = number ?? .init(); number?.minimum = self.number(value, "minimum")
      case .maximum: number = number ?? .init(); number?.maximum = self.number(value, "maximum")
      case .exclusiveMinimum, .exclusiveMaximum:
        number = number ?? .init()
        let isMinimum = keyword == .exclusiveMinimum
        if value.kind == .boolean {
          if is31 { error("boolean-bound", "\(text) is a number in 3.1", value.place, fix: "Write the bound itself.") }
          if isMinimum { exclusiveFlags.minimum = flag(value, text) } else { exclusiveFlags.maximum = flag(value, text) }
        } else {
          if !is31 { error("numeric-exclusive-bound", "\(text) is true or false in 3.0", value.place, fix: "Write the bound as \(isMinimum ? "minimum" : "maximum").") }
          if isMinimum { number?.exclusiveMinimum = self.number(value, text) } else { number?.exclusiveMaximum = self.number(value, text) }
        }
      case .multipleOf:
        number = number ?? .init()
        number?.multipleOf = self.number(value, "multipleOf")
        if let step = number?.multipleOf, (Double(step.lexeme) ?? 1) <= 0 {
          error("invalid-multiple", "multipleOf must be above 0", value.place, fix: "Write a positive number.")
          number?.multipleOf = nil
        }
      case .prefixItems: array = array ?? .init(); array?.prefixItems = list(value, "prefixItems").map(schemaID)
      case .items:
        array = array ?? .init()
        if value.kind == .sequence { array?.prefixItems = value.items.map(schemaID) } else { array?.items = schemaID(value) }
      case .contains: array = array ?? .init(); array?.contains = schemaID(value)
      case .minContains: array = array ?? .init(); array?.minContains = count(value, text)
      case .maxContains: array = array ?? .init(); array?.maxContains = count(value, text)
      case .minItems: array = array ?? .init(); array?.minItems = count(value, text)
      case .maxItems: array = array ?? .init(); array?.maxItems = count(value, text)
      case .uniqueItems: array = array ?? .init(); array?.uniqueItems = flag(value, text)
      case .unevaluatedItems: array = array ?? .init(); array?.unevaluatedItems = schemaID(value)
      case .properties:
        object = object ?? .init()
        guard value.kind != .null, mapping(value, "properties") != nil else { continue }
        object?.properties.reserveCapacity(value.count)
        for (name, schema) in value.entries {
          object?.properties.append(.init(name: name.text, schema: schemaID(schema), place: name.place))
        }
      case .required:
        if value.kind == .boolean {
          // Draft 3 put it on the property. Beside `properties` nobody can have meant that.
          if node.member("properties") != nil { error("wrong-type", "required must be a list", value.place, fix: "List the names of the required properties.") }
          else { warn("draft-3-required", "required must be a list on the object: ignored here", value.place, fix: "List the property's name in its parent's required.") }
          continue
        }
        object = object ?? .init()
        object?.required = readRequired(value)
      case .patternProperties: object = object ?? .init(); object?.patternProperties = pairs(value, text).map { (pattern($0.key, of: $0.key) ?? "", schemaID($0.value)) }
      case .additionalProperties:
        object = object ?? .init()
        object?.additionalProperties = value.kind == .boolean ? boolean(value) : schemaID(value)
      case .propertyNames: object = object ?? .init(); object?.propertyNames = schemaID(value)
      case .minProperties: object = object ?? .init(); object?.minProperties = count(value, text)
      case .maxProperties: object = object ?? .init(); object?.maxProperties = count(value, text)
      case .dependentRequired: object = object ?? .init(); object?.dependentRequired = pairs(value, text).map { ($0.key.text, list($0.value, text).map(\.text)) }
      case .dependentSchemas: object = object ?? .init(); object?.dependentSchemas = pairs(value, text).map { ($0.key.text, schemaID($0.value)) }
      case .dependencies:
        object = object ?? .init()
        for (key, value) in pairs(value, text) {
          if value.kind == .sequence { object?.dependentRequired.append((key.text, value.items.map(\.text))) } else { object?.dependentSchemas.append((key.text, schemaID(value))) }
        }
      case .unevaluatedProperties: object = object ?? .init(); object?.unevaluatedProperties = value.kind == .boolean ? boolean(value) : schemaID(value)
      case .allOf:
        composition = composition ?? .init()
        composition?.allOf = alternatives(value, text)
        if let first = list(value, text).first { cyclePlaces[id] = (first.member("$ref") ?? first).place; if cyclePlaces[id] != nil { cyclePlaces[id] = value.place } }
      case .anyOf: composition = composition ?? .init(); composition?.anyOf = alternatives(value, text); cyclePlaces[id] = cyclePlaces[id] ?? value.place
      case .oneOf: composition = composition ?? .init(); composition?.oneOf = alternatives(value, text); cyclePlaces[id] = cyclePlaces[id] ?? value.place
      case .not: composition = composition ?? .init(); composition?.not = schemaID(value)
      case .if: composition = composition ?? .init(); composition?.if = schemaID(value)
      case .then: composition = composition ?? .init(); composition?.then = schemaID(value)
      case .else: composition = composition ?? .init(); composition?.else = schemaID(value)
      case .discriminator: break
      case .title: annotations = annotations ?? .init(); annotations?.title = self.text(value, text)
      case .description: annotations = annotations ?? .init(); annotations?.description = self.text(value, text)
      case .default: annotations = annotations ?? .init(); annotations?.initial = ValueText.value(value)
      case .example: annotations = annotations ?? .init(); annotations?.examples.append(ValueText.value(value))
      case .examples: annotations = annotations ?? .init(); annotations?.examples += value.kind == .sequence ? value.items.map(ValueText.value) : []
      case .deprecated: annotations = annotations ?? .init(); annotations?.isDeprecated = flag(value, text)
      case .readOnly: annotations = annotations ?? .init(); annotations?.isReadOnly = flag(value, text)
      case .writeOnly: annotations = annotations ?? .init(); annotations?.isWriteOnly = flag(value, text)
      case .xml: annotations = annotations ?? .init(); annotations?.xml = ValueText.value(value)
      case .comment: annotations = annotations ?? .init(); annotations?.comment = self.text(value, text)
      case .ignored: break
      }
    }
    if exclusiveFlags.minimum {
      let bound = number?.minimum
      number?.exclusiveMinimum = bound
      number?.minimum = nil
    }
    if exclusiveFlags.maximum {
      let bound = number?.maximum
      number?.exclusiveMaximum = bound
      number?.maximum = nil
    }
    if types == .array, !is31, node.member("items") == nil { error("missing-items", "items is needed in 3.0", node.place, fix: "Add items: {}.") }
    if let discriminator = node.member("discriminator") {
      var all = composition ?? .init()
      all.discriminator = readDiscriminator(discriminator, all)
      composition = all
    }
    checkValues(node, types, enumeration, isNullable, object)
    if isNullable {
      if types != .any {
        types.insert(.null)
        if let values = enumeration, !values.contains(.null) { enumeration = values + [.null] }
      } else if composition != nil || reference != nil {
        return nullable(id, name, place, Schema(
          id: id, name: nil, place: place, types: types, reference: reference, unresolved: unresolved, format: format, enumeration: enumeration,
          constant: constant, string: string, number: number, array: array, object: object, composition: composition), annotations)
      } else if let values = enumeration, !values.contains(.null) { enumeration = values + [.null] }
    }
    return Schema(
      id: id, name: name, place: place, types: types, reference: reference, unresolved: unresolved, format: format, enumeration: enumeration,
      constant: constant, string: string, number: number, array: array, object: object, composition: composition, annotations: annotations)
  }

  /// `nullable: true` beside a composition: that, or null.
  private func nullable(_ id: SchemaID, _ name: String?, _ place: Place, _ inner: Schema, _ annotations: Annotations?) -> Schema {
    let solid = schemas.synthesise(place) {
      Schema(
        id: $0, name: nil, place: place, types: inner.types, reference: inner.reference, unresolved: inner.unresolved, format: inner.format,
        enumeration: inner.enumeration, constant: inner.constant, string: inner.string, number: inner.number, array: inner.array,
        object: inner.object, composition: inner.composition)
    }
    let null = schemas.synthesise(place) { Schema(id: $0, name: nil, place: place, types: .null) }
    var either = Composition()
    either.anyOf = [solid, null]
    return Schema(id: id, name: name, place: place, composition: either, annotations: annotations)
  }

  private func boolean(_ node: Node) -> SchemaID {
    schemas.synthesise(node.place) { Schema(id: $0, name: nil, place: node.place, types: node.text.lowercased() == "true" ? .any : []) }
  }

  private func schemaTarget(_ reference: Node) -> SchemaID? {
    let id = referenceID(reference)
    return id
  }

  private func pairs(_ node: Node, _ what: String) -> [(key: Node, value: Node)] {
    guard mapping(node, what) != nil else { return [] }
    return Array(node.entries)
  }

  private func alternatives(_ node: Node, _ what: String) -> [SchemaID] {
    let all = list(node, what)
    if node.kind == .sequence, all.isEmpty { warn("empty-composition", "\(what) is empty", node.place, fix: "Add a schema, or remove it.") }
    return all.map(schemaID)
  }

  private func count(_ node: Node, _ what: String) -> Int? {
    if let value = Int(node.text), value >= 0, node.kind == .integer { return value }
    // 5.0 is the integer 5; what is beyond Int limits nothing that could be in memory.
    if let value = Double(node.text), value >= 0, value == value.rounded(), node.kind == .float || node.kind == .integer {
      return value < 9e18 ? Int(value) : nil
    }
    error("invalid-count", "\(what) must be a non-negative integer", node.place, fix: "Write a number from 0.")
    return nil
  }

  private func number(_ node: Node, _ what: String) -> JSONNumber? {
    if node.kind == .integer || node.kind == .float, let number = ValueText.number(node.text) { return number }
    error("invalid-number", "\(what) must be a JSON number", node.place, fix: "Write a number.")
    return nil
  }

  private func readRequired(_ node: Node) -> [String] {
    var names: [String] = []
    var seen: Set<[UInt8]> = []
    for item in list(node, "required") {
      let name = item.text
      guard seen.insert(Array(name.utf8)).inserted else {
        error("duplicate-required", "\"\(shortened(name))\" is required twice", item.place, fix: "Remove one of the two.")
        continue
      }
      names.append(name)
    }
    return names
  }

  private func readTypes(_ node: Node) -> TypeSet {
    if node.kind == .sequence {
      if !is31 { error("type-list", "type lists are 3.1", node.place, fix: "Write one type, and nullable: true.") }
      var types: TypeSet = []
      for item in node.items { types.formUnion(readType(item)) }
      return types
    }
    return readType(node)
  }

  private func readType(_ node: Node) -> TypeSet {
    switch node.text {
    case "string": return .string
    case "integer": return .integer
    case "number": return [.number, .integer]
    case "boolean": return .boolean
    case "array": return .array
    case "object": return .object
    case "null", "":
      if node.kind == .null || node.text == "null" {
        if !is31 { warn("null-type", "type null is 3.1", node.place, fix: "Write nullable: true.") }
        return .null
      }
      return .any
    case let text:
      let near = Spelling.nearest(text, among: ["string", "integer", "number", "boolean", "array", "object", "null"])
      error("unknown-type", "unknown type \"\(shortened(text))\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), node.place, fix: "Write string, number, integer, boolean, array or object.")
      return .any
    }
  }

  private func readDiscriminator(_ node: Node, _ composition: Composition) -> Discriminator? {
    guard node.kind == .mapping else {
      error("invalid-discriminator", "a discriminator is a mapping in 3.x; a string is Swagger 2.0", node.place, fix: "Write propertyName: \(shortened(node.text)).")
      return nil
    }
    guard let property = text(node.member("propertyName"), "propertyName") else {
      error("invalid-discriminator", "propertyName is missing", node.place, fix: "Add it.")
      return nil
    }
    var mappings: [Discriminator.Mapping] = []
    if let all = node.member("mapping"), all.kind != .null, mapping(all, "mapping") != nil {
      for (key, value) in all.entries {
        if let id = mappingTarget(value) { mappings.append(.init(value: key.text, schema: id)) }
      }
    }
    for variant in composition.oneOf + composition.anyOf where !mappings.contains(where: { $0.schema == variant }) {
      if let name = schemaNames[variant] { mappings.append(.init(value: name, schema: variant)) }
    }
    return Discriminator(property: property, mappings: mappings)
  }

  /// A reference, or the bare name of a component.
  private func mappingTarget(_ value: Node) -> SchemaID? {
    let text = value.text
    if !text.contains("/"), !text.contains("#"), let named = document.root.member("components")?.member("schemas"), let target = loader.member(text, of: named) {
      return schemas.id(of: target)
    }
    return referenceID(value)
  }

  private func checkValues(_ node: Node, _ types: TypeSet, _ enumeration: [JSONValue]?, _ isNullable: Bool, _ object: ObjectKeywords?) {
    if let values = enumeration, let written = node.member("enum"), written.kind == .sequence {
      var seen: Set<JSONValue> = []
      for (value, item) in zip(values, written.items) {
        if !seen.insert(value).inserted { warn("duplicate-enum-value", "the value stands twice in the enum", item.place, fix: "Remove one of the two.") }
        if value == .null, types != .any, !types.contains(.null), !isNullable {
          warn("null-in-enum", "null is in the enum, but the type does not allow it", item.place, fix: is31 ? "Add 'null' to the types." : "Add nullable: true.")
        } else if value != .null, types != .any, !Self.fits(value, types) {
          error("enum-type", "the enum value is no \(Self.title(types))", item.place, fix: "Remove it, or change the type.")
        }
      }
    }
    if let initial = node.member("default") {
      let value = ValueText.value(initial)
      if value != .null, types != .any, !Self.fits(value, types) {
        warn("default-type", "the default is no \(Self.title(types))", initial.place, fix: "Change the default or the type.")
      } else if let values = enumeration, !values.contains(value), value != .null {
        warn("default-value", "the default is no allowed value", initial.place, fix: "Choose one of the enum.")
      } else if case .number(let number) = value, let format = node.member("format")?.text, format == "int64" || format == "int32", number.integer(Int64.self) == nil {
        warn("default-value", "the default does not fit \(format)", initial.place, fix: "Choose a smaller number.")
      }
    }
    if let object, !object.properties.isEmpty, let written = node.member("required"), written.kind == .sequence, node.member("allOf") == nil {
      for item in written.items where !object.properties.contains(where: { $0.name.utf8.elementsEqual(item.text.utf8) }) {
        warn("unknown-required", "required names \"\(shortened(item.text))\", which no property declares", item.place, fix: "Declare it, or remove it.")
      }
    }
    for (low, high) in [("minLength", "maxLength"), ("minimum", "maximum"), ("minItems", "maxItems"), ("minProperties", "maxProperties")] {
      if let lower = node.member(low), let upper = node.member(high), let a = Double(lower.text), let b = Double(upper.text), a > b {
        warn("empty-range", "no value is allowed: \(low) is above \(high)", lower.place, fix: "Swap the two.")
      }
    }
  }

  private static func fits(_ value: JSONValue, _ types: TypeSet) -> Bool {
    switch value {
    case .null: types.contains(.null)
    case .bool: types.contains(.boolean)
    case .string: types.contains(.string)
    case .array: types.contains(.array)
    case .object: types.contains(.object)
    case .number(let number): types.contains(.number) || (types.contains(.integer) && (number.integer(Int64.self) != nil || !number.lexeme.contains(".")))
    }
  }

  private static func title(_ types: TypeSet) -> String {
    switch types.subtracting(.null) {
    case .string: "string"
    case .integer: "integer"
    case .boolean: "boolean"
    case .array: "array"
    case .object: "object"
    case [.number, .integer]: "number"
    default: "value of these types"
    }
  }
}
