import ContractText

/// `treaty init`: a package with a contract, a handler and a test, small enough to read in a minute.
public enum NewPackage {
  /// The name of the package's module, from the folder's name.
  public static func create(in folder: String, pathToTreaty: String?) throws(ToolFailure) -> String {
    let dependency = try treaty(pathToTreaty)
    let name = moduleName(for: folder)
    let files = EmbeddedTemplates.below("package/").map { template in
      OutputFile(
        path: template.path.replacing("{{name}}", with: name),
        text: template.text.replacing("{{name}}", with: name).replacing("{{treaty}}", with: dependency))
    }
    try checkIsEmpty(folder)
    // No lock: these files are the user's from now on.
    try OutputTransaction.run([try OutputPlanner.plan(files, in: folder, lock: nil)])
    return name
  }

  private static func checkIsEmpty(_ folder: String) throws(ToolFailure) {
    let kind: Files.Kind
    do { kind = try Files.kind(folder) } catch { throw ToolFailure(error) }
    // A repository that was just created is empty for this purpose.
    if kind == .missing || Files.names(in: folder).allSatisfy({ $0 == ".git" }) && kind == .folder { return }
    throw ToolFailure(
      Diagnostic("init-not-empty", .error, "\(folder) holds something already.", at: nil, fix: "Name a new folder."))
  }

  /// A module may not be named like one that it imports.
  private static func moduleName(for folder: String) -> String {
    let path = Files.realPath(folder) ?? Paths.normalized(Paths.join(Files.realPath(".") ?? "", folder))
    let name = ModuleName.make(from: Paths.name(of: path))
    let taken: Set<String> = [
      "Foundation", "Greetings", "Hummingbird", "Swift", "Testing", "Treaty", "TreatyHummingbird", "TreatyJSON",
    ]
    return taken.contains(name) ? name + "Service" : name
  }

  /// The checkout to depend on: the named one, or the one that this tool was built in.
  private static func treaty(_ path: String?) throws(ToolFailure) -> String {
    if let path {
      guard let real = Files.realPath(path), isTreaty(real) else {
        throw notFound("\(path) is not a checkout of Treaty.")
      }
      return real
    }
    var folder = CommandLine.arguments.first.flatMap(Files.realPath) ?? ""
    while !folder.isEmpty && folder != "/" {
      folder = Paths.folder(of: folder)
      if isTreaty(folder) { return folder }
    }
    throw notFound("Where Treaty lies cannot be told from the place of this tool.")
  }

  private static func isTreaty(_ folder: String) -> Bool {
    ["Package.swift", "Sources/Runtime/Treaty", "Plugins/TreatyBuildPlugin"].allSatisfy { path in
      Files.realPath(Paths.join(folder, path)) != nil
    }
  }

  private static func notFound(_ message: String) -> ToolFailure {
    ToolFailure(
      Diagnostic("treaty-not-found", .error, message, at: nil, fix: "Name a checkout: --path-to-treaty DIR."))
  }
}
