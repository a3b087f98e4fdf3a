import ContractModel
import SchemaLogic

/// The seam to whatever decides inclusion. The diff never takes a change for compatible without its *yes*, and what it
/// takes for breaking carries a *no* or says `unproved`.
///
/// Both tables are whole contracts, or the payloads of event contracts once these are read: nothing here knows operations.
public protocol InclusionProver {
  /// - Parameter direction: which way the values go; read-only members are in no request.
  func includes(
    _ left: (table: SchemaTable, id: SchemaID), in right: (table: SchemaTable, id: SchemaID),
    direction: SchemaDirection
  ) -> ProverAnswer
}
