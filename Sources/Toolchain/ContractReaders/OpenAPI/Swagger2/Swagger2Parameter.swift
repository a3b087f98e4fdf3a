import ContractModel
import ContractText

/// A parameter of Swagger 2.0: a value beside the body, the body, or one field of a form that is the body.
enum Swagger2Parameter {
  case value(Parameter)
  case body(Swagger2Body)
  case field(Swagger2Field)
}

struct Swagger2Body {
  /// The component's name, when it is one.
  var name: String?
  var isRequired: Bool
  var description: String?
  var schema: SchemaID
  var place: Place
}

struct Swagger2Field {
  var name: String
  var isRequired: Bool
  var schema: SchemaID
  var isFile: Bool
  /// How several values are joined; nil where each is written as a field of its own.
  var style: ParameterStyle?
  var place: Place
}

/// The parameters of an operation or a path, taken apart.
struct Swagger2Parameters {
  var values: [Parameter] = []
  var body: Swagger2Body?
  var fields: [Swagger2Field] = []

  /// An operation's own replace the path's in their places.
  func overriding(_ common: Swagger2Parameters) -> Swagger2Parameters {
    var result = self
    if result.body == nil, result.fields.isEmpty { result.body = common.body }
    guard result.body == nil, !common.fields.isEmpty else { return result }
    var own: [String: Swagger2Field] = [:]
    for field in fields { own[field.name] = field }
    let replaced = common.fields.map { own.removeValue(forKey: $0.name) ?? $0 }
    result.fields = replaced + fields.filter { own[$0.name] != nil }
    return result
  }
}
