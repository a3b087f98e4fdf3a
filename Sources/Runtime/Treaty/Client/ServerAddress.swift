/// Where a server is: a contract's server URL, taken apart once.
struct ServerAddress: Sendable, Hashable {
  var scheme: String?
  var authority: String?
  /// Without a slash at its end: operations' paths begin with one.
  var path: String
  /// Without its question mark. Only the address of a webhook or callback has one that counts.
  var query: String?

  /// `https://orders.example.com/v1`, or just `/v1` where the transport knows the server.
  init(_ text: String) {
    var rest = text[...]
    if let colon = rest.range(ofScheme: "://") {
      scheme = rest[..<colon.lowerBound].lowercased()
      rest = rest[colon.upperBound...]
      let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    rest = rest.prefix { $0 != "#" }
    if let mark = rest.firstIndex(of: "?") { query = String(rest[mark...].dropFirst()) }
    rest = rest.prefix { $0 != "?" }
    while rest.last == "/" { rest.removeLast() }
    path = rest.isEmpty || rest.first == "/" ? String(rest) : "/" + rest
  }
}

extension ServerAddress {
  /// A server of an operation's own: another one, or, where it is just a path, another place on the same one.
  init(_ text: String, relativeTo base: ServerAddress) {
    self.init(text)
    guard scheme == nil else { return }
    scheme = base.scheme
    authority = base.authority
  }
}

extension Substring {
  /// The first place of an ASCII separator.
  fileprivate func range(ofScheme separator: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) { return start..<index(start, offsetBy: separator.count) }
      // A scheme has no slash: the separator is not further on.
      if self[start] == "/" { return nil }
      start = index(after: start)
    }
    return nil
  }
}
