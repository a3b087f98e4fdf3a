import ContractText

extension LintRule {
  static let plainHTTPServer = LintRule(
    "plain-http-server", .security, .warning, "A server is called without encryption.",
    why: "Everybody on the way reads and changes what is sent, credentials included.",
    fix: "Write `https`, and let the server redirect or refuse the rest.",
    bad: """
      servers: [{ url: 'http://api.shop.com' }]
      paths: {}
      """,
    good: """
      servers: [{ url: 'https://api.shop.com' }, { url: 'http://localhost:8080' }]
      paths: {}
      """
  ) { subject, findings in
    for server in subject.outline.servers {
      guard let url = server.member("url"), let address = ServerAddress(server), address.isPlain, !address.isInternal
      else { continue }
      findings.report("the server \(url.text) is called without encryption", at: url.place)
    }
    // Swagger 2.0 has a host and a list of schemes.
    guard let root = subject.root, let host = root.member("host"), root.entry("swagger") != nil else { return }
    for scheme in root.member("schemes")?.items.map({ $0 }) ?? [] {
      let address = ServerAddress("\(scheme.text)://\(host.text)")
      guard address.isPlain, !address.isInternal else { continue }
      findings.report("the host \(host.text) is called without encryption", at: scheme.place)
    }
  }
}
