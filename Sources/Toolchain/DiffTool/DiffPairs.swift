import ContractText
import TreatyTool

/// Which contracts are compared with which.
struct DiffPairs {
  struct Pair {
    var base: DiffLocation.Item?
    var revision: DiffLocation.Item?
  }

  private(set) var all: [Pair] = []
  /// Keeps the files of revisions until they are read.
  private var locations: [DiffLocation] = []

  init(_ request: DiffRequest) throws {
    if request.base == nil, request.arguments.count == 2 {
      if request.arguments[0] == "-", request.arguments[1] == "-" {
        throw ToolFailure(
          Diagnostic(
            "diff-input", .error, "Standard input is one contract, not two.", at: nil, fix: "Name the other one."))
      }
      let base = try DiffLocation(request.arguments[0], options: request.reading, git: nil)
      let revision = try DiffLocation(request.arguments[1], options: request.reading, git: nil)
      try checkCounts(request.arguments, [base, revision])
      pair(base, revision)
    } else {
      try addBranch(request)
    }
    guard !all.isEmpty else {
      throw ToolFailure(
        Diagnostic(
          "diff-input", .error, "There is no contract to compare.", at: nil,
          fix: "Name two contracts, or folders that hold some."))
    }
  }

  /// A pattern that matches nothing is misspelt, and one contract is compared with one.
  private func checkCounts(_ names: [String], _ sides: [DiffLocation]) throws {
    let hasFile = sides.contains { !$0.isFolder }
    for (name, side) in zip(names, sides) where side.isFolder {
      let isWanting = side.items.isEmpty && (hasFile || name.contains("*"))
      guard isWanting || hasFile && side.items.count > 1 else { continue }
      let found = side.items.isEmpty ? "no contract" : "\(side.items.count) contracts"
      throw ToolFailure(
        Diagnostic(
          "diff-input", .error, "There \(side.items.count > 1 ? "are" : "is") \(found) in '\(name)'.", at: nil,
          fix: hasFile ? "Name one contract on each side, or folders on both." : "Correct the pattern."))
    }
  }

  private mutating func pair(_ base: DiffLocation, _ revision: DiffLocation) {
    locations += [base, revision]
    if !base.isFolder || !revision.isFolder {
      all.append(Pair(base: base.items.first, revision: revision.items.first))
      return
    }
    let news = Dictionary(revision.items.map { ($0.key, $0) }) { first, _ in first }
    let olds = Set(base.items.map(\.key))
    for item in base.items { all.append(Pair(base: item, revision: news[item.key])) }
    for item in revision.items where !olds.contains(item.key) { all.append(Pair(base: nil, revision: item)) }
  }

  /// The working tree against where the branch began.
  private mutating func addBranch(_ request: DiffRequest) throws {
    let git = try Git(folder: "")
    let branch = try request.base ?? git.mainBranch()
    let commit = try git.mergeBase(branch, "HEAD")
    let label = String(commit.prefix(12))
    let contracts =
      request.arguments.isEmpty ? try Self.configured(request) : request.arguments.map { ($0, request.reading) }
    for (contract, reading) in contracts {
      if contract == "-" {
        throw ToolFailure(
          Diagnostic(
            "diff-input", .error, "Nothing in the history is standard input.", at: nil,
            fix: "Name the base: `treaty diff main:FILE -`."))
      }
      let revision = try DiffLocation(contract, options: reading, git: git)
      let path = try DiffLocation.fromTop(contract, git)
      do {
        pair(try DiffLocation(revision: commit, path: path, options: reading, git: git, label: label), revision)
      } catch let failure as GitFailure where failure.isAbsence {
        // A contract that is new on the branch has no base.
        locations.append(revision)
        all += revision.items.map { Pair(base: nil, revision: $0) }
      }
    }
  }

  private static func configured(_ request: DiffRequest) throws -> [(String, DiffReading)] {
    try ConfiguredContracts.find(
      request.configuration, like: request.reading.source(""),
      fix: "Name two contracts: `treaty diff old.yaml new.yaml`."
    ).map { source in
      var reading = request.reading
      reading.root = source.root
      return (source.path, reading)
    }
  }
}
