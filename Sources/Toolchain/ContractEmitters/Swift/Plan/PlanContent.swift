import ContractModel
import ContractText

/// What Swift sees of a body's media types.
extension SwiftPlanner {
  /// One representation: JSON before text; everything else is named as not generated yet. Nil: nothing is left.
  func content(_ media: [MediaType], context: String) -> OperationPlan.Content? {
    guard !media.isEmpty else { return OperationPlan.Content.none }
    var json: MediaType?
    var text: MediaType?
    for type in media {
      if isJSON(type.type) { json = json ?? type } else if isText(type) { text = text ?? type }
    }
    if json == nil, text == nil, let xml = media.first(where: { isXML($0.type) && $0.schema != nil }), let id = xml.schema {
      let use = generic(use(resolver.use(of: id), context: context))
      return OperationPlan.Content(representations: [
        .init(mediaType: xml.type, coding: .xml(use, mapping: xmlRoot(id, context: context, at: xml.place)))
      ])
    }
    for type in media where type.type != (json ?? text)?.type {
      if isJSON(type.type) || (json == nil && isText(type)) { continue }
      report(
        Diagnostic(
          "unsupported.media-type", .error, "the media type \(type.type) is not generated yet", at: type.place,
          fix: "Leave it out with --allow unsupported.media-type; an operation that has no other is left out too."))
    }
    if let json {
      let type = json.schema.map(resolver.use(of:)) ?? TypeUse(TypeKey(parts: []))
      return OperationPlan.Content(representations: [
        .init(mediaType: json.type, coding: .json(generic(use(type, context: context))))
      ])
    }
    return text.map { OperationPlan.Content(representations: [.init(mediaType: $0.type, coding: .text)]) }
  }

  func essence(_ type: String) -> String {
    var text = type.prefix { $0 != ";" }.lowercased()
    while text.last == " " { text.removeLast() }
    return text
  }

  func isJSON(_ type: String) -> Bool {
    let essence = essence(type)
    return essence == "application/json" || essence.hasSuffix("+json") || essence == "*/*" || essence == "text/json"
  }

  func isXML(_ type: String) -> Bool {
    let essence = essence(type)
    return essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml")
  }

  private func isText(_ type: MediaType) -> Bool { essence(type.type) == "text/plain" }
}
