import ContractModel
import ContractReaders
import ContractText
import Foundation
import Testing
import TreatyJSON

@testable import SchemaLogic

@Suite struct InclusionTests {
  struct Pair {
    let base: JSONSchemaReader.Result
    let revision: JSONSchemaReader.Result

    init(_ base: JSONValue, _ revision: JSONValue) throws {
      self.base = try Self.read(base)
      self.revision = try Self.read(revision)
    }

    private static func read(_ schema: JSONValue) throws -> JSONSchemaReader.Result {
      let loader = ContractLoader()
      let document = try loader.load(Array(schema.description.utf8), file: "schema.json")
      var reader = JSONSchemaReader(loader: loader)
      return reader.read(document)
    }

    func include(_ budget: InclusionBudget = .init()) -> InclusionAnswer {
      var options = SchemaInclusion.Options()
      options.budget = budget
      let inclusion = SchemaInclusion(base: base.table, revision: revision.table, options: options)
      return inclusion.include(.base(base.roots[0]), in: .revision(revision.roots[0]))
    }
  }

  private func isYes(_ base: JSONValue, _ revision: JSONValue) throws -> Bool {
    let answer = try Pair(base, revision).include()
    if case .yes = answer { return true }
    print("not yes: \(base) in \(revision): \(answer)")
    return false
  }

  private func witness(_ base: JSONValue, _ revision: JSONValue) throws -> JSONValue? {
    let answer = try Pair(base, revision).include()
    if case .no(let witness) = answer { return witness }
    print("no witness: \(base) in \(revision): \(answer)")
    return nil
  }

  @Test func numbers() throws {
    #expect(try isYes(["type": "integer", "minimum": 1], ["type": "number", "exclusiveMinimum": 0]))
    #expect(try isYes(["type": "integer", "exclusiveMinimum": 0], ["minimum": 1]))
    #expect(try isYes(["multipleOf": 0.6], ["multipleOf": 0.2]))
    #expect(try isYes(["multipleOf": 4, "type": "integer"], ["anyOf": [["multipleOf": 2], ["type": "string"]]]))
    #expect(try isYes(["type": "integer", "minimum": 3, "maximum": 4], ["enum": [4, 3.0]]))
    #expect(try witness(["type": "number"], ["type": "integer"])?.number?.isWhole == false)
    #expect(try witness(["multipleOf": 0.2], ["multipleOf": 0.6])?.number?.isMultiple(of: JSONNumber(3)) == false)
    #expect(try witness(["minimum": 1], ["minimum": 1, "maximum": 12_345_678_901_234]) == 12_345_678_901_235)
  }

  @Test func texts() throws {
    #expect(try isYes(["type": "string", "minLength": 3], ["minLength": 2]))
    #expect(try isYes(["type": "string", "pattern": "^(a|bb)$"], ["maxLength": 2]))
    #expect(try isYes(["pattern": "^x"], ["pattern": "^x"]))
    #expect(try witness(["type": "string"], ["type": "string", "maxLength": 3])?.string?.count == 4)
    #expect(try witness(["pattern": "^[a-z]+$", "type": "string"], ["minLength": 2])?.string?.count == 1)
  }

