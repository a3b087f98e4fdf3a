import ContractModel
import ContractText

/// A place where a contract has a regular expression.
struct PatternSite: Sendable {
  let source: String
  let place: Place
  let schema: Schema
  /// Whether it is about names of members (`patternProperties`) and not about a value.
  let isOfNames: Bool

  static func all(in contract: Contract, _ nodes: NodeIndex) -> [PatternSite] {
    var sites: [PatternSite] = []
    for schema in contract.schemas.all {
      if let source = schema.string?.pattern {
        let place = nodes.mapping(at: schema.place)?.member("pattern")?.place ?? schema.place
        sites.append(PatternSite(source: source, place: place, schema: schema, isOfNames: false))
      }
      guard let patterns = schema.object?.patternProperties, !patterns.isEmpty else { continue }
      let written = nodes.mapping(at: schema.place)?.member("patternProperties")
      for (source, _) in patterns {
        let place = written?.entry(source)?.key.place ?? schema.place
        sites.append(PatternSite(source: source, place: place, schema: schema, isOfNames: true))
      }
    }
    return sites
  }
}

extension LintSubject {
  /// A pattern as messages show it, with what it belongs to.
  func label(_ site: PatternSite) -> String {
    let source = site.source.unicodeScalars.count <= 60 ? site.source : String(site.source.prefix(60)) + "…"
    return "the pattern \(source) of \(label(site.schema))"
  }
}
