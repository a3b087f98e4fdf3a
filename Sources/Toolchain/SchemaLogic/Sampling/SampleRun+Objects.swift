import ContractModel
import TreatyJSON

extension SampleRun {
  mutating func object(
    _ all: Conjunction, _ ids: [SchemaID], _ depth: Int, _ attempt: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    var members: [JSONObject.Member] = []
    let required = Set(all.objects.flatMap(\.required))
    let least = all.objects.compactMap(\.minProperties).max() ?? 0
    let most = all.objects.compactMap(\.maxProperties).min() ?? Int.max
    var optional: [String] = []
    let declared = Self.declared(all)
    for name in names(all) {
      let schemas = schemas(of: name, all, declared)
      guard schemas.allSatisfy(validator.travels) else { continue }
      if required.contains(name) || all.told.contains(where: { $0.property == name }) {
        members.append((name, try member(name, schemas, all, depth)))
      } else {
        optional.append(name)
      }
    }
    // Later attempts leave optional members out: one that the object does not bear is not worth the whole.
    let isEager = !isFrugal(depth) && attempt < 2
    for name in optional where members.count < most {
      let isDue = members.count < least
      guard isDue || isEager, isDue || !isRandom || generator.chance(in: 2) else { continue }
      guard isDue || kind != .boundary || depth < 2 else { continue }
      let before = values
      do throws(SchemaSampler.Failure) {
        members.append((name, try member(name, schemas(of: name, all, declared), all, depth)))
      } catch {
        values = before
        if isDue { throw error }
      }
    }
    let wanted = max(
      least, isFrugal(depth) && !(options.isPlain && members.isEmpty) ? 0 : freeCount(all, members.count))
    try addFree(&members, all, upTo: min(wanted, most), ids, depth)
    return .object(JSONObject(members))
  }

  /// Declared ones in the contract's order, then what is only required.
  private func names(_ all: Conjunction) -> [String] {
    var seen: Set<[UInt8]> = []
    let written =
      all.told.map(\.property) + all.objects.flatMap { $0.properties.map(\.name) } + all.objects.flatMap(\.required)
    return written.filter { seen.insert(Array($0.utf8)).inserted }
  }

  /// For each object that meets here what its properties are, by name: one with thousands is asked for each of them.
  private static func declared(_ all: Conjunction) -> [[String: [SchemaID]]] {
    all.objects.map { keywords in
      Dictionary(keywords.properties.map { ($0.name, [$0.schema]) }) { $0 + $1 }
    }
  }

  private func schemas(of name: String, _ all: Conjunction, _ declared: [[String: [SchemaID]]]) -> [SchemaID] {
    var result: [SchemaID] = []
    for (keywords, properties) in zip(all.objects, declared) {
      for id in keywords.schemas(of: name, declared: properties[name] ?? [], validator.matches)
      where !result.contains(id) { result.append(id) }
    }
    return result
  }

  private mutating func member(
    _ name: String, _ schemas: [SchemaID], _ all: Conjunction, _ depth: Int
  ) throws(SchemaSampler.Failure) -> JSONValue {
    if let told = all.told.first(where: { $0.property == name }), !told.values.isEmpty {
      let first = isRandom ? generator.index(below: told.values.count) : 0
      let fitting = (0..<told.values.count).lazy.map { told.values[(first + $0) % told.values.count] }.first { value in
        schemas.allSatisfy { validator.accepts(.string(value), $0) }
      }
      if let fitting { return .string(fitting) }
    }
    return try value(schemas, depth: depth + 1)
  }

  /// How many members an object has that its contract does not name.
  private mutating func freeCount(_ all: Conjunction, _ count: Int) -> Int {
    guard let additional = all.objects.compactMap(\.additionalProperties).first else {
      // `type: object` and nothing else is a map of anything.
      return all.objects.allSatisfy { $0.properties.isEmpty } && count == 0 && all.told.isEmpty ? 1 : count
    }
    if table[additional].types.isEmpty { return count }
    return count + (isRandom ? generator.index(below: 3) : 1)
  }

  private mutating func addFree(
    _ members: inout [JSONObject.Member], _ all: Conjunction, upTo count: Int, _ ids: [SchemaID], _ depth: Int
  ) throws(SchemaSampler.Failure) {
    var number = 0
    let declared = Self.declared(all)
    let patterns = all.objects.flatMap { $0.patternProperties.map(\.pattern) }
    let names = all.objects.compactMap(\.propertyNames)
    while members.count < count {
      number += 1
      guard number < 40 else { return }
      var name = options.isPlain ? "key\(number)" : isRandom ? "key \(number)" : "additional\(number)"
      if !names.isEmpty {
        guard case .string(let found)? = try? value(names, depth: depth + 1) else { continue }
        name = found
      } else if let pattern = patterns.first, let found = patternText(pattern, number) {
        name = found
      }
      guard !members.contains(where: { $0.key == name }) else { continue }
      let schemas = schemas(of: name, all, declared)
      guard schemas.allSatisfy({ !table[$0].types.isEmpty }) else { continue }
      members.append((name, try value(schemas, depth: depth + 1)))
    }
  }
}
