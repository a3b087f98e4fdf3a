import ContractEmitters
import ContractText

/// Reads `treaty.yaml` and reports everything that is wrong with it, each at its own place.
public struct ConfigurationReader {
  private var diagnostics: [Diagnostic] = []

  public static func read(_ path: String) throws(ToolFailure) -> Configuration {
    let loader = ContractLoader()
    let document: Document
    do {
      document = try loader.load(path)
    } catch {
      throw ToolFailure([error], sources: loader.sources)
    }
    do {
      return try read(document, path: path)
    } catch {
      throw ToolFailure(error.diagnostics, sources: loader.sources)
    }
  }

  static func read(_ document: Document, path: String) throws(ToolFailure) -> Configuration {
    var reader = ConfigurationReader()
    let configuration = reader.configuration(document.root, path: path)
    guard reader.diagnostics.isEmpty else { throw ToolFailure(reader.diagnostics) }
    return configuration
  }

  private mutating func configuration(_ root: Node, path: String) -> Configuration {
    guard expect(root, .mapping, "The configuration") else {
      return Configuration(path: path, generations: [], isList: false)
    }
    guard let list = root.entry(Configuration.listKey) else {
      let known = ConfigurationField.allCases.map(\.rawValue) + [Configuration.listKey]
      return Configuration(path: path, generations: [settings(root, known: known)], isList: false)
    }
    for (key, _) in root.entries where key.text != Configuration.listKey {
      report(
        "configuration-conflict", "'\(key.text)' cannot stand beside '\(Configuration.listKey)'.", key,
        fix: "Move it into an entry of '\(Configuration.listKey)'.")
    }
    return Configuration(path: path, generations: entries(list.value), isList: true)
  }

  private mutating func entries(_ list: Node) -> [GenerationSettings] {
    guard expect(list, .sequence, "'\(Configuration.listKey)'") else { return [] }
    if list.count == 0 { report("configuration-value", "'\(Configuration.listKey)' has no entry.", list) }
    var all: [GenerationSettings] = []
    var outputs: Set<String> = []
    for item in list.items where expect(item, .mapping, "An entry of '\(Configuration.listKey)'") {
      let entry = settings(item, known: ConfigurationField.allCases.map(\.rawValue))
      // A folder has one lock; two contracts in it would remove each other's files.
      if let output = entry.output, !outputs.insert(Paths.normalized(output)).inserted {
        report("configuration-conflict", "Two entries write into '\(output)'.", item.member("output") ?? item)
      }
      if entry.contract == nil && item.entry("contract") == nil {
        report("configuration-missing", "This entry names no 'contract'.", item)
      }
      all.append(entry)
    }
    return all
  }

  private mutating func settings(_ node: Node, known: [String]) -> GenerationSettings {
    var settings = GenerationSettings()
    settings.place = node.place
    for (key, value) in node.entries {
      guard let field = ConfigurationField(rawValue: key.text) else {
        let guess = Spelling.nearest(key.text, among: known)
        report(
          "configuration-unknown-key", "'\(key.text)' is not a setting.", key,
          fix: guess.map { "Did you mean '\($0)'?" } ?? "The settings are: \(known.joined(separator: ", ")).")
        continue
      }
      switch field {
      case .contract: settings.contract = text(value, field)
      case .output: settings.output = text(value, field)
      case .module: settings.module = identifier(value, field)
      case .namespace: settings.namespace = identifier(value, field)
      case .emit: settings.emit = parts(value)
      case .allow: settings.allow = texts(value, field)
      case .include: settings.include = selectors(value, field)
      case .exclude: settings.exclude = selectors(value, field)
      case .names: settings.names = map(value, field)
      case .types: settings.types = map(value, field)
      }
    }
    return settings
  }

  private mutating func parts(_ node: Node) -> Set<SwiftEmitter.Options.Part>? {
    guard expect(node, .sequence, "'emit'") else { return nil }
    var parts: Set<SwiftEmitter.Options.Part> = []
    for item in node.items {
      if let part = SwiftEmitter.Options.Part(rawValue: item.text), item.kind == .string {
        parts.insert(part)
      } else {
        let guess = Spelling.nearest(item.text, among: EmittedPart.names).map { " Did you mean '\($0)'?" } ?? ""
        report(
          "configuration-value", "'\(item.text)' cannot be emitted.", item,
          fix: "Choose from \(EmittedPart.names.joined(separator: ", ")).\(guess)")
      }
    }
    if node.count == 0 { report("configuration-value", "'emit' names nothing.", node) }
    return parts
  }

  private mutating func texts(_ node: Node, _ field: ConfigurationField) -> [String] {
    guard expect(node, .sequence, "'\(field.rawValue)'") else { return [] }
    return node.items.compactMap { text($0, field) }
  }

  mutating func text(_ node: Node, _ field: ConfigurationField) -> String? {
    guard expect(node, .string, "'\(field.rawValue)'") else { return nil }
    guard !node.text.isEmpty else {
      report("configuration-value", "'\(field.rawValue)' is empty.", node)
      return nil
    }
    return node.text
  }

  private mutating func identifier(_ node: Node, _ field: ConfigurationField) -> String? {
    guard let name = text(node, field) else { return nil }
    if ModuleName.isValid(name) { return name }
    report(
      "configuration-value", "'\(name)' is not a name that Swift takes for a \(field.rawValue).", node,
      fix: "Try '\(ModuleName.make(from: name))'.")
    return nil
  }

  mutating func expect(_ node: Node, _ kind: Node.Kind, _ what: String) -> Bool {
    if node.kind == kind { return true }
    report("configuration-type", "\(what) has to be \(Self.article(kind)), not \(Self.article(node.kind)).", node)
    return false
  }

  private static func article(_ kind: Node.Kind) -> String {
    switch kind {
    case .null: "empty"
    case .boolean: "a boolean"
    case .integer, .float: "a number"
    case .string: "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  mutating func report(_ id: String, _ message: String, _ node: Node, fix: String? = nil) {
    diagnostics.append(Diagnostic(id, .error, message, at: node.place, fix: fix))
  }
}