  @Test func objectsAndArrays() throws {
    let closed: JSONValue = [
      "type": "object", "properties": ["a": ["type": "integer"]], "required": ["a"], "additionalProperties": false,
    ]
    #expect(try isYes(closed, ["maxProperties": 1, "minProperties": 1]))
    #expect(try isYes(closed, ["properties": ["a": ["type": "number"], "b": false]]))
    #expect(try witness(["type": "object"], closed) == [:])
    #expect(
      try witness(["type": "object", "required": ["a"]], ["properties": ["b": ["type": "string"]]])?.object?.count == 2)
    #expect(try isYes(["type": "array", "items": ["const": 1], "minItems": 1], ["contains": ["type": "integer"]]))
    #expect(try isYes(["prefixItems": [true, false], "type": "array"], ["maxItems": 1]))
    #expect(try witness(["type": "array"], ["uniqueItems": true])?.array?.count == 2)
    #expect(try isYes(["type": "array", "items": ["type": "string"], "contains": ["type": "integer"]], false))
  }

  @Test func recursion() throws {
    func tree(_ leaf: JSONValue) -> JSONValue {
      [
        "type": "object", "properties": ["leaf": leaf, "next": ["$ref": "#"], "all": ["items": ["$ref": "#"]]],
        "additionalProperties": false,
      ]
    }
    #expect(try isYes(tree(["type": "integer"]), tree(["type": "number"])))
    #expect(try witness(tree(["type": "number"]), tree(["type": "integer"]))?["leaf"]?.number?.isWhole == false)
    // No finite value is in it.
    #expect(try isYes(["type": "object", "required": ["next"], "properties": ["next": ["$ref": "#"]]], false))
  }

  @Test func unevaluated() throws {
    let base: JSONValue = [
      "type": "object", "unevaluatedProperties": false,
      "anyOf": [["properties": ["a": ["type": "string"]], "required": ["a"]], ["properties": ["b": true]]],
    ]
    #expect(try isYes(base, ["propertyNames": ["enum": ["a", "b"]]]))
    #expect(try witness(["type": "object", "properties": ["a": true]], base) != nil)
  }

  @Test func hostileSchemasEnd() throws {
    let clock = ContinuousClock()
    func timed(_ name: String, _ base: JSONValue, _ revision: JSONValue) throws {
      let pair = try Pair(base, revision)
      let time = clock.measure {
        let answer = pair.include()
        print("inclusion, \(name): \(String(describing: answer).prefix(100))")
      }
      print("inclusion, \(name): \(time)")
      #expect(time < .seconds(20))
    }
    let many = JSONValue.array((0..<100_000).map { .string("value \($0)") })
    let others = JSONValue.array((1..<100_001).map { .string("value \($0)") })
    try timed("100,000 values", ["enum": many], ["enum": others])
    try timed("100,000 values in themselves", ["enum": many, "minLength": 0], ["enum": many, "maxLength": 1_000])
    try timed("all but 100,000 values", ["type": "string"], ["enum": many])
    let nest = { (inner: JSONValue, key: String, count: Int) in
      (0..<count).reduce(inner) { deep, _ in .object(JSONObject([(key, key == "items" ? deep : .array([deep]))])) }
    }
    try timed("200 nested arrays", nest(["type": "integer"], "items", 200), nest(["type": "number"], "items", 200))
    try timed("50 nested arrays", nest(["type": "integer"], "items", 50), nest(["type": "number"], "items", 50))
    try timed("120 nested allOf", nest(["type": "integer"], "allOf", 120), nest(["type": "number"], "allOf", 120))
    try timed(
      "a circle",
      ["allOf": [["$ref": "#/$defs/a"]], "$defs": ["a": ["anyOf": [["$ref": "#"], ["$ref": "#/$defs/a"]]]]],
      ["type": "null"])
    let variants = (0..<40).map { index in
      JSONValue.object(
        JSONObject([
          (
            "properties",
            .object(JSONObject([("p\(index)", ["type": "integer", "minimum": .number(JSONNumber(index))])]))
          )
        ]))
    }
    let wider = (0..<40).map { index in
      JSONValue.object(JSONObject([("properties", .object(JSONObject([("p\(index)", ["type": "integer"])])))]))
    }
    try timed("40 variants, any", ["anyOf": .array(variants)], ["anyOf": .array(wider)])
    try timed("40 variants, one", ["oneOf": .array(variants)], ["oneOf": .array(wider)])
    try timed(
      "40 parts", ["allOf": .array(variants.map { ["anyOf": [$0, ["type": "string"]]] })], ["allOf": .array(wider)])
  }

  /// What is proved no value refutes: random pairs, each held against values of all kinds.
  @Test func proofsHold() throws {
    var random = RandomSchemas(20_261_129)
    var (yes, no, unknown) = (0, 0, 0)
    var slowest = Duration.zero
    // More of them by `TREATY_RANDOM_PAIRS`.
    let count = ProcessInfo.processInfo.environment["TREATY_RANDOM_PAIRS"].flatMap(Int.init) ?? 500
    for _ in 0..<count {
      let (first, second) = (random.schema(), random.schema())
      let pair = try Pair(first, random.generator.chance(in: 3) ? ["anyOf": [first, second]] : second)
      var budget = InclusionBudget()
      budget.cases = 2_000
      let start = ContinuousClock.now
      let answer = pair.include(budget)
      let time = ContinuousClock.now - start
      slowest = max(slowest, time)
      if time > .seconds(2) { print("slow, \(time): \(first) in \(second): \(answer)") }
      switch answer {
      case .no: no += 1
      case .unknown: unknown += 1
      case .yes:
        yes += 1
        let (a, b) = (SchemaValidator(pair.base.table), SchemaValidator(pair.revision.table))
        for _ in 0..<150 {
          let value = random.value(3)
          // Of a schema that is defined by itself alone (`oneOf: [{$ref: "#"}]`) nobody knows, and nothing is refuted.
          if a.accepts(value, pair.base.roots[0]), b.outcome(value, pair.revision.roots[0]) == .invalid {
            Issue.record("\(first) in \(second): yes, but \(value)")
          }
        }
      }
    }
    print("inclusion, random pairs: \(yes) yes, \(no) no, \(unknown) unknown, slowest \(slowest)")
    // In a debug build, beside other tests; in release a tenth of it.
    #expect(slowest < .seconds(30))
    #expect(unknown < count / 5)
  }
}
