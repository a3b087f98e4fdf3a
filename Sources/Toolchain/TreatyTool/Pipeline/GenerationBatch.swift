import ContractText

/// Several contracts, all or nothing: every one is read, emitted and planned before the first file is written.
public struct GenerationBatch: Sendable {
  public struct Item: Sendable {
    public var generation: Generation
    public var plan: OutputPlan
  }

  public var items: [Item]

  public var diagnostics: [Diagnostic] {
    items.flatMap { $0.generation.diagnostics + $0.generation.leftOut + $0.plan.warnings }
  }

  public var sources: SourceTexts {
    var sources = SourceTexts()
    for item in items {
      sources.add(item.generation.sources, for: item.generation.diagnostics + item.generation.leftOut)
    }
    return sources
  }

  /// Reports the faults of every contract, not only of the first.
  public static func prepare(_ requests: [GenerationRequest], onStep: (String) -> Void = { _ in })
    throws(ToolFailure) -> GenerationBatch
  {
    var items: [Item] = []
    var faults = ToolFailure([Diagnostic]())
    for request in requests {
      onStep("Generating \(request.module) from \(request.source.path)")
      do {
        let generation = try Generation.run(request)
        let plan = try OutputPlanner.plan(generation.files, in: request.output, lock: generation.lock)
        items.append(Item(generation: generation, plan: plan))
      } catch {
        faults.sources.add(error.sources, for: error.diagnostics)
        faults.diagnostics += error.diagnostics
      }
    }
    guard faults.diagnostics.isEmpty else { throw faults }
    return GenerationBatch(items: items)
  }

  public func write() throws(ToolFailure) { try OutputTransaction.run(items.map(\.plan)) }
}
