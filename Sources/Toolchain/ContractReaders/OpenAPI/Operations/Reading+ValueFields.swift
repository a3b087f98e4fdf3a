import ContractModel
import ContractText

/// The fields that parameters and headers have in common, as they are read.
struct ValueDraft {
  var object: ObjectKind
  var schema: Node?
  var contentKey: Node?
  var content: Node?
  var style: Node?
  var explode: Bool?
  var allowsReserved = false
  var allowsEmptyValue = false
  var isDeprecated = false
  var description: String?
  var examples: [Example] = []
  var extensions: Extensions = [:]
  var guesses: Set<Keyword> = []

  init(_ object: ObjectKind) { self.object = object }
}

extension Reading {
  /// Reads one of the common fields; anything else is unknown to parameters and headers alike.
  func readValueField(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout ValueDraft) {
    switch field {
    case .schema: draft.schema = value
    case .content: (draft.contentKey, draft.content) = (key, value)
    case .style: draft.style = value
    case .explode: draft.explode = flag(value, .explode)
    case .allowReserved: draft.allowsReserved = flag(value, .allowReserved) ?? false
    case .allowEmptyValue: draft.allowsEmptyValue = flag(value, .allowEmptyValue) ?? false
    case .deprecated: draft.isDeprecated = flag(value, .deprecated) ?? false
    case .description: draft.description = text(value, .description)
    case .example: draft.examples.append(Example(name: nil, summary: nil, value: json(value)))
    case .examples: draft.examples += examples(value)
    default:
      if let guess = otherField(key, value, in: draft.object, into: &draft.extensions) { draft.guesses.insert(guess) }
    }
  }

  /// `schema` with its style, or `content` with one media type; one of them.
  func content(of draft: ValueDraft, _ location: ParameterLocation, at node: Node) -> Parameter.Content? {
    spending.weight += 1
    if draft.schema != nil, let key = draft.contentKey {
      report(
        "schema-and-content", "\"schema\" and \"content\" exclude each other", at: key, fix: "Leave one of them out.")
    }
    if let schema = draft.schema {
      if location == .querystring {
        report(
          "querystring-without-content", "a querystring parameter is written by \"content\", not by \"schema\"",
          at: schema, fix: "Write content: { application/x-www-form-urlencoded: { schema: … } }.")
        return nil
      }
      let style = style(draft.style, location)
      return .schema(
        self.schema(schema), style: style, explode: draft.explode ?? (style == .form || style == .cookie))
    }
    if let content = draft.content {
      let types = mediaTypes(content)
      if types.count > 1, let key = draft.contentKey {
        report(
          "several-media-types", "\"content\" of \(draft.object.noun) has one media type, not \(types.count)", at: key)
      }
      if let first = types.first { return .media(first) }
      if content.kind == .mapping {
        report("missing-field", "\"content\" of \(draft.object.noun) needs a media type", at: content)
      }
      return nil
    }
    if draft.guesses.isDisjoint(with: [.schema, .content]) {
      report("missing-field", "\(draft.object.noun) needs \"schema\" or \"content\"", at: node)
    }
    return nil
  }

  /// The declared style where it can stand, else the location's own.
  private func style(_ node: Node?, _ location: ParameterLocation) -> ParameterStyle {
    let initial: ParameterStyle = location == .query || location == .cookie ? .form : .simple
    guard let node, let text = text(node, .style) else { return initial }
    guard let style = ParameterStyle(rawValue: text) else {
      let known = ParameterStyle.allCases.map(\.rawValue)
      report(
        "unknown-value", "\"\(shown(text))\" is no style; there are \(known.joined(separator: ", "))", at: node,
        fix: didYouMean(text, known))
      return initial
    }
    guard style.locations.contains(location) else {
      let places = style.locations.map(\.rawValue).joined(separator: " and ")
      // One value, or several with commas: outside of queries `form` can only mean what `simple` is.
      let isClear = style == .form || style == .simple
      report(
        "style-not-allowed", isClear ? .warning : .error,
        "style \(text) is for \(places) parameters only, not for \(location.rawValue)", at: node,
        fix: "Leave it out, or use \(initial.rawValue).")
      return initial
    }
    if style == .cookie, dialect < .v32 {
      report(
        "newer-construct", .warning, "the style cookie came with OpenAPI 3.2; it is read as it is meant there", at: node
      )
    }
    return style
  }
}

/// Where each style makes sense.
extension ParameterStyle {
  /// OpenAPI 3.1.1 §4.8.12, Style Values.
  var locations: [ParameterLocation] {
    switch self {
    case .simple: [.path, .header]
    case .label, .matrix: [.path]
    case .form: [.query, .cookie]
    case .spaceDelimited, .pipeDelimited, .deepObject: [.query]
    case .cookie: [.cookie]
    }
  }
}
