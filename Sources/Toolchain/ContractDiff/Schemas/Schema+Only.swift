import ContractModel
import ContractText
import TreatyJSON

extension Schema {
  /// The schema behind `not`, when that is all there is.
  var onlyNot: SchemaID? {
    guard types == .any, isBare, let composition, composition.allOf.isEmpty, composition.anyOf.isEmpty,
      composition.oneOf.isEmpty, composition.if == nil
    else { return nil }
    return composition.not
  }

  /// The values of an enumeration that says nothing else but their types.
  var onlyValues: [JSONValue]? {
    guard reference == nil, unresolved == nil, format == nil, string == nil, number == nil, array == nil, object == nil,
      composition == nil, let values = enumeration ?? constant.map({ [$0] })
    else { return nil }
    let kept = values.filter { types.contains(FlatSchema.kind($0)) || ($0.number != nil && types.contains(.number)) }
    return constant.map { value in kept.filter { $0 == value } } ?? kept
  }

  private var isBare: Bool {
    reference == nil && unresolved == nil && format == nil && enumeration == nil && constant == nil && string == nil
      && number == nil && array == nil && object == nil
  }
}

extension Place {
  /// Of what stands in no file: a schema that was made of several.
  static let nowhere = Place(file: "", start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))
}
