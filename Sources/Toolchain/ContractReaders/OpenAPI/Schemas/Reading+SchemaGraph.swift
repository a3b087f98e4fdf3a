import ContractModel
import ContractText
extension Reading {
  func finishSchemas() -> SchemaTable {
    SchemaTable(schemas.slots.compactMap { $0 }, named: schemas.named)
  }
}
