/// A draft, and which of its vocabularies count: what a metaschema decides about the schemas that name it.
struct JSONSchemaDialect: Hashable {
  struct Vocabularies: OptionSet, Hashable {
    let rawValue: UInt8
    static let applicator = Vocabularies(rawValue: 1)
    static let unevaluated = Vocabularies(rawValue: 2)
    static let validation = Vocabularies(rawValue: 4)
    static let annotation = Vocabularies(rawValue: 8)
    static let format = Vocabularies(rawValue: 16)
    static let formatAssertion = Vocabularies(rawValue: 32)
    static let content = Vocabularies(rawValue: 64)
    /// What a draft's own metaschema has: formats are no assertions.
    static let usual: Vocabularies = [.applicator, .unevaluated, .validation, .annotation, .format, .content]
  }

  var draft: JSONSchemaDraft
  var vocabularies: Vocabularies = .usual

  var identifierKey: String { draft == .draft4 ? "id" : "$id" }
  /// Up to draft 7 nothing beside a `$ref` counts.
  var referenceHidesSiblings: Bool { draft <= .draft7 }

  /// The vocabulary of a URI; empty for core, which is always there, and nil for one that nobody here knows.
  static func vocabulary(_ uri: String) -> Vocabularies? {
    guard uri.hasPrefix("https://json-schema.org/draft/"), let name = uri.split(separator: "/").last else { return nil }
    switch name {
    case "core": return []
    // In 2019-09 the applicator vocabulary has what became `unevaluated`.
    case "applicator": return uri.contains("2019-09") ? [.applicator, .unevaluated] : .applicator
    case "unevaluated": return .unevaluated
    case "validation": return .validation
    case "meta-data": return .annotation
    case "format", "format-annotation": return .format
    case "format-assertion": return [.format, .formatAssertion]
    case "content": return .content
    default: return nil
    }
  }
}
