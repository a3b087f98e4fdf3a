import ContractModel
import TreatyJSON

/// A table's schemas, each prepared when it is first needed, and its patterns, each compiled once.
final class SchemaProgram {
  let table: SchemaTable
  let options: SchemaValidator.Options
  /// By the schemas' numbers.
  let compiled: UnsafeMutablePointer<CompiledSchema>
  /// Names and constants of the schemas.
  let constants = InstanceArena()
  private var patterns: [String: UnsafePointer<PatternCheck>] = [:]
  /// Frees what the schemas point at.
  private var owned: [() -> Void] = []

  init(_ table: SchemaTable, _ options: SchemaValidator.Options) {
    self.table = table
    self.options = options
    compiled = .allocate(capacity: table.count)
    compiled.initialize(repeating: CompiledSchema(), count: table.count)
  }

  deinit {
    for free in owned { free() }
    compiled.deallocate()
  }

  func schema(_ index: Int32) -> Schema { table.all[Int(index)] }

  /// Keeps a value that needs to be freed as long as the program.
  func own<T>(_ value: T) -> UnsafePointer<T> {
    let pointer = UnsafeMutablePointer<T>.allocate(capacity: 1)
    pointer.initialize(to: value)
    owned.append {
      pointer.deinitialize(count: 1)
      pointer.deallocate()
    }
    return UnsafePointer(pointer)
  }

  func pattern(_ source: String) -> UnsafePointer<PatternCheck> {
    if let known = patterns[source] { return known }
    let pattern = own(PatternCheck(source, constants))
    patterns[source] = pattern
    return pattern
  }

  /// OpenAPI: a read-only property is in no request, a write-only one in no response.
  func travels(_ property: SchemaID) -> Bool {
    guard let direction = options.direction, let annotations = table[property].annotations else { return true }
    return direction == .request ? !annotations.isReadOnly : !annotations.isWriteOnly
  }
}
