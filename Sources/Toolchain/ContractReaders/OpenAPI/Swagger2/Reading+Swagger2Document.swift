import ContractModel
import ContractText

// Swagger 2.0 is read straight into the model, never turned into OpenAPI 3 text: places stay those of the source.
extension Reading {
  /// Swagger 2.0, Swagger Object: servers and media types of everything.
  func readSwagger2Defaults(_ sections: [Keyword: Node]) {
    swagger2.host = sections[.host].flatMap(host)
    swagger2.basePath = sections[.basePath].flatMap(basePath) ?? ""
    swagger2.schemes = sections[.schemes].map(schemes) ?? []
    swagger2.consumes = sections[.consumes].map { mediaTypeList($0, .consumes) }
    swagger2.produces = sections[.produces].map { mediaTypeList($0, .produces) }
    contract.servers = servers(schemes: swagger2.schemes)
  }

  /// Definitions first, as with `components`.
  func readSwagger2Components(_ sections: [Keyword: Node]) {
    let kinds: [(field: Keyword, kind: ComponentKind)] = [
      (.definitions, .schema), (.parameters, .parameter), (.responses, .response),
      (.securityDefinitions, .securityScheme),
    ]
    readSections(
      kinds.compactMap { field, kind in
        guard let value = sections[field] else { return nil }
        guard value.kind != .null else {
          report("null-field", .warning, "\"\(field.rawValue)\" is null; it counts as absent", at: value)
          return nil
        }
        return mapping(value, field).map { (kind, $0) }
      })
  }

  /// Servers at these schemes; none where the document names no host and no path. Without a scheme it is that by which
  /// the document came, which a file does not have: https then.
  func servers(schemes: [String]) -> [Server] {
    guard let host = swagger2.host else {
      return swagger2.basePath.isEmpty ? [] : [Server(url: swagger2.basePath)]
    }
    return (schemes.isEmpty ? ["https"] : schemes).map { Server(url: "\($0)://\(host)\(swagger2.basePath)") }
  }

  /// A name and a port. Pasted addresses are common enough to be read as meant.
  private func host(_ node: Node) -> String? {
    guard let text = text(node, .host), !text.isEmpty else { return nil }
    let afterScheme = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
    let name = afterScheme.prefix { $0 != "/" }
    if name.count != text.count {
      report(
        "host-not-a-host", .warning, "\"host\" is a name with a port, no address; \(shown(String(name))) is kept",
        at: node, fix: "Write schemes and basePath beside it.")
    }
    return name.isEmpty ? nil : String(name)
  }

  /// Without the slash at its end, which the paths begin with.
  private func basePath(_ node: Node) -> String? {
    guard var path = text(node, .basePath) else { return nil }
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard !path.isEmpty, path.utf8.first != UInt8(ascii: "/") else { return path }
    report("base-path-without-slash", .warning, "\"basePath\" starts with \"/\"; it is read so", at: node)
    return "/" + path
  }

  func schemes(_ node: Node) -> [String] {
    texts(node, .schemes).filter { scheme in
      let isKnown = ["http", "https", "ws", "wss"].contains(scheme)
      if !isKnown {
        report(
          "unknown-value", .warning, "schemes are http, https, ws and wss; \"\(shown(scheme))\" is ignored", at: node)
      }
      return isKnown
    }
  }

  /// `consumes` and `produces`. What is no media type is told and left out.
  func mediaTypeList(_ node: Node, _ field: Keyword) -> [Swagger2Type] {
    guard node.kind != .null else {
      report("null-field", .warning, "\"\(field.rawValue)\" is null; it counts as empty", at: node)
      return []
    }
    guard let list = sequence(node, field) else { return [] }
    var result: [Swagger2Type] = []
    var seen: Set<String> = []
    for item in list.items {
      guard let text = text(item, field) else { continue }
      guard HTTPToken.isMediaType(text) else {
        report(
          "invalid-media-type", .warning, "\"\(shown(text))\" is no media type; it is left out", at: item,
          fix: "Write type/subtype, as in application/json.")
        continue
      }
      guard seen.insert(HTTPToken.mediaTypeKey(text)).inserted else {
        report("duplicate-media-type", .warning, "\(shown(text)) is in the list already", at: item)
        continue
      }
      result.append(Swagger2Type(text: text, place: item.place))
    }
    return result
  }
}
