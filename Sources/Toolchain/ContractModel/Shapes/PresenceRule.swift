/// Alternatives of `required` beside properties: which members an object has together.
public struct PresenceRule: Sendable, Hashable {
  public enum Keyword: String, Sendable, Hashable { case anyOf, oneOf, not }
  /// Members that must be there and, beside them, members that must not.
  public struct Group: Sendable, Hashable {
    public var present: [String]
    public var absent: [String] = []
  }
  public var keyword: Keyword
  public var groups: [Group]
}

extension PresenceRule.Group {
  /// What a schema says when all it says is which members there are; nil when it says anything else.
  init?(_ schema: Schema) {
    guard schema.types == .any || schema.types.subtracting(.null) == .object, schema.reference == nil,
      schema.unresolved == nil, !schema.saysValues, schema.string == nil, schema.number == nil, schema.array == nil
    else { return nil }
    present = schema.object?.required ?? []
    if let object = schema.object {
      guard object.properties.isEmpty, object.patternProperties.isEmpty, object.additionalProperties == nil,
        object.propertyNames == nil, object.unevaluatedProperties == nil, object.minProperties == nil,
        object.maxProperties == nil, object.dependentRequired.isEmpty, object.dependentSchemas.isEmpty
      else { return nil }
    }
  }

  /// The same, with what `not` forbids.
  init?(_ schema: Schema, in table: SchemaTable) {
    self.init(schema)
    guard let composition = schema.composition else { return }
    guard composition.allOf.isEmpty, composition.oneOf.isEmpty, composition.anyOf.isEmpty, composition.if == nil
    else { return nil }
    guard let not = composition.not else { return }
    let forbidden = table[not]
    let others = forbidden.composition?.anyOf ?? []
    for schema in others.isEmpty ? [forbidden] : others.map({ table[$0] }) {
      guard let group = Self(schema), schema.composition == nil || schema === forbidden, group.present.count == 1
      else { return nil }
      absent += group.present
    }
  }

  var isEmpty: Bool { present.isEmpty && absent.isEmpty }
}

extension Schema {
  /// Keywords about the value itself.
  var saysValues: Bool { enumeration != nil || constant != nil || format != nil }

  /// Composition is all that it says.
  var isOnlyComposed: Bool {
    types == .any && reference == nil && unresolved == nil && !saysValues && string == nil && number == nil
      && array == nil && object == nil
  }
}
