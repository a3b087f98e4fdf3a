import ContractText

extension LintRule {
  static let inconsistentPathParameter = LintRule(
    "inconsistent-path-parameter", .naming, .note, "One place in a path has two names.",
    why: """
      `/orders/{id}` and `/orders/{orderId}/items` name the same thing. Generated code, documentation and routers that \
      keep one name for each place show it as two.
      """,
    fix: "Use one name in all paths that begin in the same way; renaming changes nothing on the wire.",
    bad: """
      paths:
        /orders/{orderId}:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /orders/{id}/items:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: Its items. } } }
      """,
    good: """
      paths:
        /orders/{orderId}:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /orders/{orderId}/items:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: Its items. } } }
      """
  ) { subject, findings in
    var places = PathParameterNames()
    for key in subject.pathKeys { places.add(key) }
    for names in places.all {
      guard let usual = names.max(by: { $0.count < $1.count }) else { continue }
      for name in names where name.segment != usual.segment {
        // Two paths that differ in nothing else are reported by the reader (`equivalent-paths`).
        if places.count(of: name.path) > 1 { continue }
        findings.report(
          "the path \(name.path) calls \(name.segment) what others call \(usual.segment)",
          at: name.key.place(of: name.segment),
          notes: [Diagnostic.Note("one of these", at: usual.key.place(of: usual.segment))])
      }
    }
  }
}

/// What each place in the paths is called. A place is what stands before it, names left out.
private struct PathParameterNames {
  struct Name {
    var segment: Substring
    /// Of the first path that has it.
    var key: Node
    var path: String
    var count = 1
  }
  /// By place, in the order of the paths.
  private(set) var all: [[Name]] = []
  private var places: [String: Int] = [:]
  private var indices: [String: Int] = [:]
  private var shapes: [String: Int] = [:]

  mutating func add(_ key: Node) {
    let path = key.text
    var shape = ""
    for segment in path.split(separator: "/") {
      guard Self.isParameter(segment) else {
        shape += "/\(segment)"
        continue
      }
      let place = places[shape] ?? all.count
      if place == all.count {
        places[shape] = place
        all.append([])
      }
      if let index = indices["\(shape)/\(segment)"] {
        all[place][index].count += 1
      } else {
        indices["\(shape)/\(segment)"] = all[place].count
        all[place].append(Name(segment: segment, key: key, path: path))
      }
      shape += "/{}"
    }
    shapes[shape, default: 0] += 1
  }

  /// How many paths look like this one, names left out.
  func count(of path: String) -> Int {
    shapes[path.split(separator: "/").map { Self.isParameter($0) ? "/{}" : "/\($0)" }.joined()] ?? 0
  }

  /// Only whole segments: `{name}.json` may be something else than `{id}`.
  private static func isParameter(_ segment: Substring) -> Bool {
    segment.first == "{" && segment.last == "}" && !segment.dropFirst().contains("{")
  }
}
