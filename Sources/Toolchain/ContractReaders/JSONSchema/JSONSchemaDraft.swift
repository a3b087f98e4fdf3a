/// A published draft of JSON Schema. Drafts before 4 are not read.
public enum JSONSchemaDraft: Int, Sendable, Hashable, Comparable, CaseIterable {
  case draft4 = 4
  case draft6, draft7, draft2019, draft2020

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The draft whose metaschema has this URI; a scheme of `https` and an empty fragment make no difference.
  init?(metaschema uri: String) {
    var text = uri[...]
    if text.hasSuffix("#") { text = text.dropLast() }
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    switch text {
    case "json-schema.org/draft-04/schema": self = .draft4
    case "json-schema.org/draft-06/schema": self = .draft6
    case "json-schema.org/draft-07/schema": self = .draft7
    case "json-schema.org/draft/2019-09/schema": self = .draft2019
    case "json-schema.org/draft/2020-12/schema": self = .draft2020
    default: return nil
    }
  }
}
