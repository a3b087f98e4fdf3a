/// A reference that leads to another host or has another scheme than files: refused without touching anything.
struct RemoteReference {
  /// As the contract has it.
  let written: URIReference
  /// What it means after the bases around it.
  let target: URIReference
  let allowedHosts: Set<String>

  func diagnostic(at place: Place) -> Diagnostic {
    let isHTTP = target.scheme == "http" || target.scheme == "https"
    let host = Self.host(target.authority ?? "")
    var fix = "Copy the file beside the contract and refer to it by its path."
    // The permission is understood, the fetching is not there yet: an id of its own says so.
    if isHTTP, !host.isEmpty, allowedHosts.contains(host) {
      return Diagnostic(
        "unsupported.remote-reference", .error, "\(shown) is on an allowed host, but references are not fetched yet",
        at: place,
        fix: fix)
    }
    if isHTTP, !host.isEmpty { fix += " Fetching is allowed by --allow-remote \(shortened(host))." }
    var notes: [Diagnostic.Note] = []
    // The text looks like a file: what makes it remote stands elsewhere.
    if written.scheme == nil, written.authority == nil { notes.append(.init("an $id around it makes it remote")) }
    let what = isHTTP || target.scheme == nil ? "is remote and is not followed" : "has a scheme that is not followed"
    return Diagnostic("remote-reference", .error, "the reference \(shown) \(what)", at: place, notes: notes, fix: fix)
  }

  /// User names, passwords and queries may be secrets: they are not repeated. Nor is what a `data:` URI holds.
  private var shown: String {
    guard let authority = target.authority else { return shortened((target.scheme ?? "") + ":…") }
    return (target.scheme.map { $0 + ":" } ?? "") + shortened("//" + Self.withoutUser(authority) + target.path)
  }

  /// RFC 3986 §3.2.1.
  private static func withoutUser(_ authority: String) -> String {
    authority.lastIndex(of: "@").map { String(authority[authority.index(after: $0)...]) } ?? authority
  }

  /// RFC 3986 §3.2.2, without the port; an IPv6 address keeps its brackets.
  private static func host(_ authority: String) -> String {
    let name = withoutUser(authority)
    if name.hasPrefix("[") { return String(name.prefix { $0 != "]" }) + "]" }
    return name.prefix { $0 != ":" }.lowercased()
  }
}
