import TreatyJSON

/// What is known of every value of a schema before one is read: enough to tell variants apart.
struct VariantProfile {
  var kinds: TypeSet
  var required: Set<String> = []
  var declared: Set<String> = []
  /// Members that it does not declare are refused.
  var isClosed = false
  /// Properties that hold one of a few values, when they are there.
  var constants: [String: [JSONValue]] = [:]
  /// The JSON types of properties.
  var members: [String: TypeSet] = [:]
  /// All the values there are, of constants and enumerations.
  var values: [JSONValue]?
  var isFormatted = false
  var isConstrained = false

  /// Of a value that is one of both.
  mutating func formUnion(_ other: VariantProfile) {
    // A scalar has no members: what is said of objects stays true of those.
    if kinds.isDisjoint(with: .object) {
      (required, declared, isClosed) = (other.required, other.declared, other.isClosed)
      (constants, members) = (other.constants, other.members)
    } else if other.kinds.contains(.object) {
      required.formIntersection(other.required)
      declared.formUnion(other.declared)
      isClosed = isClosed && other.isClosed
      constants = constants.reduce(into: [:]) { result, mine in
        guard let theirs = other.constants[mine.key] else { return }
        result[mine.key] = mine.value + theirs.filter { !mine.value.contains($0) }
      }
      members = members.reduce(into: [:]) { result, mine in
        if let theirs = other.members[mine.key] { result[mine.key] = mine.value.union(theirs) }
      }
    }
    values = values.flatMap { mine in other.values.map { mine + $0 } }
    kinds.formUnion(other.kinds)
    isFormatted = isFormatted && other.isFormatted
    isConstrained = isConstrained && other.isConstrained
  }

  /// Whether no value can be both.
  func excludes(_ other: VariantProfile) -> Bool {
    let common = kinds.widened.intersection(other.kinds.widened)
    if common.isEmpty { return true }
    if let values, let others = other.values, !values.contains(where: others.contains) { return true }
    guard common == .object else { return false }
    if isClosed, !other.required.isSubset(of: declared) { return true }
    if other.isClosed, !required.isSubset(of: other.declared) { return true }
    for name in required.union(other.required) {
      if let mine = constants[name], let theirs = other.constants[name], !mine.contains(where: theirs.contains) {
        return true
      }
      if let mine = members[name], let theirs = other.members[name], mine.widened.isDisjoint(with: theirs.widened) {
        return true
      }
    }
    return false
  }

  /// Of variants that know a value equally well the narrower one is read: 0 constants, 1 enumerations, 2 formats,
  /// 3 constraints, 4 anything of a type, 5 anything.
  var width: Int {
    if let values { return values.count == 1 ? 0 : 1 }
    if kinds == .object { return constants.keys.contains(where: required.contains) ? 0 : 4 }
    if kinds == .integer { return isConstrained ? 2 : 3 }
    if isFormatted { return 2 }
    if kinds.isSuperset(of: TypeSet.any.subtracting(.null)) { return 5 }
    return isConstrained ? 3 : 4
  }
}

extension TypeSet {
  /// JSON writes integers and numbers alike.
  var widened: TypeSet { isDisjoint(with: [.integer, .number]) ? self : union([.integer, .number]) }
}

/// The profiles of one contract's schemas, each made once.
final class VariantProfiles {
  private let table: SchemaTable
  private var known: [TypeKey: VariantProfile] = [:]
  /// Being made: a union that contains itself adds nothing to itself.
  private var open: Set<TypeKey> = []
  /// Something was left out on the way, so that only the outermost profile is whole.
  private var isPartial = false
  private var steps = 0

  init(_ table: SchemaTable) { self.table = table }

  func profile(_ key: TypeKey) -> VariantProfile {
    isPartial = false
    steps = 0
    let profile = made(key) ?? VariantProfile(kinds: TypeSet.any.subtracting(.null))
    known[key] = profile
    return profile
  }

  /// Deep through unions of unions; nil for one that is being made, or when it takes too many steps.
  private func made(_ key: TypeKey) -> VariantProfile? {
    if let known = known[key] { return known }
    steps += 1
    guard open.count < 32, steps < 10_000, open.insert(key).inserted else {
      isPartial = true
      return nil
    }
    defer { open.remove(key) }
    let merge = Merge(key, in: table)
    var profile = own(merge)
    for union in merge.unions where union.variants.count <= 2_000 {
      var all: VariantProfile?
      for id in union.variants {
        guard let variant = made(TypeKey(id)) else { continue }
        if all == nil { all = variant } else { all?.formUnion(variant) }
      }
      guard let all else { continue }
      profile.kinds = merge.saysTypes || merge.hasObject ? profile.kinds.intersection(all.kinds) : all.kinds
      profile.required.formUnion(all.required)
      profile.declared.formUnion(all.declared)
      profile.constants.merge(all.constants) { mine, _ in mine }
      profile.members.merge(all.members) { mine, _ in mine }
      profile.values = profile.values ?? all.values
    }
    if !isPartial { known[key] = profile }
    return profile
  }

  private func own(_ merge: Merge) -> VariantProfile {
    var profile = VariantProfile(kinds: merge.impliedTypes)
    profile.required = merge.required
    profile.isFormatted = merge.format != nil
    profile.isConstrained =
      !merge.string.isEmpty || !merge.number.isEmpty || !merge.array.isEmpty
      || !merge.conditions.isEmpty
    profile.isClosed = merge.additional.contains { table[$0].types.isEmpty }
    if let values = merge.constant.map({ [$0] }) ?? merge.enumeration {
      profile.values = values.filter { $0 != .null }
      profile.kinds = values.reduce(into: TypeSet()) { $0.formUnion($1.kinds) }.subtracting(.null)
    }
    for property in merge.properties {
      profile.declared.insert(property.name)
      let inner = Merge(property.type, in: table)
      if let values = inner.constant.map({ [$0] }) ?? inner.enumeration {
        profile.constants[property.name] = values
      }
      if inner.unions.isEmpty {
        profile.members[property.name] = inner.impliedTypes
      }
    }
    return profile
  }
}

extension Merge {
  /// The types that are meant: without `type` the keywords tell, as every tool reads them. Null is told elsewhere.
  var impliedTypes: TypeSet {
    if saysTypes { return types.subtracting(.null) }
    if hasObject { return .object }
    if hasArray { return .array }
    if hasNumber { return [.integer, .number] }
    if hasString || format != nil { return .string }
    return TypeSet.any.subtracting(.null)
  }
}

extension JSONValue {
  var kinds: TypeSet {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: [.integer, .number]
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
