/// A URI or a relative reference (RFC 3986 §4.1), cut into its parts. Nothing is decoded.
package struct URIReference: Hashable, Sendable {
  package var scheme: String?
  package var authority: String?
  package var path: String
  package var query: String?
  package var fragment: String?

  /// RFC 3986, appendix B. Any text can be cut; what is no URI at all ends up in the path.
  package init(_ text: String) {
    // From the end: a fragment may hold a `?`, a query a `:`. By bytes, which characters with marks cannot hide.
    var rest = Substring(text)
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon].utf8) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// A file's path as a base: relative references of the file resolve against it.
  package init(filePath: String) {
    path = PercentText.encodePath(filePath)
  }

  /// RFC 3986 §3.1. `C:` is one too: a drive is refused as a scheme that is not followed.
  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
    return text.allSatisfy { byte in
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    }
  }

  /// What this reference means when it stands in a resource with that base (RFC 3986 §5.2.2).
  package func resolved(against base: URIReference) -> URIReference {
    var target = self
    if scheme != nil {
      target.path = Self.withoutDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.withoutDots(path)
      return target
    }
    target.authority = base.authority
    // The same resource, when there is no query.
    if path.isEmpty {
      target.path = base.path
      if query == nil { target.query = base.query }
    } else if path.utf8.first == UInt8(ascii: "/") {
      target.path = Self.withoutDots(path)
      // RFC 3986 §5.2.3, first case.
    } else if base.authority != nil, base.path.isEmpty {
      target.path = Self.withoutDots("/" + path)
    } else {
      let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { base.path[...$0] } ?? ""
      target.path = Self.withoutDots(folder + path)
    }
    return target
  }

  /// RFC 3986 §5.2.4, for absolute paths; others have nothing to climb from.
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "/"), path.contains("/.") else { return path }
    var parts: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      // A dot segment at the end leaves the slash before it.
      if segment == "." || segment == ".." {
        if segment == ".." { _ = parts.popLast() }
        if isLast { parts.append("") }
      } else {
        parts.append(segment)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Without the fragment, in one spelling: what resources are known by.
  package var resource: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
  }
}
