import ContractModel
import TreatyJSON

/// The schemas of two tables under one numbering: first the base's, then the revision's, then those that an inclusion
/// needs and no contract has.
struct JointSchemas {
  enum Extra: Hashable {
    case values(Set<JSONValue>)
    case either(Int32, Int32)
  }

  let base: SchemaTable
  let revision: SchemaTable
  private(set) var extras: [Extra] = []
  private var known: [Extra: Int32] = [:]

  init(_ base: SchemaTable, _ revision: SchemaTable) {
    self.base = base
    self.revision = revision
  }

  var contractCount: Int { base.count + revision.count }

  func schema(_ index: Int32) -> Schema {
    let index = Int(index)
    return index < base.count ? base.all[index] : revision.all[index - base.count]
  }

  func extra(_ index: Int32) -> Extra? {
    Int(index) < contractCount ? nil : extras[Int(index) - contractCount]
  }

  /// The joint number of a schema that another one names.
  func joint(_ id: SchemaID, from index: Int32) -> Int32 {
    Int(index) < base.count ? id.index : id.index + Int32(truncatingIfNeeded: base.count)
  }

  func isBase(_ index: Int32) -> Bool { Int(index) < base.count }

  /// The number within its own table.
  func own(_ index: Int32) -> Int32 { isBase(index) ? index : index - Int32(truncatingIfNeeded: base.count) }

  mutating func add(_ extra: Extra) -> Int32 {
    if let index = known[extra] { return index }
    let index = Int32(truncatingIfNeeded: contractCount + extras.count)
    extras.append(extra)
    known[extra] = index
    return index
  }
}
