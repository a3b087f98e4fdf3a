/// The JSON Schema drafts that `$schema` and `jsonSchemaDialect` name. Their keywords mean the same where they have the same
/// names; only draft 4's exclusive bounds do not, and what later drafts renamed is read under both names.
enum SchemaLanguage {
  /// Whether schemas of this language are read by its own rules.
  static func isKnown(_ uri: String) -> Bool {
    let name = plain(uri)
    return name.hasPrefix("spec.openapis.org/oas/3.")
      || ["draft-04", "draft-05", "draft-06", "draft-07", "draft/2019-09", "draft/2020-12"].contains {
        name == "json-schema.org/\($0)/schema"
      }
  }

  /// Draft 4 excludes a bound by `true` beside it.
  static func hasBooleanBounds(_ uri: String) -> Bool {
    ["json-schema.org/draft-04/schema", "json-schema.org/draft-05/schema"].contains(plain(uri))
  }

  /// Old drafts are named by either scheme, with an empty fragment or none.
  private static func plain(_ uri: String) -> String {
    var text = uri[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    while text.last == "#" { text = text.dropLast() }
    return String(text)
  }
}
