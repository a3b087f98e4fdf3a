import ContractEmitters
import ContractText

extension GenerationRequest {
  /// What a contract gets when nobody says otherwise.
  ///
  /// - Parameter folder: the folder that relative paths in `settings` start from, and the contract root when the
  ///   contract lies in it.
  public init(_ settings: GenerationSettings, folder: String, limits: TextLimits, allowedHosts: Set<String>)
    throws(ToolFailure)
  {
    // Not `??`: its right side would have to throw any error.
    let contract =
      if let named = settings.contract { named } else { try Self.contract(in: folder, place: settings.place) }
    let path = contract == "-" ? contract : Paths.join(folder, contract)
    let module = settings.module ?? Self.module(for: path)
    let liesInside = !contract.hasPrefix("/") && !Paths.normalized(contract).hasPrefix("..")
    self.init(
      source: ContractSource(
        path: path, root: liesInside && contract != "-" ? (folder.isEmpty ? "." : folder) : nil, limits: limits,
        allowedHosts: allowedHosts),
      output: Paths.join(folder, settings.output ?? "generated/\(module)"),
      emit: settings.emit ?? Set(SwiftEmitter.Options.Part.allCases),
      module: module, namespace: settings.namespace, allow: settings.allow, place: settings.place)
    include = settings.include
    exclude = settings.exclude
    names = settings.names
    types = settings.types
  }

  /// `orders.yaml` is OrdersAPI. `openapi.yaml` says nothing, so its folder's name counts.
  private static func module(for path: String) -> String {
    let stem = Paths.stem(of: path)
    let name = stem == "openapi" ? Paths.name(of: Paths.folder(of: path)) : stem
    return ModuleName.make(from: name == "-" ? "" : name).withoutSuffix("API") + "API"
  }

  /// The contract that lies beside `treaty.yaml`.
  static func contract(in folder: String, place: Place?) throws(ToolFailure) -> String {
    let names = ["openapi.yaml", "openapi.yml", "openapi.json"]
    var found: [String] = []
    for name in names {
      do {
        if try Files.kind(Paths.join(folder, name)) != .missing { found.append(name) }
      } catch {
        throw ToolFailure(error)
      }
    }
    if let only = found.first, found.count == 1 { return only }
    throw ToolFailure(
      Diagnostic(
        "contract-not-found", .error,
        found.isEmpty
          ? "There is no \(names.joined(separator: ", ")) here." : "There are \(found.joined(separator: " and ")).",
        at: place, fix: "Name the contract."))
  }
}

extension String {
  fileprivate func withoutSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
