import ContractText
import TreatyTool

/// What stands on a command line for one side: a file, a folder, a pattern, `REVISION:PATH`, or `-`.
struct DiffLocation {
  /// One contract that was found there.
  struct Item {
    /// What the same contract is called on the other side: its path below the folder, or nothing for a single file.
    var key: String
    var source: ContractSource
    var name: String
    var shown = ShownPaths()
  }

  var items: [Item]
  /// Whether it can hold several contracts, which are then matched by their paths.
  var isFolder: Bool
  /// Kept as long as the files are read.
  private let checkout: GitCheckout?

  init(_ text: String, options: DiffReading, git: Git?) throws {
    if text == "-" {
      self.init(items: [Item(key: "", source: options.source("-"), name: "standard input")], isFolder: false)
      return
    }
    if let colon = text.firstIndex(of: ":"), colon != text.startIndex, try Files.kind(text) == .missing {
      try self.init(
        revision: String(text[..<colon]), path: String(text[text.index(after: colon)...]), options: options,
        git: git ?? Git(folder: ""))
      return
    }
    let (items, isFolder) = try Self.found(text, options, ShownPaths())
    self.init(items: items, isFolder: isFolder)
  }

  private init(items: [Item], isFolder: Bool, checkout: GitCheckout? = nil) {
    self.items = items
    self.isFolder = isFolder
    self.checkout = checkout
  }

  /// A path in a commit, from the top folder, or from here when it begins with `./`.
  init(revision: String, path: String, options: DiffReading, git: Git, label: String? = nil) throws {
    let commit = try git.commit(revision)
    let fromTop = path.hasPrefix("./") ? try Self.fromTop(path, git) : Paths.normalized(path)
    guard Paths.staysInside(fromTop) || fromTop == "." else {
      throw GitFailure(message: "'\(path)' lies outside the repository.", fix: "Name a path from its top folder.")
    }
    // References may lead to neighbours: the contract's folder, or the root that was named.
    let isPattern = fromTop.contains("*")
    let folder = isPattern ? Self.fixedFolder(fromTop) : fromTop
    let isFile = !isPattern && Self.isContractName(folder)
    guard try !isFile || !git.files(commit, below: fromTop).isEmpty else {
      throw GitFailure(
        message: "There is no '\(fromTop)' in \(label ?? revision).",
        fix: "Paths behind a revision start at the top folder.", isAbsence: true)
    }
    let root = try options.root.map { try Self.fromTop($0, git) } ?? (isFile ? Paths.folder(of: folder) : folder)
    let checkout = try GitCheckout(git, commit: commit, below: root)
    let shown = ShownPaths(prefix: checkout.path + "/", replacement: (label ?? revision) + ":")
    var inside = options
    if options.root != nil { inside.root = Paths.join(checkout.path, root) }
    let (items, isFolder) = try Self.found(checkout.path + "/" + fromTop, inside, shown)
    self.init(items: items, isFolder: isFolder, checkout: checkout)
  }

  static func isContractName(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The folder above the first part with a star.
  static func fixedFolder(_ pattern: String) -> String {
    let parts = pattern.split(separator: "/").prefix { !$0.contains("*") }
    if pattern.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// A path from here as seen from the top folder.
  static func fromTop(_ path: String, _ git: Git) throws -> String {
    let path = Paths.normalized(path)
    let folder = path.contains("*") ? fixedFolder(path) : Paths.folder(of: path)
    // A folder that is gone from the working folder may be there in the past.
    guard let real = Files.realPath(folder.isEmpty ? "." : folder), let top = Files.realPath(git.top) else {
      throw GitFailure(message: "There is no '\(path)'.", fix: "Name a path in the repository.")
    }
    let rest = folder.isEmpty || folder == "." ? path : String(path.dropFirst(folder.count))
    let full = Paths.normalized(real + "/" + rest)
    if full == top { return "." }
    guard let inside = Paths.relative(full, in: top) else {
      throw GitFailure(message: "'\(path)' lies outside the repository.", fix: "Name a path in it.")
    }
    return inside
  }

  private static func found(_ path: String, _ options: DiffReading, _ shown: ShownPaths) throws -> ([Item], Bool) {
    func item(_ file: String, key: String) -> Item {
      Item(key: key, source: options.source(file), name: shown.rename(file), shown: shown)
    }
    if path.contains("*") {
      let path = Paths.normalized(path)
      let base = fixedFolder(path)
      let pattern = WildcardPattern(path)
      let files = contracts(below: base).filter { pattern.matches($0) && looksLikeContract($0) }
      return (files.map { item($0, key: Paths.relative($0, in: base) ?? $0) }, true)
    }
    guard Files.followsToFolder(path) else { return ([item(path, key: "")], false) }
    let files = contracts(below: path).filter(looksLikeContract)
    return (files.map { item($0, key: Paths.relative($0, in: path) ?? $0) }, true)
  }

  private static func contracts(below folder: String, depth: Int = 0) -> [String] {
    guard depth < 32 else { return [] }
    return Files.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = folder == "." ? name : Paths.join(folder, name)
      switch try? Files.kind(path) {
      case .folder: return contracts(below: path, depth: depth + 1)
      case .file: return isContractName(path) ? [path] : []
      default: return []
      }
    }
  }

  /// The files that contracts refer to lie beside them: what says at its root that it is a contract is one.
  private static func looksLikeContract(_ path: String) -> Bool {
    let loader = ContractLoader()
    guard let document = try? loader.load(path) else { return false }
    return document.root.member("openapi") != nil || document.root.member("swagger") != nil
  }
}
