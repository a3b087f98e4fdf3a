import ContractModel
import TreatyJSON

/// Values that may show a change: made from what the sender's schema says and what the reader's refuses. Which of them
/// do is for the validator to say.
struct CandidateValues {
  let from: FlatSchema
  let to: FlatSchema
  /// Values that the sender's schema accepts.
  let samples: [JSONValue]
  /// A value of a node of the sender's contract.
  let sample: (SchemaNode) -> JSONValue?
  /// A value of a node of the reader's contract: what its `not` forbids, say.
  let sampleOfReader: (SchemaNode) -> JSONValue?
  let isRefusedByReader: (JSONValue, SchemaNode) -> Bool

  /// Best ones first: what the change is about, then anything.
  func values(for draft: SchemaDraft) -> [JSONValue] {
    var special: [JSONValue] = []
    switch draft.keyword {
    case "type", "enum": special = (from.values ?? []) + kinds
    case "minLength", "maxLength", "pattern": special = texts
    case "minimum", "maximum", "multipleOf": special = numbers
    case "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems":
      special = arrays
    case "required", "properties", "additionalProperties", "dependentRequired", "dependentSchemas", "patternProperties",
      "minProperties", "maxProperties", "propertyNames", "unevaluatedProperties":
      special = objects(draft)
    case "not":
      special = to.nots.compactMap { sampleOfReader(SchemaNode($0)) } + kinds + texts
      special += numbers + subsets
    case "if":
      // What meets the condition, and nothing that follows from it; what does not, for `else`.
      special =
        to.conditions.flatMap { [$0.if, $0.then, $0.else].compactMap(\.self) }
        .compactMap { sampleOfReader(SchemaNode($0)) } + subsets + kinds + texts + numbers
    default: special = (from.values ?? []) + variants + kinds + texts + numbers + subsets
    }
    return special + samples + GenericValues.all
  }

  private var kinds: [JSONValue] {
    let all: [(TypeSet, JSONValue)] = [
      (.null, nil), (.boolean, true), (.integer, 1), (.number, 1.5), (.string, "a"), (.array, []),
      (.object, .object(JSONObject())),
    ]
    return all.filter { from.types.contains($0.0) && !to.types.contains($0.0) }.map(\.1)
  }

  private var variants: [JSONValue] {
    from.unions.flatMap(\.variants).prefix(50).compactMap { sample(SchemaNode($0)) }
  }

  private var texts: [JSONValue] {
    let seeds = samples.compactMap(\.string).prefix(4) + ["a"]
    var lengths: [Int] = []
    // One more than the reader takes, or one fewer: the smallest that shows it.
    for flat in [to, from] {
      if let bound = flat.maxLength, bound <= 100_000 { lengths += [bound + 1, bound] }
      if let bound = flat.minLength, bound <= 100_000 { lengths += [bound - 1, bound] }
    }
    var result: [JSONValue] = []
    for length in lengths where length >= 0 { for seed in seeds { result.append(.string(stretched(seed, length))) } }
    return result + GenericValues.texts.map(JSONValue.string)
  }

  private func stretched(_ text: String, _ length: Int) -> String {
    var scalars = text.unicodeScalars
    let filler = scalars.last ?? "a"
    while scalars.count > length { scalars.removeLast() }
    let missing = length - scalars.count
    scalars.append(contentsOf: repeatElement(filler, count: max(0, missing)))
    return String(scalars)
  }

  private var numbers: [JSONValue] {
    var near: [Double] = [0]
    for bound in [to.lower, to.upper, from.lower, from.upper].compactMap({ $0?.value.double }) { near.append(bound) }
    var result: [JSONValue] = []
    for value in near {
      for step in [0.0, 1, -1, 0.5, -0.5, 2, 3, -2] {
        if let number = JSONNumber(value + step) { result.append(.number(number)) }
      }
      for divisor in (from.multiples + to.multiples).compactMap(\.double) where divisor > 0 {
        let whole = (value / divisor).rounded(.down)
        for step in [0.0, 1, 2, -1, 3, 5] {
          if let number = JSONNumber((whole + step) * divisor) { result.append(.number(number)) }
        }
      }
    }
    return result
  }

