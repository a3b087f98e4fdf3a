import ContractModel

/// Media types of two lists that are each other: the same one, or one that the other's range holds.
struct MediaTypes {
  private(set) var pairs: [(base: MediaType, revision: MediaType)] = []
  private(set) var removed: [MediaType] = []
  private(set) var added: [MediaType] = []

  init(_ old: [MediaType], _ new: [MediaType]) {
    var news = new
    var olds: [MediaType] = []
    func take(_ matches: (MediaType) -> Bool) -> MediaType? {
      news.firstIndex(where: matches).map { news.remove(at: $0) }
    }
    for media in old {
      let key = Self.normal(media.type)
      if let other = take({ Self.normal($0.type) == key }) { pairs.append((media, other)) } else { olds.append(media) }
    }
    for media in olds {
      let name = media.type
      if let other = take({ Self.holds($0.type, name) || Self.holds(name, $0.type) }) {
        pairs.append((media, other))
      } else {
        removed.append(media)
      }
    }
    added = news
  }

  /// Lower case, parameters in order, without blanks.
  static func normal(_ type: String) -> String {
    let parts = type.lowercased().split(separator: ";").map { $0.split(separator: " ").joined() }
    return ([parts.first ?? ""] + parts.dropFirst().sorted()).joined(separator: ";")
  }

  /// `application/*` holds `application/json`; `application/json` holds `application/json; version=2`.
  static func holds(_ range: String, _ type: String) -> Bool {
    let (wide, narrow) = (normal(range), normal(type))
    if wide == narrow || wide == "*/*" { return true }
    let (head, other) = (ComparisonRun.bare(wide), ComparisonRun.bare(narrow))
    if head.hasSuffix("/*") { return other.hasPrefix(head.dropLast()) }
    // A suffix is a structure that readers of the plain type know: `application/problem+json` is JSON.
    if head != other { return head == "application/json" && other.hasSuffix("+json") }
    return !wide.contains(";")
  }
}

extension ComparisonRun {
  /// Without parameters.
  static func bare(_ type: String) -> String {
    String(type.lowercased().prefix { $0 != ";" }.filter { $0 != " " })
  }
}
