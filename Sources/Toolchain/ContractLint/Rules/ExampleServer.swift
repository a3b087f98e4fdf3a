extension LintRule {
  static let exampleServer = LintRule(
    "example-server", .operations, .note, "A server's address is an example's.",
    why:
      "The names are reserved (RFC 2606) and never answer: clients that are generated from the contract reach nobody.",
    fix: "Name the service's own address, or leave `servers` out.",
    bad: """
      servers: [{ url: 'https://api.example.com' }]
      paths: {}
      """,
    good: """
      servers: [{ url: 'https://api.shop.com' }]
      paths: {}
      """
  ) { subject, findings in
    for server in subject.outline.servers {
      guard let url = server.member("url"), let address = ServerAddress(server), address.isExample else { continue }
      findings.report("the server \(url.text) is an example", at: url.place)
    }
  }
}
