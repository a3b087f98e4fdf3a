import ContractReaders
import ContractText
import Testing
import TreatyJSON

@testable import SchemaLogic

/// Values that were laid out flat are equal where they were equal before.
@Suite struct ParsedInstanceTests {
  private static let values: [JSONValue] =
    [
      "null", "true", "false", "0", "-0", "1", "1.0", "10e-1", "1.5", "1.50", "1e400", "10e399",
      "100000000000000000001",
      "\"\"", "\"a\"", "\"b\"", "\"é\"", "\"e\u{301}\"", "\"abcdefg\"", "\"abcdefgh\"", "\"abcdefghijklmnopqrs\"", "[]",
      "[[]]", "[1]", "[1.0]", "[1,2]", "[2,1]", "{}", "{\"a\":1}", "{\"a\":1.0}", "{\"a\":1,\"b\":2}",
      "{\"b\":2,\"a\":1}", "{\"b\":1,\"a\":2}", "{\"a\":{}}", "{\"a\":[]}", "{\"abcdefgh\":1}", "{\"abcdefgi\":1}",
    ].map(JSONValue.init(literal:))
    // Names may repeat in values that no reader made.
    + [.object(JSONObject([("a", 1), ("a", 2)])), .object(JSONObject([("a", 2), ("a", 1)]))]

  @Test func equality() {
    let arena = InstanceArena()
    let nodes = Self.values.map(arena.value)
    for (a, value) in zip(nodes, Self.values) {
      for (b, other) in zip(nodes, Self.values) {
        #expect(InstanceNode.areEqual(a, b) == (value == other), "\(value) and \(other)")
        if value == other { #expect(EqualInstance(node: a).hashValue == EqualInstance(node: b).hashValue, "\(value)") }
      }
    }
    withExtendedLifetime(arena) {}
  }

  @Test func kinds() {
    for value in Self.values {
      let types = ParsedInstance(value).withRoot(\.pointee.types) ?? 0
      #expect(types == 12 || types.nonzeroBitCount == 1)
      if let number = value.number { #expect((types == 12) == number.isWhole, "\(value)") }
    }
  }

  /// Names that are one word, names that are a hash, and more of them than are compared one by one.
  @Test(arguments: [3, 8, 9, 70, 1_000]) func names(count: Int) {
    let arena = InstanceArena()
    let names = (0..<count).map { $0.isMultiple(of: 2) ? "n\($0)" : "a long name, number \($0)" }
    let table = NameTable(names, arena)
    for (index, name) in names.enumerated() {
      let node = arena.text(name)
      #expect(table.find(NameWord(node), node) == index)
      #expect(table[index] == name)
      let other = arena.text(name + "x")
      #expect(table.find(NameWord(other), other) == -1)
    }
    let node = arena.text("")
    #expect(table.find(NameWord(node), node) == -1)
    withExtendedLifetime(arena) {}
  }

  /// Required names are looked for, or ticked off where there are many.
  @Test(arguments: [1, 4, 5, 64, 65, 200]) func required(count: Int) throws {
    let names = (0..<count).map { "name \($0)" }
    let text = "{\"required\": [\(names.map { "\"\($0)\"" }.joined(separator: ","))]}"
    let document = try ContractLoader().load(Array(text.utf8), file: "schema.json")
    var reader = JSONSchemaReader(loader: ContractLoader())
    let result = reader.read(document)
    let validator = SchemaValidator(result.table)
    let members: [JSONObject.Member] = names.map { ($0, .null) }
    let whole = JSONValue.object(JSONObject(members.reversed()))
    #expect(validator.outcome(whole, result.roots[0]) == .valid)
    #expect(validator.report(whole, result.roots[0]).outcome == .valid)
    for missing in [0, count / 2, count - 1] {
      var less = members
      less.remove(at: missing)
      let value = JSONValue.object(JSONObject(less))
      #expect(validator.outcome(value, result.roots[0]) == .invalid)
      #expect(
        validator.report(value, result.roots[0]).failures.map(\.message) == ["must have the member \"name \(missing)\""]
      )
    }
  }

  @Test func deeperThanAnybodyValidates() {
    var value = JSONValue.null
    for _ in 0..<5_000 { value = .array([value]) }
    #expect(ParsedInstance(value).withRoot { _ in true } == nil)
    // Freed level by level: the recursion of the compiler's own release would exhaust a small stack.
    while case .array(let items) = value { value = items[0] }
  }
}