  private var arrays: [JSONValue] {
    let item = sample(from.items) ?? "a"
    var counts = [0, 1, 2, 3]
    for bound in [from.minItems, from.maxItems, to.minItems, to.maxItems, from.minContains, from.maxContains]
      + [to.minContains, to.maxContains]
    {
      if let bound, bound <= 10_000 { counts += [bound - 1, bound, bound + 1] }
    }
    let contained = from.contains.compactMap { sample(SchemaNode($0)) }
    var result: [JSONValue] = []
    for count in counts where count >= 0 {
      for value in contained + [item] { result.append(.array(Array(repeating: value, count: count))) }
    }
    let longer = samples.compactMap(\.array).flatMap { array -> [JSONValue] in
      [.array(array + [item]), .array(array.dropLast()), .array(array + array), .array(array + [1, "a"])]
    }
    return result + longer
  }

  /// Objects of the sender's with one of the members, each alone and with the required ones.
  private var subsets: [JSONValue] {
    let objects = samples.compactMap(\.object).prefix(2)
    var result: [JSONValue] = []
    for property in from.properties.prefix(20) {
      guard let value = sample(property.node) else { continue }
      result.append(.object(JSONObject([(property.name, value)])))
      for object in objects {
        result.append(object.setting(property.name, value))
        result.append(object.removing(property.name))
      }
    }
    return result
  }

  private func objects(_ draft: SchemaDraft) -> [JSONValue] {
    let objects = samples.compactMap(\.object).prefix(4)
    let known = objects.prefix(2).map(met) + objects + [JSONObject()]
    var result: [JSONValue] = []
    for object in known {
      if let member = draft.member { result += with(member, object, draft) }
      result.append(object.setting("zz", 1))
      result.append(object.setting("zz", "s"))
      for bound in [to.maxProperties, to.minProperties, from.maxProperties].compactMap(\.self) where bound < 1_000 {
        result.append(sized(object, bound + 1))
        result.append(sized(object, max(0, bound - 1)))
      }
    }
    return result + (draft.keyword == "propertyNames" ? GenericValues.texts.map { [$0: 1] } : []) + subsets
  }

  /// The same object made as the reader wants it as far as the sender may: so that what is refused of it then is refused
  /// for one change, and not for another one beside it.
  private func met(_ object: JSONObject) -> JSONObject {
    let (mine, theirs) = (nodes(from), nodes(to))
    var object = object
    for (name, value) in object.members {
      guard let node = theirs[name], isRefusedByReader(value, node), let other = sampleOfReader(node) else { continue }
      object = object.setting(name, other).object ?? object
    }
    for name in to.required where object[name] == nil {
      let value = mine[name].flatMap(sample) ?? theirs[name].flatMap(sampleOfReader) ?? "a"
      object = object.setting(name, value).object ?? object
    }
    return object
  }

  private func nodes(_ flat: FlatSchema) -> [String: SchemaNode] {
    Dictionary(flat.properties.map { ($0.name, $0.node) }) { first, _ in first }
  }

  private func with(_ member: String, _ object: JSONObject, _ draft: SchemaDraft) -> [JSONValue] {
    var result: [JSONValue] = [object.removing(member)]
    if let node = from.property(member), let value = sample(node) { result.append(object.setting(member, value)) }
    if draft.keyword == "patternProperties" || draft.key.kind == .patternProperty {
      // A name that begins as the pattern does.
      let stem = member.drop { $0 == "^" }.prefix { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      let values = from.patternProperties.filter { $0.pattern == member }.compactMap { sample(SchemaNode($0.schema)) }
      for name in [String(stem), stem + "a", stem + "1", "a" + stem, "0"] {
        for value in values + [1, "s", nil] { result.append(object.setting(name, value)) }
      }
      return result
    }
    for value in [1, "s", nil, true, [], .object(JSONObject())] as [JSONValue] {
      result.append(object.setting(member, value))
    }
    for key in from.dependentRequired.map(\.key) + to.dependentRequired.map(\.key) where key == member {
      // The key without what has to come with it.
      var bare = object
      for name in (to.dependentRequired.first { $0.key == key }?.required ?? []) { bare = bare.without(name) }
      let value = from.property(key).flatMap(sample) ?? "s"
      result.append(bare.setting(key, value))
    }
    return result
  }

  private func sized(_ object: JSONObject, _ count: Int) -> JSONValue {
    let due = Set(from.required)
    var members = object.members
    while members.count > count, let index = members.lastIndex(where: { !due.contains($0.key) }) {
      members.remove(at: index)
    }
    for property in from.properties where members.count < count && !members.contains(where: { $0.key == property.name })
    {
      if let value = sample(property.node) { members.append((property.name, value)) }
    }
    let filler = sample(from.additional) ?? 1
    var number = 1
    while members.count < count {
      members.append(("k\(number)", filler))
      number += 1
    }
    return .object(JSONObject(members))
  }
}
