#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Carries out plans: all of them or none. Everything is first written beside its target, then renamed into place; what
/// was there is kept under a second name until all renames are done, and comes back when one fails.
public struct OutputTransaction {
  private enum Undo {
    case restore(backup: String, target: String)
    case remove(target: String)
  }

  private var undo: [Undo] = []
  private var scratch: [String] = []
  private var createdFolders: [String] = []
  private var serial = 0
  /// Called before each rename; tests make it fail half-way.
  private let onRename: (String) throws(FileFailure) -> Void

  init(onRename: @escaping (String) throws(FileFailure) -> Void = { (_) throws(FileFailure) in }) {
    self.onRename = onRename
  }

  public static func run(_ plans: [OutputPlan]) throws(ToolFailure) {
    var transaction = OutputTransaction()
    try transaction.run(plans)
  }

  mutating func run(_ plans: [OutputPlan]) throws(ToolFailure) {
    let plans = plans.filter { !$0.isEmpty }
    var locks: [FolderLock] = []
    defer { for lock in locks { lock.release() } }
    do {
      for plan in plans {
        createdFolders += try Files.createFolders(plan.folder)
        locks.append(try FolderLock(plan.folder))
        sweep(plan)
      }
      var staged: [(temporary: String, target: String)] = []
      for plan in plans { for file in plan.writes { staged.append(try stage(file, in: plan.folder)) } }
      try Self.withoutInterruption { () throws(FileFailure) in
        for file in staged { try replace(file.target, by: file.temporary) }
        for plan in plans { for path in plan.removals { try takeAway(Paths.join(plan.folder, path)) } }
      }
    } catch {
      rollBack()
      throw ToolFailure(error)
    }
    finish(plans)
  }

  private mutating func stage(_ file: OutputFile, in folder: String) throws(FileFailure) -> (String, String) {
    let target = Paths.join(folder, file.path)
    createdFolders += try Files.createFolders(Paths.folder(of: target))
    let temporary = scratchName(beside: target, "new")
    try Files.create(temporary, file.bytes)
    return (temporary, target)
  }

  private mutating func replace(_ target: String, by temporary: String) throws(FileFailure) {
    try onRename(target)
    if try Files.kind(target) == .missing {
      try Files.rename(temporary, to: target)
      undo.append(.remove(target: target))
      return
    }
    let backup = scratchName(beside: target, "old")
    // A second name, so that the target is never missing for a compiler that reads at this moment; where the file
    // system knows no hard links, a copy.
    if link(target, backup) != 0 { try Files.create(backup, Files.read(target)) }
    Files.copyPermissions(of: target, to: temporary)
    try Files.rename(temporary, to: target)
    undo.append(.restore(backup: backup, target: target))
  }

  private mutating func takeAway(_ target: String) throws(FileFailure) {
    try onRename(target)
    let backup = scratchName(beside: target, "old")
    try Files.rename(target, to: backup)
    undo.append(.restore(backup: backup, target: target))
  }

  private mutating func rollBack() {
    for step in undo.reversed() {
      switch step {
      case .restore(let backup, let target): try? Files.rename(backup, to: target)
      case .remove(let target): try? Files.remove(target)
      }
    }
    for path in scratch { try? Files.remove(path) }
    for folder in createdFolders.reversed() { Files.removeEmptyFolder(folder) }
  }

  private func finish(_ plans: [OutputPlan]) {
    for path in scratch { try? Files.remove(path) }
    // Folders that held only stale files go with them.
    for plan in plans {
      for path in plan.removals {
        var parent = Paths.folder(of: path)
        while !parent.isEmpty {
          Files.removeEmptyFolder(Paths.join(plan.folder, parent))
          parent = Paths.folder(of: parent)
        }
      }
    }
  }

  private mutating func scratchName(beside target: String, _ suffix: String) -> String {
    serial += 1
    let name = Paths.join(Paths.folder(of: target), "\(Self.scratchPrefix)\(getpid())-\(serial).\(suffix)")
    scratch.append(name)
    return name
  }

  private static let scratchPrefix = ".treaty-"

  /// Removes what a killed run left. Safe because the folder is locked.
  private func sweep(_ plan: OutputPlan) {
    for folder in Set((plan.writes.map(\.path) + plan.removals).map { Paths.join(plan.folder, Paths.folder(of: $0)) }) {
      for name in Files.names(in: folder) where name.hasPrefix(Self.scratchPrefix) {
        if name.hasSuffix(".new") || name.hasSuffix(".old") { try? Files.remove(Paths.join(folder, name)) }
      }
    }
  }

  /// The renames take milliseconds; an interrupt between two of them would leave half an output.
  private static func withoutInterruption(_ body: () throws(FileFailure) -> Void) throws(FileFailure) {
    let interrupts = [SIGINT, SIGTERM, SIGHUP]
    let handlers = interrupts.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(interrupts, handlers) { _ = signal(number, handler) } }
    try body()
  }
}
