import ContractText

/// Where a server object leads, its variables replaced by their defaults.
struct ServerAddress {
  /// In lower case; nil for an address relative to the contract's own.
  private(set) var scheme: String?
  /// In lower case, without a port; empty for a relative address.
  private(set) var host = ""

  init?(_ server: Node) {
    guard let url = server.member("url"), url.kind == .string else { return nil }
    let variables = server.member("variables")
    var text = ""
    var rest = url.text[...]
    // A default that names a variable is not followed.
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[open...].dropFirst().prefix { $0 != "}" })
      text += rest[..<open] + (variables?.member(name)?.member("default")?.text ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    self.init(text + rest)
  }

  init(_ text: String) {
    guard let end = text.firstRange(of: "://") else { return }
    scheme = text[..<end.lowerBound].lowercased()
    var authority = text[end.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    host =
      authority.first == "["
      ? String(authority.dropFirst().prefix { $0 != "]" }).lowercased()
      : String(authority.prefix { $0 != ":" }).lowercased()
  }

  /// Not encrypted.
  var isPlain: Bool { scheme == "http" || scheme == "ws" }

  /// Reached from this machine or from within a network only: loopback, private addresses (RFC 1918), names that no
  /// public resolver knows (RFC 6761, RFC 6762), and those of one label.
  var isInternal: Bool {
    if host.isEmpty || !host.contains(".") && !host.contains("{") { return true }
    if ["localhost", "local", "internal", "test", "intranet", "lan", "home.arpa"].contains(where: {
      host.hasSuffix(".\($0)")
    }) {
      return true
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    return first == 127 || first == 10 || first == 0 || first == 192 && second == 168
      || first == 172 && (16...31).contains(second)
      || first == 169 && second == 254
  }

  /// Reserved for examples (RFC 2606).
  var isExample: Bool {
    ["example.com", "example.org", "example.net", "example"].contains { host == $0 || host.hasSuffix(".\($0)") }
  }
}
