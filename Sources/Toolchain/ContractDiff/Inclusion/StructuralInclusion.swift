import ContractModel
import SchemaLogic
import TreatyJSON

/// Inclusion by structure: each keyword of the right has one on the left that is as strict. It says *yes* only on that
/// proof and never *no*; what it cannot see is unknown.
///
/// Recursion ends by coinduction: a pair that is asked while it is being shown may be taken for shown.
public final class StructuralInclusion: InclusionProver {
  private var left: SchemaFlattener?
  private var right: SchemaFlattener?

  public init() {}

  public func includes(
    _ left: (table: SchemaTable, id: SchemaID), in right: (table: SchemaTable, id: SchemaID),
    direction: SchemaDirection
  ) -> ProverAnswer {
    let proof = StructuralProof(
      left: flattener(&self.left, left.table), right: flattener(&self.right, right.table), direction: direction)
    do {
      try proof.show(SchemaNode(left.id), in: SchemaNode(right.id), depth: 0)
      return .yes(reason: "every keyword is at least as strict as before")
    } catch {
      return .unknown(cause: error.cause)
    }
  }

  /// A run asks about two tables, again and again.
  private func flattener(_ kept: inout SchemaFlattener?, _ table: SchemaTable) -> SchemaFlattener {
    if let kept, kept.table.count == table.count, kept.table.all.first === table.all.first,
      kept.table.all.last === table.all.last
    {
      return kept
    }
    let new = SchemaFlattener(table)
    kept = new
    return new
  }
}
