import ContractText

/// Compares an output folder with what is wanted there, and refuses to touch what Treaty did not write.
public struct OutputPlanner {
  private let folder: String
  /// Without a lock a folder is a build folder of a plugin: every name in it is ours and nothing is kept for later.
  private let lock: Lock?
  private var plan: OutputPlan
  private var refusals: [Diagnostic] = []

  /// Throws every reason at once.
  public static func plan(_ files: [OutputFile], in folder: String, lock: Lock?) throws(ToolFailure) -> OutputPlan {
    var planner = OutputPlanner(folder: folder, lock: lock)
    try planner.run(files)
    guard planner.refusals.isEmpty else { throw ToolFailure(planner.refusals) }
    return planner.plan
  }

  private init(folder: String, lock: Lock?) {
    self.folder = folder
    self.lock = lock
    plan = OutputPlan(folder: folder, writes: [], removals: [], unchanged: 0, warnings: [])
  }

  private mutating func run(_ files: [OutputFile]) throws(ToolFailure) {
    try checkFolder()
    let earlier = lock == nil ? [] : try LockReader.files(in: folder)
    let hashes = Dictionary(earlier.map { ($0.path, $0.hash) }) { first, _ in first }
    var wanted: Set<String> = [Lock.fileName]
    for file in files {
      guard Paths.staysInside(file.path), wanted.insert(file.path).inserted else {
        refuse("output-path", "'\(file.path)' cannot be the path of an output file: it leaves the folder or is taken.")
        continue
      }
      place(file, isKnown: hashes[file.path] != nil)
    }
    for entry in earlier where wanted.insert(entry.path).inserted { remove(entry) }
    if let lock { place(OutputFile(path: Lock.fileName, text: lock.text), isKnown: true) }
  }

  /// The folder itself may be missing; it may not be a link, because what is written through it lands elsewhere.
  private mutating func checkFolder() throws(ToolFailure) {
    switch kind(folder) {
    case .folder?, .missing?: return
    case .link?: throw ToolFailure(link(folder))
    default:
      throw ToolFailure(
        Diagnostic("output-not-a-folder", .error, "\(folder) is not a folder.", at: nil, fix: "Name another --output."))
    }
  }

  private mutating func place(_ file: OutputFile, isKnown: Bool) {
    let path = Paths.join(folder, file.path)
    guard checkParents(of: file.path), let kind = kind(path) else { return }
    switch kind {
    case .missing: plan.writes.append(file)
    case .link: refusals.append(link(path))
    case .folder, .other: notOurs(path)
    case .file:
      guard let present = read(path) else { return }
      if present == file.bytes {
        plan.unchanged += 1
      } else if isKnown || lock == nil || OutputFile.isGenerated(present) {
        plan.writes.append(file)
      } else {
        notOurs(path)
      }
    }
  }

  private mutating func remove(_ entry: Lock.Entry) {
    let path = Paths.join(folder, entry.path)
    guard checkParents(of: entry.path), kind(path) == .file, let present = read(path) else { return }
    if SHA256.hex(present) == entry.hash {
      plan.removals.append(entry.path)
    } else {
      plan.warnings.append(
        Diagnostic(
          "stale-file-edited", .warning, "\(path) is generated no more, but it was edited, so it stays.", at: nil,
          fix: "Remove it when nothing in it is needed."))
    }
  }

  /// A folder between the output and a file may be missing or real, nothing else.
  private mutating func checkParents(of path: String) -> Bool {
    var parent = Paths.folder(of: path)
    while !parent.isEmpty {
      let full = Paths.join(folder, parent)
      switch kind(full) {
      case .folder?, .missing?: parent = Paths.folder(of: parent)
      case .link?:
        refusals.append(link(full))
        return false
      case nil: return false
      default:
        notOurs(full)
        return false
      }
    }
    return true
  }

  private mutating func kind(_ path: String) -> Files.Kind? {
    do { return try Files.kind(path) } catch { return note(error) }
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do { return try Files.read(path) } catch { return note(error) }
  }

  private mutating func note<T>(_ failure: FileFailure) -> T? {
    refusals += ToolFailure(failure).diagnostics
    return nil
  }

  private mutating func notOurs(_ path: String) {
    refuse(
      "output-not-ours", "\(path) is in the way: treaty did not write it.", fix: "Move it, or name another --output.")
  }

  private mutating func refuse(_ id: String, _ message: String, fix: String? = nil) {
    refusals.append(Diagnostic(id, .error, message, at: nil, fix: fix))
  }

  private func link(_ path: String) -> Diagnostic {
    Diagnostic(
      "output-is-link", .error, "\(path) is a symbolic link; an output is written into real folders only.", at: nil,
      fix: "Name the folder that it points at.")
  }
}
