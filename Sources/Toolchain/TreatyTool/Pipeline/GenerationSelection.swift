import ContractEmitters
import ContractText

/// What a command line asks for, before any default: a contract, or a configuration.
public struct GenerationSelection: Sendable {
  public var settings: GenerationSettings
  /// The path of a `treaty.yaml`.
  public var configuration: String?
  public var root: String?
  public var limits: TextLimits
  public var allowedHosts: Set<String>

  public init(
    settings: GenerationSettings = GenerationSettings(), configuration: String? = nil, root: String? = nil,
    limits: TextLimits = TextLimits(), allowedHosts: Set<String> = []
  ) {
    self.settings = settings
    self.configuration = configuration
    self.root = root
    self.limits = limits
    self.allowedHosts = allowedHosts
  }

  /// One request a contract.
  public func requests() throws(ToolFailure) -> [GenerationRequest] {
    if settings.contract != nil && configuration == nil { return [try request(settings, folder: "")] }
    let path: String?
    if let configuration { path = configuration } else { path = try ConfigurationSearch.find() }
    guard let path else { return [try lonelyContract()] }
    let file = try ConfigurationReader.read(path)
    if file.isList && overridesOne {
      throw ToolFailure(
        Diagnostic(
          "configuration-conflict", .error, "\(path) holds several contracts, and the command line settings for one.",
          at: nil, fix: "Write the settings into \(path), or name the contract."))
    }
    var requests: [GenerationRequest] = []
    for entry in file.generations { requests.append(try request(overridden(entry), folder: file.folder)) }
    return requests
  }

  /// Without a configuration a single contract in the working folder is what must be meant.
  private func lonelyContract() throws(ToolFailure) -> GenerationRequest {
    do {
      return try request(settings, folder: "")
    } catch  where error.diagnostics.first?.id == "contract-not-found" {
      throw ToolFailure(Self.nothingToDo)
    }
  }

  private var overridesOne: Bool {
    settings.output != nil || settings.emit != nil || settings.module != nil || settings.namespace != nil
      || settings.contract != nil || !settings.allow.isEmpty
      || !settings.include.isEmpty || !settings.exclude.isEmpty
  }

  private func request(_ settings: GenerationSettings, folder: String) throws(ToolFailure) -> GenerationRequest {
    var request = try GenerationRequest(settings, folder: folder, limits: limits, allowedHosts: allowedHosts)
    if let root { request.source.root = root }
    // A path on the command line starts from the working folder, wherever treaty.yaml lies.
    if let output = self.settings.output { request.output = output }
    return request
  }

  /// The command line speaks louder than the file.
  private func overridden(_ entry: GenerationSettings) -> GenerationSettings {
    var entry = entry
    entry.contract = settings.contract ?? entry.contract
    entry.emit = settings.emit ?? entry.emit
    entry.module = settings.module ?? entry.module
    entry.namespace = settings.namespace ?? entry.namespace
    entry.allow += settings.allow
    entry.include += settings.include
    entry.exclude += settings.exclude
    return entry
  }

  private static let nothingToDo = Diagnostic(
    "configuration-not-found", .error, "There is no treaty.yaml here or in contracts/, and no openapi.yaml.",
    at: nil, fix: "Name a contract: `treaty generate openapi.yaml`.")
}
