extension LintRule {
  static let serverTrailingSlash = LintRule(
    "server-trailing-slash", .operations, .warning, "A server's address ends with a slash.",
    why: "Paths begin with one and are appended as they are: `https://api.shop.com//orders` is another path.",
    fix: "Leave the last slash out.",
    bad: """
      servers: [{ url: 'https://api.shop.com/v1/' }]
      paths: {}
      """,
    good: """
      servers: [{ url: 'https://api.shop.com/v1' }]
      paths: {}
      """
  ) { subject, findings in
    for server in subject.outline.servers {
      // A lone slash is OpenAPI's own default.
      guard let url = server.member("url"), url.kind == .string, url.text.count > 1, url.text.hasSuffix("/") else {
        continue
      }
      var text = url.text
      while text.hasSuffix("/") { text.removeLast() }
      // Behind a scheme, slashes are no end.
      if text.isEmpty || text.hasSuffix(":") { continue }
      findings.report("the server \(url.text) ends with a slash", at: url.place, edits: [.replace(url, with: text)])
    }
  }
}
