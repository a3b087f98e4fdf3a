/// A reference that leads to another host or has another scheme than files: refused without touching anything.
struct RemoteReference {
  let written: URIReference
  let target: URIReference
  let allowedHosts: Set<String>

  func diagnostic(at place: Place) -> Diagnostic {
    let isHTTP = target.scheme == "http" || target.scheme == "https"
    let host = Self.host(target.authority ?? "")
    var fix = "Copy the file beside the contract and refer to it by its path."
    if isHTTP, !host.isEmpty, allowedHosts.contains(host) {
      return Diagnostic(
        "unsupported.remote-reference", .error, "\(shown) is on an allowed host, but references are not fetched yet",
        at: place,
        fix: fix)
    }
    if isHTTP, !host.isEmpty { fix += " Fetching is allowed by --allow-remote \(shortened(host))." }
    var notes: [Diagnostic.Note] = []
    if written.scheme == nil, written.authority == nil { notes.append(.init("an $id around it makes it remote")) }
    let what = isHTTP || target.scheme == nil ? "is remote and is not followed" : "has a scheme that is not followed"
    return Diagnostic("remote-reference", .error, "the reference \(shown) \(what)", at: place, notes: notes, fix: fix)
  }

  /// User names, passwords and queries may be secrets: they are not repeated. Nor is what a `data:` URI holds.
  private var shown: String {
    guard let authority = target.authority else { return shortened((target.scheme ?? "") + ":…") }
    return (target.scheme.map { $0 + ":" } ?? "") + shortened("//" + Self.withoutUser(authority) + target.path)
  }

  private static func withoutUser(_ authority: String) -> String {
    authority.lastIndex(of: "@").map { String(authority[authority.index(after: $0)...]) } ?? authority
  }

  private static func host(_ authority: String) -> String {
    let name = withoutUser(authority)
    if name.hasPrefix("[") { return String(name.prefix { $0 != "]" }) + "]" }
    return name.prefix { $0 != ":" }.lowercased()
  }
}
