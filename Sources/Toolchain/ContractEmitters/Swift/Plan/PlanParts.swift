import CodePrinting
import ContractModel

/// Members of multipart bodies that are files or have headers, and how members of forms are written.
extension SwiftPlanner {
  enum PartKind {
    case file
    case files(min: Int?, max: Int?)
    /// A value whose part has headers of its own.
    case headed
  }

  /// Found before any type is declared: a component that is a multipart body has files where another has strings.
  func findParts() {
    var media: [MediaType] = []
    let events = contract.webhooks + contract.operations.flatMap { $0.callbacks.flatMap(\.operations) }
    for operation in contract.operations + events {
      media += operation.body?.content ?? []
      media += operation.responses.flatMap(\.content)
    }
    for type in media where essence(type.type).hasPrefix("multipart/") {
      guard let schema = type.schema else { continue }
      findParts(resolver.use(of: schema).key, type.encodings, depth: 0)
    }
  }

  private func findParts(_ key: TypeKey, _ encodings: [Encoding], depth: Int) {
    switch resolver.shape(of: key) {
    case .union(let union) where depth < 4:
      for variant in union.variants { findParts(variant.type.key, encodings, depth: depth + 1) }
    case .views(let variants) where depth < 4:
      for variant in variants { findParts(variant.type.key, encodings, depth: depth + 1) }
    case .object(let object):
      for property in object.properties {
        let encoding = encodings.first { $0.property == property.name }
        if let kind = partKind(property.type.key, encoding) { parts[key, default: [:]][property.name] = kind }
      }
      for facet in object.facets where depth < 4 { findParts(facet.type.key, encodings, depth: depth + 1) }
    default: break
    }
  }

  private func partKind(_ key: TypeKey, _ encoding: Encoding?) -> PartKind? {
    if isFile(key, encoding) { return .file }
    if case .array(let rule) = resolver.shape(of: key), let element = rule.element, isFile(element.key, encoding) {
      return .files(min: rule.min, max: rule.max)
    }
    if case .union(let union) = resolver.shape(of: key) {
      // One file or a list of them: on the wire there is no difference.
      let isFiles = union.variants.allSatisfy { variant in
        switch partKind(variant.type.key, encoding) {
        case .file, .files: true
        case .headed, nil: false
        }
      }
      if isFiles { return .files(min: nil, max: nil) }
    }
    let headers = encoding?.headers.filter { $0.name.lowercased() != "content-type" } ?? []
    return headers.isEmpty ? nil : .headed
  }

  private func isFile(_ key: TypeKey, _ encoding: Encoding?) -> Bool {
    if isBinary(key) { return true }
    guard case .any = resolver.shape(of: key), let type = encoding?.contentType else { return false }
    // Without any schema the media type says what it is.
    return !isJSON(type) && !essence(type).hasPrefix("text/")
  }

  /// A string that stands for bytes: `format: binary`, or a media type without an encoding (3.1).
  func isBinary(_ key: TypeKey) -> Bool {
    guard case .string(_, .plain) = resolver.shape(of: key) else { return false }
    return key.parts.contains { part in
      let schema = contract.schemas[part.schema]
      if schema.format == "binary" { return true }
      guard let string = schema.string, let type = string.contentMediaType else { return false }
      return string.contentEncoding == nil && string.contentSchema == nil && !isJSON(type)
        && !essence(type).hasPrefix("text/")
    }
  }

  /// A property of a multipart body as it is used there; nil where it is what it is anywhere.
  func partUse(_ property: ObjectShape.Property, in owner: TypeKey, _ use: @autoclosure () -> SwiftUse) -> SwiftUse? {
    guard let kind = parts[owner]?[property.name] else { return nil }
    let file = runtime["File"]
    // A key of its own: what is read by this is no string that some other place may share.
    let key = TypeKey.anything
    switch kind {
    case .file: return SwiftUse(type: file, read: "try \(file).read(&json)", reader: file, key: key, context: "")
    case .files(let min, let max):
      var arguments = ["of: \(file).self"]
      if let min, min > 0 { arguments.append("min: \(min)") }
      if let max { arguments.append("max: \(max)") }
      return SwiftUse(
        type: "[\(file)]", read: "try json.array(\(arguments.joined(separator: ", ")))", reader: "[\(file)]", key: key,
        context: "")
    case .headed:
      let value = use()
      let rule = "\(runtime["PartRule"])<\(elementReader(value))>"
      return SwiftUse(
        type: "\(runtime["Part"])<\(value.elementType)>", read: "try \(rule).read(&json)", reader: rule, key: key,
        context: "")
    }
  }

