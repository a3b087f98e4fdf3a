import GoldenRules
import Testing
import Treaty

/// Keywords that restrict values without changing their type.
@Suite struct RulesTests {
  @Test func forbiddenValues() throws {
    try roundTrip(ForbiddenRule.self, #""guest""#)
    #expect(faults(ForbiddenRule.self, #""root""#) == [" not"])
    #expect(faults(ForbiddenRule.self, #""""#) == [" minLength"])
    try roundTrip(NoNumberRule.self, "1.5")
    #expect(faults(NoNumberRule.self, "1") == [" not"])
    try roundTrip(NotNullRule.self, #"{"a":null}"#)
    #expect(faults(NotNullRule.self, "null") == [" not"])
    try roundTrip(Free.self, #"{"id":1}"#)
    #expect(faults(Free.self, #"{"id":13}"#) == [" not"])
    #expect(faults(Free.self, #"{}"#) == ["/id required"])
    try roundTrip(Level.self, #""low""#)
    #expect(faults(Level.self, #""middle""#) == [" not"])
    #expect(try roundTrip(Either.self, #""a""#) == .string("a"))
    #expect(faults(Either.self, "0") == [" not"])
    #expect(faults(QuotedRule.self, ##""\\#\"é""##) == [" not"])
    try roundTrip(QuotedRule.self, #""é""#)
  }

  @Test func conditions() throws {
    let paid = try roundTrip(Payment.self, #"{"method":"card","number":"1234"}"#)
    #expect(paid == Payment(method: .card, number: "1234"))
    try roundTrip(Payment.self, #"{"method":"cash","holder":"h"}"#)
    #expect(faults(Payment.self, #"{"method":"card"}"#) == ["/number required"])
    #expect(faults(Payment.self, #"{"method":"card","number":"12"}"#) == ["/number pattern"])
    #expect(faults(Payment.self, #"{"method":"cash","number":"1234"}"#) == [" not"])
    // Without `then` and `else` nothing is decided.
    try roundTrip(Conditionless.self, "{}")
  }

  @Test func dependencies() throws {
    try roundTrip(Dependent.self, "{}")
    try roundTrip(Dependent.self, #"{"card":"c","address":"a","zip":1,"country":"de"}"#)
    #expect(faults(Dependent.self, #"{"card":"c"}"#) == [" dependentRequired", " dependentRequired"])
    #expect(faults(Dependent.self, #"{"address":"a","country":"d"}"#) == ["/country minLength"])
    #expect(faults(Dependent.self, #"{"address":"a"}"#) == ["/country required"])
    // Without the address a country may be anything.
    try roundTrip(Dependent.self, #"{"country":1}"#)
  }

  @Test func namesAndItems() throws {
    try roundTrip(LabelsRule.self, #"{"abc":1}"#)
    #expect(faults(LabelsRule.self, #"{"abc":1,"A":2,"abcdef":3}"#) == ["/A propertyNames", "/abcdef propertyNames"])
    try roundTrip(LotteryRule.self, "[1,40]")
    #expect(faults(LotteryRule.self, "[1]") == [" contains"])
    #expect(faults(LotteryRule.self, "[40,41,42]") == [" maxContains"])
    try roundTrip([JSONValue].self, "[1]")
    #expect(faults(StepRule.self, "8") == [" multipleOf"])
    #expect(try roundTrip(StepRule.self, "24") == 24)
  }

  @Test func whatIsLeftOver() throws {
    try roundTrip(Strict.self, #"{"name":"n","age":1}"#)
    #expect(faults(Strict.self, #"{"name":"n","size":1}"#, strict) == ["/size additionalProperties"])
    try roundTrip(Chosen.self, #"{"kind":"box","width":1}"#)
    #expect(faults(Chosen.self, #"{"kind":"box","width":1,"radius":2}"#, strict) == ["/radius unevaluatedProperties"])
    // A member that a later contract may add.
    #expect(faults(Chosen.self, #"{"kind":"box","width":1,"radius":2}"#) == [])
    #expect(try roundTrip(Tail.self, #"["a",1,2]"#) == Tail(item0: "a", rest: [1, 2]))
    #expect(faults(Tail.self, #"["a","b"]"#) == ["/1 type"])
    try roundTrip(EvensRule.self, #"[2,"a",4]"#)
    #expect(faults(EvensRule.self, "[2,3]") == ["/1 type"])
  }

  @Test func rulesThatRecur() throws {
    try roundTrip(Tree.self, #"{"name":"a","children":[{"children":[]}]}"#)
    #expect(
      faults(Tree.self, #"{"name":"a","children":[{"children":[{"name":"cursed","children":[]}]}]}"#)
        == [" not", "/children/0/children/0 not"])
    let text = String(repeating: #"{"name":"n","children":["#, count: 60) + String(repeating: "]}", count: 60)
    try roundTrip(Tree.self, text)
  }

  @Test func insideOthers() throws {
    let holder = try roundTrip(Holder.self, #"{"secret":"s","maybe":null,"list":["a"]}"#)
    #expect(holder == Holder(secret: "s", maybe: .null, list: ["a"]))
    #expect(
      faults(Holder.self, #"{"secret":"","maybe":"","list":["a","x"]}"#) == [
        "/secret not", "/maybe not", "/list/1 not",
      ])
  }
}
