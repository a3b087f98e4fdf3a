import ContractModel
import ContractText

/// Parameters are one by name and place; header names have no case.
struct ParameterKey: Hashable {
  var name: [UInt8]
  var location: ParameterLocation

  init(_ parameter: Parameter) {
    let name = parameter.location == .header ? parameter.name.lowercased() : parameter.name
    self.name = Array(name.utf8)
    location = parameter.location
  }
}

extension Reading {
  /// A list of parameters, those that HTTP or another field decides left out.
  func parameters(_ node: Node) -> [Parameter] {
    guard node.kind != .null else {
      report("null-field", .warning, "\"parameters\" is null; it counts as absent", at: node)
      return []
    }
    guard let list = sequence(node, .parameters) else { return [] }
    var result: [Parameter] = []
    result.reserveCapacity(list.count)
    var seen: Set<ParameterKey> = []
    for item in list.items {
      guard let parameter = parameter(item) else { continue }
      if keep(parameter, &seen, at: item) { result.append(parameter) }
    }
    return result
  }

  /// Each once, and none that HTTP or another field decides.
  func keep(_ parameter: Parameter, _ seen: inout Set<ParameterKey>, at item: Node) -> Bool {
    guard seen.insert(ParameterKey(parameter)).inserted else {
      report(
        "duplicate-parameter",
        "the parameter \"\(shown(parameter.name))\" in \(parameter.location.rawValue) is declared twice", at: item)
      return false
    }
    return parameter.location != .header || !Self.decidedHeaders.contains(parameter.name.lowercased())
  }

  /// OpenAPI 3.1.1 §4.8.12.2: definitions of these header parameters are ignored.
  static let decidedHeaders: Set<String> = ["accept", "content-type", "authorization"]

  /// An operation's own parameter replaces the path's in its place.
  func merge(_ common: [Parameter], _ own: [Parameter]) -> [Parameter] {
    guard !common.isEmpty else { return own }
    guard !own.isEmpty else { return common }
    var result = common
    var positions: [ParameterKey: Int] = [:]
    for (index, parameter) in common.enumerated() { positions[ParameterKey(parameter)] = index }
    for parameter in own {
      if let index = positions[ParameterKey(parameter)] { result[index] = parameter } else { result.append(parameter) }
    }
    return result
  }

  /// OpenAPI 3.1.1 §4.8.12, by reference or in place. Nil when it lacks a name, a place or a form.
  func parameter(_ node: Node) -> Parameter? {
    guard let found = follow(node, as: .parameter) else { return nil }
    guard found.isReferenced else { return readParameter(found.node) }
    guard var parameter = shared(found.node, in: \.sharedParameters, { self.readParameter(found.node) }) else {
      return nil
    }
    if let description = found.description { parameter.description = description }
    return parameter
  }

  /// Fields are collected first: what `style` may be depends on `in`, which may come after it.
  private func readParameter(_ node: Node) -> Parameter? {
    var nameNode: Node?
    var placeNode: Node?
    var isRequired: Node?
    var draft = ValueDraft(.parameter)
    for (key, value) in node.entries {
      switch keyword(key) {
      case .name: nameNode = value
      case .in: placeNode = value
      case .required: isRequired = value
      case let field: readValueField(key, value, field, &draft)
      }
    }
    guard let nameNode else {
      if !draft.guesses.contains(.name) { missing(.name, in: .parameter, at: node) }
      return nil
    }
    guard let placeNode else {
      if !draft.guesses.contains(.in) { missing(.in, in: .parameter, at: node) }
      return nil
    }
    guard let name = required(nameNode, .name), let location = location(placeNode) else { return nil }
    checkName(name, location, at: nameNode)
    guard let content = content(of: draft, location, at: node) else { return nil }
    var parameter = Parameter(
      name: name, location: location, isRequired: isRequired.flatMap { flag($0, .required) } ?? false,
      content: content, place: node.place.startOnly)
    requirePath(&parameter, isRequired, at: node)
    apply(draft, to: &parameter)
    return parameter
  }

  /// Forgotten it is a habit; denied it is a mistake.
  func requirePath(_ parameter: inout Parameter, _ isRequired: Node?, at node: Node) {
    guard parameter.location == .path, !parameter.isRequired else { return }
    parameter.isRequired = true
    report(
      "optional-path-parameter", isRequired == nil ? .warning : .error,
      "a path parameter is always required; \"\(shown(parameter.name))\" is read so", at: isRequired ?? node,
      fix: "Write required: true.")
  }

  func apply(_ draft: ValueDraft, to parameter: inout Parameter) {
    parameter.allowsReserved = draft.allowsReserved
    parameter.allowsEmptyValue = draft.allowsEmptyValue
    parameter.isDeprecated = draft.isDeprecated
    parameter.description = draft.description
    parameter.examples = draft.examples
    parameter.extensions = draft.extensions
  }

  /// Swagger 2.0 had two more places; who writes them gets told where they went.
  func location(_ node: Node) -> ParameterLocation? {
    guard let text = required(node, .in) else { return nil }
    if let location = ParameterLocation(rawValue: text) {
      if location == .querystring, dialect < .v32 {
        report(
          "newer-construct", .warning, "querystring parameters came with OpenAPI 3.2; it is read as it is meant there",
          at: node)
      }
      return location
    }
    let fix =
      text == "body" || text == "formData"
      ? "in: \(text) is Swagger 2.0; write a requestBody."
      : didYouMean(text, ParameterLocation.allCases.map(\.rawValue))
    report(
      "unknown-value", "a parameter is in path, query, header or cookie, not in \"\(shown(text))\"", at: node, fix: fix)
    return nil
  }

  /// A name with a blank in it is never sent; one with control characters or separators could smuggle another header.
  private func invalidName(_ id: String, _ whose: String, _ name: String, at node: Node) {
    let message = "\(whose) name is an HTTP token; \"\(shown(name))\" is none"
    if HTTPToken.isHarmless(name) {
      leaveOut(id, message, at: node.place)
    } else {
      report(id, message, at: node)
    }
  }

  /// Path and query names are escaped by whoever sends them. Header and cookie names are sent as they are, so that a line
  /// break in one would be a header of its own.
  func checkName(_ name: String, _ location: ParameterLocation, at node: Node) {
    switch location {
    case .header:
      if !HTTPToken.isToken(name) {
        invalidName("invalid-header-name", "a header's", name, at: node)
      } else if Self.decidedHeaders.contains(name.lowercased()) {
        report(
          "ignored-header-parameter", .warning, "a header parameter called \(name) is ignored", at: node,
          fix: "Say it with \"content\" or \"security\".")
      }
    case .cookie:
      if !HTTPToken.isToken(name) {
        invalidName("invalid-cookie-name", "a cookie's", name, at: node)
      }
    case .path, .query, .querystring: break
    }
  }
}