  // MARK: - Encodings

  /// Swift source of what is not written as usual, alike members together.
  func fieldEncodings(_ media: MediaType, _ key: TypeKey) -> [String] {
    let isMultipart = essence(media.type).hasPrefix("multipart/")
    var groups: [(arguments: String, names: [String])] = []
    func add(_ name: String, _ arguments: String) {
      if let index = groups.firstIndex(where: { $0.arguments == arguments }) {
        groups[index].names.append(name)
      } else {
        groups.append((arguments, [name]))
      }
    }
    var known: Set<String> = []
    let files = isMultipart ? allParts(of: key, depth: 0) : [:]
    for encoding in media.encodings where known.insert(encoding.property).inserted {
      add(encoding.property, arguments(encoding, isMultipart, files[encoding.property]))
    }
    for (name, kind) in files.sorted(by: { $0.key < $1.key }) where known.insert(name).inserted {
      switch kind {
      case .file, .files: add(name, ", isFile: true")
      case .headed: break
      }
    }
    // A name with brackets is not the path that it looks like.
    for name in propertyNames(of: key, depth: 0) where name.contains("[") && known.insert(name).inserted {
      add(name, "")
    }
    return groups.filter { !$0.arguments.isEmpty || $0.names.contains { $0.contains("[") } }.map { group in
      ".init(\(group.names.map(SwiftText.literal).joined(separator: ", "))\(group.arguments))"
    }
  }

  private func arguments(_ encoding: Encoding, _ isMultipart: Bool, _ part: PartKind?) -> String {
    var arguments = ""
    // In a form a media type counts only where no style is given (3.0.4 §4.8.15).
    let hasStyle = encoding.style != nil || encoding.explode != nil || encoding.allowsReserved
    if hasStyle {
      let style = encoding.style ?? .form
      arguments += ", style: .\(style.rawValue)"
      let usual = style == .form || style == .deepObject
      if let explode = encoding.explode, explode != usual { arguments += ", explode: \(explode)" }
      if encoding.allowsReserved { arguments += ", allowReserved: true" }
    }
    if let type = encoding.contentType, !hasStyle || isMultipart {
      arguments += ", contentType: \(SwiftText.literal(type))"
    }
    switch part {
    case .file, .files: arguments += ", isFile: true"
    case .headed: arguments += ", isHeaded: true"
    case nil: break
    }
    let required = encoding.headers.filter { $0.isRequired && $0.name.lowercased() != "content-type" }
    if isMultipart, !required.isEmpty {
      arguments += ", requires: [\(required.map { SwiftText.literal($0.name.lowercased()) }.joined(separator: ", "))]"
    }
    return arguments
  }

  private func allParts(of key: TypeKey, depth: Int) -> [String: PartKind] {
    var result = parts[key] ?? [:]
    for inner in members(of: key) where depth < 4 {
      result.merge(allParts(of: inner, depth: depth + 1)) { first, _ in first }
    }
    return result
  }

  private func propertyNames(of key: TypeKey, depth: Int) -> [String] {
    var names: [String] = []
    if case .object(let object) = resolver.shape(of: key) { names = object.properties.map(\.name) }
    for inner in members(of: key) where depth < 4 { names += propertyNames(of: inner, depth: depth + 1) }
    return names
  }

  /// What one object is read as at once, or instead.
  private func members(of key: TypeKey) -> [TypeKey] {
    switch resolver.shape(of: key) {
    case .union(let union): union.variants.map(\.type.key)
    case .views(let variants): variants.map(\.type.key)
    case .object(let object): object.facets.map(\.type.key)
    default: []
    }
  }
}
