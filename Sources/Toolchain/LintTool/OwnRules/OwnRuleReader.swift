import ContractLint
import ContractModel
import ContractReaders
import ContractText
import SchemaLogic
import TreatyTool

/// Rules that a configuration declares: what a pointer pattern names has to be valid against a JSON Schema.
struct OwnRuleReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let loader: ContractLoader
  private var taken: Set<String>

  init(loader: ContractLoader, taken: Set<String>) {
    self.loader = loader
    self.taken = taken
  }

  mutating func rules(_ document: Document) -> [LintRule] {
    guard let list = document.root.member("own") else { return [] }
    guard list.kind == .sequence else {
      report("'own' is a list of rules", list)
      return []
    }
    return list.items.enumerated().compactMap { rule($0.element, "/own/\($0.offset)/must", document) }
  }

  private mutating func rule(_ node: Node, _ pointer: String, _ document: Document) -> LintRule? {
    guard node.kind == .mapping else {
      report("a rule is a mapping", node)
      return nil
    }
    let known = ["id", "severity", "message", "fix", "at", "must"]
    for (key, _) in node.entries where !known.contains(key.text) {
      let guess = Spelling.nearest(key.text, among: known).map { "Did you mean '\($0)'?" }
      report("'\(key.text)' is not part of a rule", key, fix: guess ?? "Known are \(known.joined(separator: ", ")).")
    }
    guard let id = text("id", of: node), let message = text("message", of: node),
      let must = node.member("must"), let patterns = patterns(node)
    else {
      if node.member("must") == nil { report("a rule has a 'must', a JSON Schema", node) }
      return nil
    }
    guard id.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil else {
      report("'\(id)' is no id", node.member("id") ?? node, fix: "Write it as in no-internal-path.")
      return nil
    }
    guard !LintRule.known.contains(where: { $0.id == id }), Explanation.page(id) == nil, taken.insert(id).inserted
    else {
      report("there is a rule '\(id)' already", node.member("id") ?? node, fix: "Choose another id.")
      return nil
    }
    var severity: Severity? = .warning
    if let text = node.member("severity") {
      severity = Severity(rawValue: text.text)
      if severity == nil, text.text != "none" {
        report("'\(text.text)' is no severity", text, fix: "Write error, warning, note or none.")
      }
    }
    guard let schema = schema(must, pointer, document) else { return nil }
    return LintRule(
      id, .own, severity, message, why: "", fix: node.member("fix")?.text ?? "", bad: "", good: ""
    ) { subject, findings in
      let validator = schema.validator
      for document in subject.documents {
        for pattern in patterns {
          for (key, element) in pattern.elements(of: document.root) {
            schema.check(element, key, message, by: validator, &findings)
          }
        }
      }
    }
  }

  private mutating func patterns(_ node: Node) -> [PointerPattern]? {
    guard let at = node.member("at") else {
      report("a rule has an 'at', the elements that it is about", node, fix: "Write a pointer as in /paths/*/*.")
      return nil
    }
    var patterns: [PointerPattern] = []
    for item in at.kind == .sequence ? Array(at.items) : [at] {
      guard item.kind == .string, let pattern = PointerPattern(item.text) else {
        report("'\(item.text)' is no pointer", item, fix: "Begin it with a slash, as in /paths/*/*.")
        return nil
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private mutating func schema(_ node: Node, _ pointer: String, _ document: Document) -> OwnRuleSchema? {
    // Read where it stands: its places are those of the configuration, and references may lead to other files.
    var reader = JSONSchemaReader(loader: loader)
    let result = reader.read(document, pointers: [pointer])
    let errors = result.diagnostics.filter { $0.severity == .error }
    diagnostics += errors
    guard errors.isEmpty, let root = result.roots.first else { return nil }
    return OwnRuleSchema(table: result.table, root: root)
  }

  private mutating func text(_ name: String, of node: Node) -> String? {
    if let value = node.member(name), value.kind == .string, !value.text.isEmpty { return value.text }
    report("a rule has a text as its '\(name)'", node.member(name) ?? node)
    return nil
  }

  private mutating func report(_ message: String, _ node: Node, fix: String? = nil) {
    diagnostics.append(Diagnostic("lint-configuration", .error, message, at: node.place, fix: fix))
  }
}
