import Testing
import Treaty

/// What rules do beside the standard: places, tolerance, parameters, bounded work.
@Suite struct SchemaRuleTests {
  let strict = JSONReader.Options(refusesUnknown: true)

  @Test func pointsAtWhatIsWrong() {
    let rule = SchemaRule(
      #"{"if":{"required":["a"]},"then":{"properties":{"b":{"minimum":3},"c":{"items":{"pattern":"^x"}}}}}"#)
    #expect(faults(rule, #"{"a":1,"b":2,"c":["x","y"]}"#) == ["/b minimum", "/c/1 pattern"])
    #expect(faults(rule, #"{"b":2,"c":["y"]}"#) == [])
    #expect(faults(SchemaRule(#"{"propertyNames":{"maxLength":1}}"#), #"{"a":1,"bc":2}"#) == ["/bc propertyNames"])
    #expect(faults(SchemaRule(#"{"dependentRequired":{"a":["b"]}}"#), #"[{"a":1}]"#) == [])
    #expect(
      faults(SchemaRule(#"{"items":{"dependentRequired":{"a":["b"]}}}"#), #"[{"a":1}]"#) == ["/0 dependentRequired"])
  }

  /// A client keeps what a later contract may add; a condition is held to the letter all the same.
  @Test func tolerates() {
    let closed = SchemaRule(#"{"properties":{"a":true},"unevaluatedProperties":false}"#)
    #expect(faults(closed, #"{"a":1,"b":2}"#) == [])
    #expect(faults(closed, #"{"a":1,"b":2}"#, strict) == ["/b unevaluatedProperties"])
    let then = SchemaRule(#"{"if":true,"then":{"enum":[1,2]}}"#)
    #expect(faults(then, "3") == [])
    #expect(faults(then, "3", strict) == [" enum"])
    let not = SchemaRule(#"{"not":{"enum":[1,2]}}"#)
    #expect(faults(not, "3") == [])
    #expect(faults(not, "2") == [" not"])
  }

  /// In a parameter every scalar comes as text.
  @Test func readsText() {
    let textual = JSONReader.Options(refusesUnknown: true, isTextual: true)
    #expect(faults(SchemaRule(#"{"not":{"const":13}}"#), #""13""#, textual) == [" not"])
    #expect(faults(SchemaRule(#"{"not":{"type":"integer"}}"#), #""1.5""#, textual) == [])
    #expect(faults(SchemaRule(#"{"if":{"type":"boolean"},"then":{"const":true}}"#), #""false""#, textual) == [" const"])
    #expect(faults(SchemaRule(#"{"maximum":5}"#), #""7""#, textual) == [" maximum"])
    #expect(faults(SchemaRule(#"{"maximum":5}"#), #""7""#) == [])
  }

  @Test func comparesExactly() {
    let rule = SchemaRule(#"{"minimum":18446744073709551615,"exclusiveMaximum":1e400}"#)
    #expect(faults(rule, "18446744073709551615") == [])
    #expect(faults(rule, "18446744073709551614") == [" minimum"])
    #expect(faults(rule, "1e400") == [" exclusiveMaximum"])
    #expect(faults(rule, "9.99e399") == [])
    #expect(faults(SchemaRule(#"{"const":1e400}"#), "10e399") == [])
  }

  /// Each level asks about everything below it, and each answer is found once.
  @Test func worksLinearly() {
    let rule = SchemaRule(
      ##"{"not":{"$ref":"#/$defs/bad"},"items":{"$ref":"#"},"$defs":{"bad":{"anyOf":[{"const":"bad"},{"type":"array","contains":{"$ref":"#/$defs/bad"}}]}}}"##
    )
    func nested(_ depth: Int, _ leaf: String) -> String {
      String(repeating: "[", count: depth) + leaf + String(repeating: "]", count: depth)
    }
    let wide = "[" + Array(repeating: "1", count: 5_000).joined(separator: ",") + "]"
    #expect(faults(rule, nested(100, wide)) == [])
    #expect(faults(rule, nested(100, #""bad""#)).first == " not")
  }

  /// What leads back to itself in place, or asks for more than its text is worth, ends with a failure.
  @Test func ends() {
    #expect(faults(SchemaRule(##"{"$ref":"#"}"##), "1") == [" schema"])
    #expect(faults(SchemaRule(##"{"not":{"$ref":"#"}}"##), "1").count <= 1)
    let doubling = (0..<40).map {
      ##""d\##($0)":{"anyOf":[{"$ref":"#/$defs/d\##($0 + 1)"},{"$ref":"#/$defs/d\##($0 + 1)"}]}"##
    }
    let rule = SchemaRule(##"{"$ref":"#/$defs/d0","$defs":{\##(doubling.joined(separator: ",")),"d40":{"const":2}}}"##)
    #expect(faults(rule, "1") == [" anyOf"])
    #expect(faults(rule, "2") == [])
  }

  /// What cannot be understood allows nothing.
  @Test func refusesNonsense() {
    #expect(faults(SchemaRule("nonsense"), "1") == [" not"])
    #expect(faults(SchemaRule(##"{"$ref":"#/$defs/gone"}"##), "1") == [" not"])
  }
}
