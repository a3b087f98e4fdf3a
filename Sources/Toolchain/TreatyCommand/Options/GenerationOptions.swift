import ArgumentParser
import ContractEmitters
import TreatyTool

/// What is generated from what, into where: the same for `generate` and `check`.
struct GenerationOptions: ParsableArguments {
  @Argument(
    help: "The contract, or - for standard input. Without it: what treaty.yaml says, here or in contracts/.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var contract: String?

  @Option(help: ArgumentHelp("The treaty.yaml to follow.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var config: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write.", valueName: "dir"), completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("What to emit: types, client, server; separated by commas.", valueName: "parts"))
  var emit: String?

  @Option(help: "The Swift module that the output is compiled into.")
  var module: String?

  @Option(help: "An enum that wraps the output.")
  var namespace: String?

  @Option(
    help: ArgumentHelp("An unsupported.… id to leave out instead of failing. Repeat for several.", valueName: "id"))
  var allow: [String] = []

  @Option(
    help: ArgumentHelp(
      "Operations to generate: operation:ID, tag:NAME, path:/orders/**, webhook:NAME. Repeat for several.",
      valueName: "selector"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Operations to leave out, the same way; also callback:NAME.", valueName: "selector"))
  var exclude: [String] = []

  func validate() throws {
    if contract != nil && config != nil { throw ValidationError("Name a contract or --config, not both.") }
    if contract == "-" && output == nil { throw ValidationError("A contract from standard input needs --output.") }
    for (name, value) in [("module", module), ("namespace", namespace)] {
      if let value, !ModuleName.isValid(value) {
        throw ValidationError("'\(value)' is not a Swift identifier (--\(name)).")
      }
    }
    _ = try parts()
    _ = try selectors(include) + selectors(exclude)
  }

  private func selectors(_ texts: [String]) throws -> [OperationSelector] {
    try texts.map { text in
      guard let selector = OperationSelector(text) else {
        throw ValidationError(
          "'\(text)' selects nothing; begin it with \(OperationSelector.kinds.joined(separator: ", "))")
      }
      return selector
    }
  }

  func selection(_ reading: ReadingOptions) throws -> GenerationSelection {
    var settings = GenerationSettings()
    settings.contract = contract
    settings.output = output
    settings.emit = try parts()
    settings.module = module
    settings.namespace = namespace
    settings.allow = allow
    settings.include = try selectors(include)
    settings.exclude = try selectors(exclude)
    return GenerationSelection(
      settings: settings, configuration: config, root: reading.root, limits: reading.limits,
      allowedHosts: Set(reading.allowRemote))
  }

  private func parts() throws -> Set<SwiftEmitter.Options.Part>? {
    guard let emit else { return nil }
    var parts: Set<SwiftEmitter.Options.Part> = []
    for name in emit.split(separator: ",", omittingEmptySubsequences: false) {
      guard let part = SwiftEmitter.Options.Part(rawValue: String(name)) else {
        throw ValidationError("'\(name)' cannot be emitted (--emit); choose from types, client, server.")
      }
      parts.insert(part)
    }
    return parts
  }
}
