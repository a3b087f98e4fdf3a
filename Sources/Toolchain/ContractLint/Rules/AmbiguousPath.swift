import ContractText

extension LintRule {
  static let ambiguousPath = LintRule(
    "ambiguous-path", .operations, .warning, "Two paths match the same request, and neither is the more specific one.",
    why: """
      `/orders/{id}` and `/{kind}/latest` both match `/orders/latest`. OpenAPI leaves the choice to the tool: the \
      router of one language takes the first, that of another the second.
      """,
    fix: "Give one of them a literal segment that the other does not have.",
    bad: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /{kind}/latest:
          parameters: [{ name: kind, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: The newest of its kind. } } }
      """,
    good: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /latest/{kind}:
          parameters: [{ name: kind, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: The newest of its kind. } } }
      """
  ) { subject, findings in
    var pairs: [(path: String, other: String, method: String)] = []
    var degrees: [String: Int] = [:]
    var seen: Set<[String]> = []
    var trie = PathTrie(subject.contract.schemas)
    for operation in subject.contract.operations {
      guard let other = trie.insert(operation), seen.insert([operation.path.text, other.path.text].sorted()).inserted
      else { continue }
      pairs.append((operation.path.text, other.path.text, operation.method.rawValue))
      degrees[operation.path.text, default: 0] += 1
      degrees[other.path.text, default: 0] += 1
    }
    var keys: [String: Node] = [:]
    for key in subject.pathKeys { keys[key.text] = key }
    // One path is often at odds with many: it is the one to change, and one finding.
    var culprits: [String] = []
    var others: [String: [String]] = [:]
    var methods: [String: String] = [:]
    for (path, other, method) in pairs {
      let isFirst = degrees[path] ?? 0 >= degrees[other] ?? 0
      let culprit = isFirst ? path : other
      if others[culprit] == nil { culprits.append(culprit) }
      others[culprit, default: []].append(isFirst ? other : path)
      methods[culprit] = methods[culprit] ?? method
    }
    for culprit in culprits {
      guard let key = keys[culprit], let rivals = others[culprit], let method = methods[culprit] else { continue }
      let rest = rivals.count == 1 ? "" : " or one of \(rivals.count - 1) more"
      findings.report(
        "no rule says whether \(culprit) or \(rivals[0])\(rest) answers a \(method)", at: key.place,
        notes: rivals.prefix(3).map { Diagnostic.Note("the path \($0)", at: keys[$0]?.place) })
    }
  }
}
