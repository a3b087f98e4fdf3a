import CodePrinting
import ContractModel
import ContractText
import TreatyJSON

extension SwiftPlanner {
  /// An operation's arguments beside its body, in the order of the Swift method.
  func parameters(_ operation: ContractModel.Operation, _ context: String) -> [OperationPlan.Parameter] {
    var labels = NameScope(reserving: ["body", "context"])
    var locals = NameScope(reserving: [
      "request", "client", "response", "context", "body", "json", "self", "service", "authenticator", "query", "cursor",
      "page", "server",
    ])
    var result: [OperationPlan.Parameter] = []
    for parameter in operation.parameters where !isDecidedByHTTP(parameter) {
      let identifier = SwiftNaming.member(parameter.name)
      let label = labels.claim(identifier)
      let text = text(of: parameter.content, context: context + Self.capitalised(identifier), at: parameter.location)
      result.append(
        OperationPlan.Parameter(
          label: label, local: locals.claim(label), wire: parameter.name, location: parameter.location, use: text.use,
          isRequired: parameter.isRequired, isNullable: text.use.isNullable, style: text.style,
          writing: parameter.allowsReserved && [.path, .query].contains(parameter.location)
            ? ", allowReserved: true" : "",
          reading: members(text.use, parameter, operation)
            + (parameter.allowsEmptyValue && parameter.location == .query ? ", allowsEmpty: true" : ""),
          initial: parameter.isRequired ? nil : initial(text.initial, for: text.use),
          documentation: parameter.description))
    }
    if result.filter({ !$0.isRequired }).count > 6 {
      for index in result.indices where !result[index].isRequired { result[index].isInQuery = true }
    }
    // Required ones first: Swift callers then never have to name what has a default.
    return result.filter(\.isRequired) + result.filter { !$0.isRequired }
  }

  /// OpenAPI 3.1.1 §4.8.12.2: `content` and `security` say what these are.
  private func isDecidedByHTTP(_ parameter: ContractModel.Parameter) -> Bool {
    parameter.location == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
  }

  /// How the value of a parameter or header becomes text: its type, and the runtime's arguments for its style.
  func text(of content: ContractModel.Parameter.Content, context: String, at location: ParameterLocation)
    -> (use: SwiftUse, style: String, initial: JSONValue?)
  {
    switch content {
    case .schema(let schema, let style, let explode):
      let use = generic(use(resolver.use(of: schema), context: context))
      return (use, arguments(style, explode, location), contract.schemas[schema].annotations?.initial)
    case .media(let media):
      let type = media.schema.map(resolver.use(of:)) ?? TypeUse(TypeKey.anything)
      let initial = media.schema.flatMap { contract.schemas[$0].annotations?.initial }
      if isJSON(media.type) {
        return (generic(use(type, context: context)), ", style: .json", initial)
      }
      if location == .querystring, essence(media.type) == "application/x-www-form-urlencoded" {
        return (generic(use(type, context: context)), "", initial)
      }
      // Any other media type is text to us, which its user writes and reads.
      let isText = if case .string = resolver.shape(of: type.key) { true } else { false }
      let text = isText ? generic(use(type, context: context)) : plainText
      return (text, location == .querystring ? ", style: .simple" : "", initial)
    }
  }

  private var plainText: SwiftUse {
    let string = runtime["String"]
    return SwiftUse(
      type: string, read: "try json.string()", reader: string, key: TypeKey.anything, context: "")
  }

  /// Only what differs from the runtime's defaults.
  private func arguments(_ style: ParameterStyle, _ explode: Bool, _ location: ParameterLocation) -> String {
    let isUsual =
      switch location {
      case .path, .header: style == .simple
      case .query, .cookie, .querystring: style == .form
      }
    let usualExplode = location == .cookie || style == .form
    return (isUsual ? "" : ", style: .\(style.rawValue)")
      + (explode == usualExplode || style == .deepObject ? "" : ", explode: \(explode)")
  }

  /// The members of an exploded object are parameters by themselves: the server is told their names.
  private func members(
    _ use: SwiftUse, _ parameter: ContractModel.Parameter, _ operation: ContractModel.Operation
  ) -> String {
    guard case .schema(_, let style, true) = parameter.content, style == .form || style == .cookie,
      let members = memberNames(of: use.key)
    else { return "" }
    func list(_ names: [String]) -> String { "[\(names.map(SwiftText.literal).joined(separator: ", "))]" }
    if members.isOpen, parameter.location == .query {
      let others = operation.parameters.filter { $0.location == .query && $0.name != parameter.name }.map(\.name)
      return ", besides: \(list(others))"
    }
    return members.names.isEmpty ? "" : ", properties: \(list(members.names))"
  }

  /// The names an object of this type may have; nil when no object is of it.
  private func memberNames(of key: TypeKey, depth: Int = 0) -> (names: [String], isOpen: Bool)? {
    // A union that holds itself ends here, without a word lost: its variants were looked at already.
    guard depth < 8 else { return nil }
    switch resolver.shape(of: key) {
    case .object(let object):
      if !object.patterned.isEmpty { return (object.properties.map(\.name), true) }
      if case .kept = object.additional { return (object.properties.map(\.name), true) }
      return (object.properties.map(\.name), false)
    case .map: return ([], true)
    case .union(let union): return memberNames(of: union.variants.map(\.type.key), depth: depth)
    case .views(let variants): return memberNames(of: variants.map(\.type.key), depth: depth)
    default: return nil
    }
  }

  private func memberNames(of variants: [TypeKey], depth: Int) -> (names: [String], isOpen: Bool)? {
    var all: (names: [String], isOpen: Bool)?
    for variant in variants {
      guard let found = memberNames(of: variant, depth: depth + 1) else { continue }
      let known = all?.names ?? []
      all = (known + found.names.filter { !known.contains($0) }, (all?.isOpen ?? false) || found.isOpen)
    }
    return all
  }
}
