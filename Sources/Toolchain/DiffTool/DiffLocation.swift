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
    let folder = isPattern ? ContractFiles.fixedFolder(fromTop) : fromTop
    let isFile = !isPattern && ContractFiles.isContractName(folder)
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

  /// A path from here as seen from the top folder.
  static func fromTop(_ path: String, _ git: Git) throws -> String {
    let path = Paths.normalized(path)
    let folder = path.contains("*") ? ContractFiles.fixedFolder(path) : Paths.folder(of: path)
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
    guard let (base, files) = ContractFiles.below(path) else { return ([item(path, key: "")], false) }
    return (files.map { item($0, key: Paths.relative($0, in: base) ?? $0) }, true)
  }
}
