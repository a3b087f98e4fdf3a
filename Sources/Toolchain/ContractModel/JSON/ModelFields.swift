import ContractText
import TreatyJSON

/// The fields of one object of the model's JSON form, in order; what has its default is left out.
struct ModelFields {
  private(set) var members: [JSONObject.Member] = []

  var value: JSONValue { .object(JSONObject(members)) }

  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append((name, value)) }
  }

  mutating func add(_ name: String, _ text: String?) {
    if let text { members.append((name, .string(text))) }
  }

  /// False is the default of every flag.
  mutating func add(_ name: String, _ flag: Bool) {
    if flag { members.append((name, .bool(true))) }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { members.append((name, .number(JSONNumber(number)))) }
  }

  /// In the shortest form that reads back; what is no number in JSON is left out.
  mutating func add(_ name: String, _ number: Double?) {
    if let number = number.flatMap(JSONNumber.init) { members.append((name, .number(number))) }
  }

  mutating func add(_ name: String, _ number: JSONNumber?) {
    if let number { members.append((name, .number(number))) }
  }

  /// Schemas are told by their place in the table.
  mutating func add(_ name: String, _ schema: SchemaID?) {
    if let schema { add(name, Int(schema.index)) }
  }

  mutating func add(_ name: String, _ schemas: [SchemaID]) {
    add(name, schemas.map { JSONValue.number(JSONNumber($0.index)) })
  }

  mutating func add(_ name: String, _ texts: [String]) { add(name, texts.map(JSONValue.string)) }

  /// Empty lists are the default everywhere but in `types`, `enum` and `examples`, which are added as values.
  mutating func add(_ name: String, _ values: [JSONValue]) {
    if !values.isEmpty { members.append((name, .array(values))) }
  }

  mutating func add(_ name: String, _ place: Place) { members.append((name, .string(place.description))) }

  mutating func add(_ name: String, _ values: [String: JSONValue]) {
    guard !values.isEmpty else { return }
    // By bytes: dictionaries have no order, and Swift's own would depend on the Unicode version.
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    members.append((name, .object(JSONObject(sorted.map { ($0.key, $0.value) }))))
  }
}
