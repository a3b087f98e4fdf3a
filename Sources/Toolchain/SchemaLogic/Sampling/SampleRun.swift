import ContractModel
import TreatyJSON

/// One sample being made.
struct SampleRun {
  /// Schemas that were entered, tried ones too: what bounds the time of a sample.
  private var maximumSteps: Int { sampler.maximumSteps }
  static let maximumNesting = 60

  let sampler: SchemaSampler
  let kind: SchemaSampler.Kind
  var generator: SeededGenerator
  private(set) var steps = 0
  var values = 0

  var table: SchemaTable { sampler.table }
  var options: SchemaSampler.Options { sampler.options }
  var validator: SchemaValidator { sampler.validator }
  var isMinimal: Bool { kind == .minimal }
  var isRandom: Bool { if case .random = kind { true } else { false } }

  init(_ sampler: SchemaSampler, _ kind: SchemaSampler.Kind, attempt: Int) {
    self.sampler = sampler
    self.kind = kind
    let seed: UInt64 =
      switch kind {
      case .minimal: 1
      case .typical: 2
      case .boundary: 3
      case .random(let seed): seed &+ 4
      }
    generator = SeededGenerator(seed &* 31 &+ UInt64(attempt))
  }

  /// Whether only what is required is written from here on.
  func isFrugal(_ depth: Int) -> Bool { isMinimal || depth >= options.maxDepth || values > options.maxValues }

  func failure(_ reason: String, _ ids: [SchemaID]) -> SchemaSampler.Failure {
    let id = ids.first ?? SchemaID(index: 0)
    return SchemaSampler.Failure(reason: "\(reason) (\(table[id].place))", schema: id)
  }

  /// A value that all of the schemas accept.
  mutating func value(_ ids: [SchemaID], depth: Int) throws(SchemaSampler.Failure) -> JSONValue {
    steps += 1
    values += 1
    guard steps < maximumSteps else { throw failure("too much was tried", ids) }
    guard depth < Self.maximumNesting else { throw failure("values inside values find no end", ids) }
    let start = Conjunction(ids, table, sampler.discriminated)
    let attempts = start.unions.isEmpty ? 8 : min(12, 4 + start.unions.reduce(0) { $0 + $1.variants.count })
    var failure: SchemaSampler.Failure?
    for attempt in 0..<attempts {
      do throws(SchemaSampler.Failure) {
        let candidate = try candidate(start, ids, depth, attempt)
        if ids.allSatisfy({ validator.accepts(candidate, $0) }) { return candidate }
        failure = failure ?? self.failure("a value that was tried is not accepted: \(shown(candidate))", ids)
      } catch {
        // The budget is one for the whole sample.
        if steps >= maximumSteps { throw error }
        failure = failure ?? error
      }
    }
    throw failure ?? self.failure("no value was found", ids)
  }

  private func shown(_ value: JSONValue) -> String { String(value.description.prefix(120)) }

  private mutating func candidate(
    _ start: Conjunction, _ ids: [SchemaID], _ depth: Int, _ attempt: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    var all = start
    choose(&all, depth, attempt)
    if let constant = all.constant { return constant }
    if let values = all.enumeration { return try enumerated(values, all, ids, attempt) }
    let type = try type(all, ids, depth, attempt)
    switch type {
    case .null: return .null
    case .boolean: return .bool(isRandom ? generator.chance(in: 2) : !isMinimal)
    case .integer, .number: return .number(try number(all, isWhole: type == .integer, ids, attempt))
    case .string: return .string(try text(all, ids, attempt))
    case .array: return try array(all, ids, depth, attempt)
    default: return try object(all, ids, depth, attempt)
    }
  }

  private mutating func enumerated(
    _ written: [JSONValue], _ all: Conjunction, _ ids: [SchemaID], _ attempt: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    var values = options.isPlain ? written.filter { $0 != .null && $0 != "" } : written
    // Null is what minimal means where it is allowed, but the names are what an enumeration is for.
    if kind == .typical, values.count > 1 { values.removeAll { $0 == .null } }
    guard !values.isEmpty else { throw failure("an enumeration without a value", ids) }
    let first =
      switch kind {
      case .minimal, .typical: 0
      case .boundary: values.count - 1
      case .random: generator.index(below: values.count)
      }
    return values[(first + attempt) % values.count]
  }

  /// One JSON type of those that are allowed.
  private mutating func type(
    _ all: Conjunction, _ ids: [SchemaID], _ depth: Int, _ attempt: Int
  ) throws(SchemaSampler.Failure) -> TypeSet {
    let meant = all.meantTypes
    guard !meant.isEmpty else { throw failure("no value is of all these types", ids) }
    // Of anything a text: what has no type at all has no other meaning in every place.
    if meant == .any { return options.isPlain || !isRandom ? .string : free(depth) }
    if meant.contains(.null), meant != .null, !options.isPlain {
      if isMinimal, attempt == 0 { return .null }
      if isRandom, generator.chance(in: 6) { return .null }
    }
    var types: [TypeSet] = [.object, .array, .string, .integer, .boolean].filter(meant.contains)
    if meant.contains(.number) {
      types.removeAll { $0 == .integer }
      types.append(.number)
    }
    if types.isEmpty { return .null }
    let first = isRandom ? generator.index(below: types.count) : isFrugal(depth) ? types.count - 1 : 0
    return types[(first + attempt) % types.count]
  }

  private mutating func free(_ depth: Int) -> TypeSet {
    let types: [TypeSet] = [.string, .integer, .boolean, .null, .number, .array, .object]
    return types[generator.index(below: depth < options.maxDepth ? types.count : 4)]
  }
}
