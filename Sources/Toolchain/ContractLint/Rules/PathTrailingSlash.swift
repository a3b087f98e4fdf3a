extension LintRule {
  static let pathTrailingSlash = LintRule(
    "path-trailing-slash", .naming, .warning, "Some paths end with a slash and others do not.",
    why: """
      `/orders` and `/orders/` are two paths to a router: one answers, the other is not found or redirects, and a \
      redirected POST often arrives as a GET without its body.
      """,
    fix: "End all paths in the same way, without a slash if you can choose.",
    bad: """
      paths:
        /orders: { get: { responses: { '200': { description: All. } } } }
        /orders/{id}/:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
      """,
    good: """
      paths:
        /orders: { get: { responses: { '200': { description: All. } } } }
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
      """,
    options: [
      LintOption(
        "style", .text("consistent"), among: ["consistent", "never", "always"],
        "Whether paths end with a slash; `consistent` does as most of them do.")
    ]
  ) { subject, findings in
    // The root has no choice, and names of files (`/openapi.json`) never end with a slash.
    let keys = subject.pathKeys.filter { $0.text != "/" }
    let ending = keys.filter { $0.text.utf8.last == UInt8(ascii: "/") }
    let style = findings.text("style")
    let wantsSlash = style == "always" || style == "consistent" && ending.count * 2 > keys.count
    for key in keys {
      let text = key.text
      let hasSlash = text.utf8.last == UInt8(ascii: "/")
      guard hasSlash != wantsSlash else { continue }
      if wantsSlash, text.split(separator: "/").last?.contains(".") ?? false { continue }
      findings.report("the path \(text) ends with\(hasSlash ? "" : "out") a slash, unlike the others", at: key.place)
    }
  }
}
