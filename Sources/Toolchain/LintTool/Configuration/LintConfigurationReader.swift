import ContractLint
import ContractText
import TreatyTool

/// Reads what one configuration file says about rules, and reports everything that is wrong with it at its own place.
struct LintConfigurationReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let rules: [String: LintRule]
  /// Of the file: patterns of files start there.
  private let folder: String

  init(rules: [LintRule], folder: String) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.folder = folder.isEmpty ? "." : folder
  }

  mutating func read(_ root: Node, into settings: inout LintSettings) {
    guard root.kind == .mapping else {
      return report("a configuration of lint is a mapping", root, fix: "Begin with `extends: [recommended]`.")
    }
    for (key, value) in root.entries {
      switch key.text {
      case "extends", "own": break
      case "rules":
        for (id, setting) in self.settings(value) {
          var known = settings.rules[id] ?? .init()
          if let level = setting.level { known.level = level }
          known.options.merge(setting.options) { _, new in new }
          settings.rules[id] = known
        }
      case "overrides":
        guard expect(value, .sequence, "'overrides' is a list") else { break }
        settings.overrides += value.items.compactMap { override($0) }
      default: unknown(key, "a configuration of lint", among: ["extends", "rules", "overrides", "own"])
      }
    }
  }

  private mutating func override(_ node: Node) -> LintSettings.Override? {
    guard expect(node, .mapping, "an override is a mapping") else { return nil }
    for (key, _) in node.entries where !["files", "operations", "rules"].contains(key.text) {
      unknown(key, "an override", among: ["files", "operations", "rules"])
    }
    guard let rules = node.member("rules") else {
      report("an override has 'rules'", node, fix: "Say which rules are other there.")
      return nil
    }
    // Both at once could mean either or each: two overrides say which.
    let scopes = ["files", "operations"].compactMap { name in node.entry(name) }
    guard scopes.count == 1, let (key, value) = scopes.first else {
      report("an override names either 'files' or 'operations'", node, fix: "Write two overrides for both.")
      return nil
    }
    let texts = texts(value, "'\(key.text)' is a text, or a list of them")
    let settings = self.settings(rules)
    if key.text == "files" {
      let patterns = texts.map { WildcardPattern(Paths.normalized($0.text)) }
      return LintSettings.Override(rules: settings) { [folder] in LintScope.files(patterns, below: folder, in: $0) }
    }
    let selectors = texts.compactMap { selector($0) }
    return LintSettings.Override(rules: settings) { LintScope.operations(selectors, in: $0) }
  }

  private mutating func selector(_ node: Node) -> OperationSelector? {
    if let selector = OperationSelector(node.text) { return selector }
    report(
      "'\(node.text)' selects nothing", node,
      fix: "Begin it with \(OperationSelector.kinds.joined(separator: ", ")) as in tag:orders.")
    return nil
  }

  private mutating func settings(_ node: Node) -> [String: LintSettings.Setting] {
    guard expect(node, .mapping, "'rules' is a mapping from ids to severities") else { return [:] }
    var result: [String: LintSettings.Setting] = [:]
    for (key, value) in node.entries {
      // What readers warn about can be weighed as well.
      guard rules[key.text] != nil || Explanation.page(key.text) != nil else {
        report(
          "there is no rule '\(key.text)'", key,
          fix: Spelling.nearest(key.text, among: rules.keys).map { "Did you mean '\($0)'?" }
            ?? "`treaty lint --list` shows all of them.")
        continue
      }
      if value.kind == .mapping {
        result[key.text] = setting(value, of: rules[key.text])
      } else if let level = level(value) {
        result[key.text] = .init(level: level)
      }
    }
    return result
  }

  private mutating func setting(_ node: Node, of rule: LintRule?) -> LintSettings.Setting {
    var setting = LintSettings.Setting()
    for (key, value) in node.entries {
      if key.text == "severity" {
        setting.level = level(value)
        continue
      }
      guard let option = rule?.options.first(where: { $0.name == key.text }) else {
        let names = ["severity"] + (rule?.options.map(\.name) ?? [])
        unknown(key, "rule '\(rule?.id ?? "")'", among: names)
        continue
      }
      if let value = self.value(value, of: option) { setting.options[option.name] = value }
    }
    return setting
  }

  private mutating func value(_ node: Node, of option: LintOption) -> LintOption.Value? {
    switch option.initial {
    case .boolean:
      guard expect(node, .boolean, "'\(option.name)' is true or false") else { return nil }
      return .boolean(node.text.lowercased() == "true")
    case .integer:
      guard node.kind == .integer, let number = Int(node.text) else {
        report("'\(option.name)' is a whole number", node, fix: "The default is \(option.initial.text).")
        return nil
      }
      return .integer(number)
    case .text:
      guard expect(node, .string, "'\(option.name)' is a text"), isChoice(node, option) else { return nil }
      return .text(node.text)
    case .texts:
      guard expect(node, .sequence, "'\(option.name)' is a list of texts") else { return nil }
      let items = Array(node.items)
      guard items.allSatisfy({ expect($0, .string, "'\(option.name)' is a list of texts") && isChoice($0, option) })
      else { return nil }
      return .texts(items.map(\.text))
    }
  }

  private mutating func isChoice(_ node: Node, _ option: LintOption) -> Bool {
    if option.choices.isEmpty || option.choices.contains(node.text) { return true }
    let guess = Spelling.nearest(node.text, among: option.choices).map { " Did you mean '\($0)'?" } ?? ""
    report(
      "'\(node.text)' is no value of '\(option.name)'", node,
      fix: "Choose from \(option.choices.joined(separator: ", ")).\(guess)")
    return false
  }

  private mutating func level(_ node: Node) -> LintLevel? {
    if node.text == "none" { return .off }
    if let severity = Severity(rawValue: node.text) { return .on(severity) }
    report("'\(node.text)' is no severity", node, fix: "Write error, warning, note or none.")
    return nil
  }

  private mutating func texts(_ node: Node, _ message: String) -> [Node] {
    let items = node.kind == .sequence ? Array(node.items) : [node]
    if items.isEmpty { report(message, node) }
    return items.filter { expect($0, .string, message) }
  }

  private mutating func expect(_ node: Node, _ kind: Node.Kind, _ message: String) -> Bool {
    if node.kind == kind { return true }
    report(message, node)
    return false
  }

  private mutating func unknown(_ key: Node, _ what: String, among known: [String]) {
    let guess = Spelling.nearest(key.text, among: known).map { "Did you mean '\($0)'?" }
    report("'\(key.text)' is not part of \(what)", key, fix: guess ?? "Known are \(known.joined(separator: ", ")).")
  }

  private mutating func report(_ message: String, _ node: Node, fix: String? = nil) {
    diagnostics.append(Diagnostic("lint-configuration", .error, message, at: node.place, fix: fix))
  }
}
