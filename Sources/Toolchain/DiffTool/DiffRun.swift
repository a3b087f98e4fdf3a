import ContractDiff
import ContractModel
import ContractText
import TreatyTool

/// Reads the contracts of a request in pairs and compares each.
public struct DiffRun {
  /// What came of it; diagnostics are those of reading, which need not be errors.
  public private(set) var report: DiffReport
  public private(set) var diagnostics: [Diagnostic] = []
  public private(set) var sources = SourceTexts()

  public static let policyFile = "treaty-diff.yaml"

  public init(_ request: DiffRequest, onStep: (String) -> Void = { _ in }) throws(ToolFailure) {
    report = DiffReport(sections: [], toolVersion: TreatyVersion.current)
    let policy = try request.usesPolicy ? Self.policy(request) : nil
    do {
      let pairs = try DiffPairs(request)
      for pair in pairs.all {
        onStep("Comparing \(pair.revision?.name ?? pair.base?.name ?? "")")
        try compare(pair, request)
      }
    } catch let failure as GitFailure {
      throw ToolFailure(failure.diagnostic)
    } catch let failure as FileFailure {
      throw ToolFailure(failure)
    } catch let failure as ToolFailure {
      throw failure
    } catch {
      throw ToolFailure(Diagnostic("git-revision", .error, "\(error)", at: nil))
    }
    policy?.apply(to: &report, today: request.today)
  }

  private mutating func compare(_ pair: DiffPairs.Pair, _ request: DiffRequest) throws {
    let base = pair.base.map { DiffSide($0.source, name: $0.name, shown: $0.shown) }
    let revision = pair.revision.map { DiffSide($0.source, name: $0.name, shown: $0.shown) }
    for side in [base, revision].compactMap(\.self) {
      diagnostics += side.diagnostics
      sources.add(side.sources, for: side.diagnostics)
      if side.contract == nil {
        throw ToolFailure(side.diagnostics.filter { $0.severity == .error }, sources: sources)
      }
    }
    // A contract that only one side has is compared with an empty one: all of it came, or went.
    let old = base?.contract ?? Self.empty(revision?.contract)
    let new = revision?.contract ?? Self.empty(base?.contract)
    guard let old, let new else { return }
    var comparison = ContractComparison(base: old, revision: new, options: DiffOptions(today: request.today))
    comparison.locate(base: base?.documents ?? [], revision: revision?.documents ?? [])
    func side(_ contract: Contract, _ side: DiffSide?) -> DiffReport.Side {
      .init(name: side?.name ?? "nothing", title: contract.title, version: side == nil ? "none" : contract.version)
    }
    var section = DiffReport.Section(base: side(old, base), revision: side(new, revision), changes: [])
    section.isComplete = comparison.isComplete
    if let base { section.baseSources = base.texts(comparison.changes.compactMap { $0.base?.place }) }
    if let revision { section.revisionSources = revision.texts(comparison.changes.compactMap { $0.revision?.place }) }
    section.changes = comparison.changes.map { change in
      var change = change
      if let base { change.base = base.rename(change.base) }
      if let revision { change.revision = revision.rename(change.revision) }
      if base == nil { change.base = nil }
      if revision == nil { change.revision = nil }
      if var witness = change.witness {
        witness.baseSchema = base?.rename(witness.baseSchema)
        witness.revisionSchema = revision?.rename(witness.revisionSchema)
        change.witness = witness
      }
      return change
    }
    report.sections.append(section)
  }

  private static func empty(_ other: Contract?) -> Contract? {
    other.map { Contract(place: $0.place, title: $0.title, version: $0.version) }
  }

  private static func policy(_ request: DiffRequest) throws(ToolFailure) -> DiffPolicy? {
    let path = request.policy ?? policyFile
    do throws(FileFailure) {
      let kind = try Files.kind(path)
      if request.policy == nil, kind == .missing { return nil }
    } catch {
      throw ToolFailure(error)
    }
    let loader = ContractLoader()
    let document: Document
    do { document = try loader.load(path) } catch { throw ToolFailure([error], sources: loader.sources) }
    let (policy, diagnostics) = DiffPolicyReader.read(document)
    guard diagnostics.isEmpty else { throw ToolFailure(diagnostics, sources: loader.sources) }
    return policy
  }
}
