import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  private static let parameterFields: Set<String> = [
    "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example",
    "examples", "content",
  ]

  func readParameters(_ node: Node?) -> [ContractModel.Parameter] {
    var result: [ContractModel.Parameter] = []
    for item in list(node, "parameters") {
      guard let target = resolved(item, "parameter"), mapping(target, "a parameter") != nil, let parameter = readParameter(target, item) else { continue }
      if result.contains(where: { $0.name == parameter.name && $0.location == parameter.location }) {
        error("duplicate-parameter", "duplicate parameter \(shortened(parameter.name)) in \(parameter.location.rawValue)", dash(node, item), fix: "Remove one of the two.")
        continue
      }
      result.append(parameter)
    }
    return result
  }

  /// A block list's item begins at its dash.
  func dash(_ list: Node?, _ item: Node) -> Place {
    var place = item.place
    if let list, list.place.start.column < place.start.column { place.start.column = list.place.start.column }
    return place
  }

  private func readParameter(_ node: Node, _ item: Node) -> ContractModel.Parameter? {
    guard let nameNode = node.member("name"), let name = text(nameNode, "name"), let inNode = node.member("in"), let where_ = text(inNode, "in") else {
      error("invalid-parameter", "a parameter needs name and in", node.place, fix: "Add them.")
      return nil
    }
    guard let location = ParameterLocation(rawValue: where_) else {
      let hint = ["body", "formData"].contains(where_) ? ": that is Swagger 2.0, here it is requestBody" : ""
      error("invalid-parameter", "a parameter is in path, query, header or cookie, not in \"\(shortened(where_))\"\(hint)", inNode.place, fix: "Write path, query, header or cookie.")
      return nil
    }
    checkFields(node, Self.parameterFields, "a parameter")
    var isRequired = flag(node.member("required"), "required")
    if location == .path, !isRequired {
      error("optional-path-parameter", "a path parameter must be required", node.member("required")?.place ?? node.place, fix: "Add required: true.")
      isRequired = true
    }
    if location == .header {
      if !Self.isToken(name) { error("invalid-header-name", "a header name is an HTTP token", nameNode.place, fix: "Use letters, digits and dashes.") }
      if ["accept", "content-type", "authorization"].contains(name.lowercased()) {
        warn("reserved-header", "\(name) as a header parameter is ignored: the contract says it elsewhere", nameNode.place, fix: "Remove the parameter.")
      }
    }
    if location == .cookie, !Self.isToken(name) {
      error("invalid-cookie-name", "\"\(shortened(name))\" is no valid cookie name", nameNode.place, fix: "Use letters, digits and dashes.")
    }
    guard let content = content(node, location) else { return nil }
    var parameter = ContractModel.Parameter(name: name, location: location, isRequired: isRequired, content: content, place: item.place)
    parameter.allowsReserved = flag(node.member("allowReserved"), "allowReserved")
    parameter.allowsEmptyValue = flag(node.member("allowEmptyValue"), "allowEmptyValue")
    parameter.isDeprecated = flag(node.member("deprecated"), "deprecated")
    parameter.description = text(node.member("description"), "description")
    parameter.examples = examples(node)
    parameter.extensions = extensions(node)
    return parameter
  }

  static func isToken(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// Of a parameter or a header: a schema with its style, or one media type.
  func content(_ node: Node, _ location: ParameterLocation) -> ContractModel.Parameter.Content? {
    let schema = node.entry("schema")
    let media = node.entry("content")
    if let schema, let media {
      let later = max(schema.key.place.start, media.key.place.start) == schema.key.place.start ? schema : media
      error("schema-and-content", "schema and content exclude each other", later.key.place, fix: "Keep one.")
    }
    if let media, mapping(media.value, "content") != nil {
      guard let type = readContent(media.value).first else {
        error("missing-schema", "content needs one media type", media.value.place, fix: "Add one.")
        return nil
      }
      return .media(type)
    }
    guard let schema else {
      error("missing-schema", "schema or content is needed", node.place, fix: "Add schema.")
      return nil
    }
    let initial: ParameterStyle = location == .query || location == .cookie ? .form : .simple
    var style = initial
    if let written = node.member("style") {
      let allowed: [ParameterStyle] =
        switch location {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form]
        }
      if let known = ParameterStyle(rawValue: written.text), allowed.contains(known) {
        style = known
      } else {
        error("invalid-style", "\(shortened(written.text)) is no style of a \(location.rawValue) parameter", written.place, fix: "Write \(allowed.map(\.rawValue).joined(separator: ", or ")).")
      }
    }
    let explode = node.member("explode").map { flag($0, "explode") } ?? (style == .form || style == .deepObject)
    return .schema(schemaID(schema.value), style: style, explode: explode)
  }

  func examples(_ node: Node) -> [Example] {
    var result: [Example] = []
    if let example = node.member("example") { result.append(Example(name: nil, summary: nil, value: ValueText.value(example))) }
    guard let all = node.member("examples") else { return result }
    if all.kind == .sequence { return result + all.items.map { Example(name: nil, summary: nil, value: ValueText.value($0)) } }
    guard all.kind == .mapping else { return result }
    for (name, value) in all.entries {
      guard let target = resolved(value, "example"), target.kind == .mapping else { continue }
      result.append(Example(name: name.text, summary: text(target.member("summary"), "summary"), value: target.member("value").map(ValueText.value)))
    }
    return result
  }
}
