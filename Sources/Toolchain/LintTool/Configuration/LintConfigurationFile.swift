import ContractLint
import ContractText
import TreatyTool

/// A configuration file and those that it extends, read into one configuration.
struct LintConfigurationFile {
  private struct Part {
    var document: Document
    /// Its presets and files in order, then what it says itself.
    var presets: [LintPreset?]
    var files: [Part?]
    var path: String
  }

  private let loader = ContractLoader()
  private var diagnostics: [Diagnostic] = []
  /// Of all files: an override in one may name a rule of another.
  private var own: [LintRule] = []
  private var count = 0

  /// - Parameter path: the file that was named; nil: the usual one, where there is one.
  static func read(_ path: String?) throws(ToolFailure) -> LintConfiguration {
    if path == nil {
      do throws(FileFailure) {
        if try Files.kind(LintConfiguration.fileName) == .missing { return LintConfiguration() }
      } catch {
        throw ToolFailure(error)
      }
    }
    var file = LintConfigurationFile()
    return try file.read(path ?? LintConfiguration.fileName)
  }

  private mutating func read(_ path: String) throws(ToolFailure) -> LintConfiguration {
    let part: Part
    do throws(Diagnostic) {
      part = try self.part(path, at: nil, within: [])
    } catch {
      throw ToolFailure([error], sources: loader.sources)
    }
    // First, so that every id is known when settings are read.
    collectOwnRules(part)
    var configuration = LintConfiguration()
    configuration.own = own
    for rule in LintRule.known { configuration.settings.rules[rule.id] = .init(level: .off) }
    apply(part, to: &configuration.settings)
    guard diagnostics.isEmpty else { throw ToolFailure(diagnostics, sources: loader.sources) }
    configuration.sources = loader.sources
    return configuration
  }

  private mutating func part(_ path: String, at place: Place?, within: [String]) throws(Diagnostic) -> Part {
    let real = Files.realPath(path) ?? path
    if within.contains(real) {
      throw Diagnostic(
        "lint-configuration", .error, "'\(path)' extends itself", at: place, fix: "Remove one of the two references.")
    }
    // Files that extend two others each double with every level, without any circle.
    count += 1
    guard count <= 1_000 else {
      throw Diagnostic(
        "lint-configuration", .error, "more than 1000 files are extended", at: place, fix: "Extend fewer files.")
    }
    let document = try load(path, at: place)
    var part = Part(document: document, presets: [], files: [], path: path)
    guard let list = document.root.member("extends") else {
      // What is extended adds to what extends it.
      if within.isEmpty { (part.presets, part.files) = ([.recommended], [nil]) }
      return part
    }
    let items = list.kind == .sequence ? Array(list.items) : [list]
    for item in items {
      guard item.kind == .string, !item.text.isEmpty else {
        diagnostics.append(
          Diagnostic(
            "lint-configuration", .error, "'extends' lists presets and files", at: item.place,
            fix: "Write recommended, strict, all or the path of a file."))
        continue
      }
      let preset = LintPreset(rawValue: item.text)
      // A word alone is a preset, also when it is misspelt.
      let isPath = item.text.contains("/") || item.text.contains(".")
      if preset == nil, !isPath {
        let guess = Spelling.nearest(item.text, among: LintPreset.allCases.map(\.rawValue))
        diagnostics.append(
          Diagnostic(
            "lint-configuration", .error, "there is no preset '\(item.text)'", at: item.place,
            fix: guess.map { "Did you mean '\($0)'?" } ?? "Write recommended, strict, all or the path of a file."))
        continue
      }
      part.presets.append(preset)
      let other = Paths.normalized(Paths.join(Paths.folder(of: path), item.text))
      part.files.append(preset == nil ? try self.part(other, at: item.place, within: within + [real]) : nil)
    }
    return part
  }

  private func load(_ path: String, at place: Place?) throws(Diagnostic) -> Document {
    do throws(Diagnostic) {
      return try loader.load(path)
    } catch {
      guard let place, error.id == "unreadable-file" else { throw error }
      throw Diagnostic(
        "lint-configuration", .error, "\(path): \(error.message)", at: place,
        fix: "Correct the path; it is relative to this file.")
    }
  }

  private mutating func collectOwnRules(_ part: Part) {
    for file in part.files { if let file { collectOwnRules(file) } }
    var reader = OwnRuleReader(loader: loader, taken: Set(own.map(\.id)))
    own += reader.rules(part.document)
    diagnostics += reader.diagnostics
  }

  private mutating func apply(_ part: Part, to settings: inout LintSettings) {
    for (preset, file) in zip(part.presets, part.files) {
      if let preset {
        for rule in LintRule.known + own { settings.rules[rule.id, default: .init()].level = preset.level(of: rule) }
      } else if let file {
        apply(file, to: &settings)
      }
    }
    var reader = LintConfigurationReader(rules: LintRule.known + own, folder: Paths.folder(of: part.path))
    reader.read(part.document.root, into: &settings)
    diagnostics += reader.diagnostics
  }
}
