import GoldenValues
import Testing
import Treaty

/// Enumerations of anything, integers of any size, lists by position, members by pattern.
@Suite struct ValuesTests {
  @Test func mixedEnumerations() throws {
    #expect(try roundTrip(Limit.self, #""all""#) == .all)
    #expect(try roundTrip(Limit.self, "10") == ._10)
    #expect(try read(Limit.self, "2.50", strict) == ._2point5)
    #expect(try roundTrip(Limit.self, "true") == .true)
    #expect(faults(Limit.self, #""10""#, strict) == [" enum"])
    #expect(try roundTrip(Nullable<Limit>.self, "null") == .null)
    #expect(try read(Limit.self, #"{"a":1}"#) == .unknown(["a": 1]))
    #expect(try roundTrip(Scale.self, "1.5") == ._1point5)
    #expect(try roundTrip(Scale.self, "15") == ._15)
    #expect(faults(Scale.self, "2", strict) == [" enum"])
    #expect(try roundTrip(Corner.self, "[1,1]") == ._11)
    #expect(try roundTrip(Corner.self, #"{"x":1}"#) == .x1)
    #expect(faults(Corner.self, "[1,2]", strict) == [" enum"])
    #expect(try roundTrip(Huge.self, "9223372036854775808") == ._9223372036854775808)
    #expect(faults(Huge.self, "9223372036854775807", strict) == [" enum"])
  }

  /// In a parameter a number comes as text.
  @Test func mixedInText() throws {
    let textual = JSONReader.Options(refusesUnknown: true, isTextual: true)
    #expect(try read(Limit.self, #""10""#, textual) == ._10)
    #expect(try read(Limit.self, #""true""#, textual) == .true)
    #expect(try read(Limit.self, #""all""#, textual) == .all)
    #expect(faults(ListOrdersPageRule.self, #""13""#, textual) == [" not"])
  }

  @Test func wideIntegers() throws {
    #expect(try roundTrip(Unsigned.self, "18446744073709551615") == .max)
    #expect(faults(Unsigned.self, "-1").count == 1)
    #expect(
      try roundTrip(IntegerInt128In9223372036854775809To99999999999999999999Rule.self, "-9223372036854775809")
        == -9_223_372_036_854_775_809)
    #expect(
      faults(IntegerInt128In9223372036854775809To99999999999999999999Rule.self, "-9223372036854775810") == [" minimum"])
    #expect(
      faults(IntegerInt128In9223372036854775809To99999999999999999999Rule.self, "100000000000000000000") == [" maximum"]
    )
    try roundTrip(
      IntegerMinimum1e60Maximum1e60Rule.self, "123456789012345678901234567890123456789012345678901234567890")
    #expect(faults(IntegerMinimum1e60Maximum1e60Rule.self, "2e60") == [" maximum"])
    #expect(faults(IntegerMinimum1e60Maximum1e60Rule.self, "0.5") == [" type"])
    // What a tool of doubles makes of the limits of 64 bits.
    #expect(try roundTrip(Seed.self, "9223372036854775807") == .max)
  }

  @Test func constantsAndDefaults() throws {
    let text = #"{"top":18446744073709551615,"deep":{"a":[1,1e400]},"big":9223372036854775809,"far":8}"#
    #expect(try roundTrip(Defaults.self, text).big == 9_223_372_036_854_775_809)
    let bare = try read(Defaults.self, #"{"top":18446744073709551615,"deep":{"a":[1,10e399]}}"#)
    #expect(bare == Defaults() && bare.big == 9_223_372_036_854_775_808 && bare.far == 7)
    #expect(
      faults(Defaults.self, #"{"top":18446744073709551614,"deep":{"a":[1,1e401]}}"#) == ["/top const", "/deep const"])
  }

  @Test func positions() throws {
    #expect(try roundTrip(Interval.self, "[1,2]") == Interval(from: 1, to: 2))
    #expect(faults(Interval.self, "[1]") == [" minItems"])
    #expect(faults(Interval.self, "[1,2,3]") == [" maxItems"])
    #expect(faults(Interval.self, #"["a",2]"#) == ["/0 type"])
    #expect(faults(Interval.self, "{}") == [" type"])
    let row = try roundTrip(Row.self, #"["a",null,[1,2],"b","c"]"#)
    #expect(row == Row(item0: "a", item1: .null, item2: Interval(from: 1, to: 2), rest: ["b", "c"]))
    #expect(try roundTrip(Row.self, #"["a"]"#) == Row(item0: "a"))
    #expect(faults(Row.self, #"["a",1,[1,2],"long"]"#) == ["/3 maxLength"])
    #expect(faults(Row.self, #"["a",1,[1,2],"b","b"]"#) == ["/4 uniqueItems"])
    // What is behind a gap keeps its place.
    #expect(try written(Row(item0: "a", item2: Interval(from: 1, to: 2))) == #"["a",null,[1,2]]"#)
    try roundTrip(Nest.self, #"["a",["b",["c"]]]"#)
  }

  @Test func patterns() throws {
    #expect(try roundTrip(HeadersRule.self, #"{"x-a":"1"}"#) == ["x-a": "1"])
    #expect(faults(HeadersRule.self, #"{"x-a":1}"#) == ["/x-a type"])
    #expect(faults(HeadersRule.self, #"{"x-a":"1","y":"2"}"#, strict) == ["/y additionalProperties"])
    #expect(try read(HeadersRule.self, #"{"x-a":"1","y":"2"}"#) == ["x-a": "1"])
    let text = #"{"id":"1","x-level":5,"x-more":6,"s-a":"a","t-min":"long","other":true}"#
    let mixed = try roundTrip(Mixed.self, text)
    #expect(mixed.patternFields == ["x-more": 6] && mixed.patternFields2 == ["s-a": "a"])
    #expect(mixed.xLevel == 5 && mixed.additionalFields == ["other": true])
    #expect(faults(Mixed.self, #"{"id":"1","x-level":6}"#) == ["/x-level maximum"])
    #expect(faults(Mixed.self, #"{"id":"1","x-level":"a"}"#).contains("/x-level type"))
    let folder = try roundTrip(Folder.self, #"{"a":{"b":{}}}"#)
    #expect(folder.items["a"]?.items["b"] == Folder(items: [:]))
    #expect(faults(Folder.self, #"{"a":{"B":{}}}"#, strict) == ["/a/B additionalProperties"])
    // Two patterns, two demands.
    #expect(faults(Mixed.self, #"{"id":"1","s-min":"a"}"#) == ["/s-min minLength"])
    #expect(faults(Mixed.self, #"{"id":"1","other":1}"#) == ["/other type"])
  }

  /// One type for both directions; what only one of them asks for is missed there.
  @Test func directions() throws {
    let account = Account(id: nil, name: "n", secret: "s")
    #expect(try written(account) == #"{"name":"n","secret":"s"}"#)
    let request = JSONReader.Options(refusesUnknown: true, direction: .request)
    #expect(try read(Account.self, #"{"name":"n","secret":"s"}"#, request) == account)
    #expect(faults(Account.self, #"{"name":"n"}"#, request) == ["/secret required"])
    let response = JSONReader.Options(direction: .response)
    #expect(faults(Account.self, #"{"name":"n"}"#, response) == ["/id required"])
    #expect(try read(Account.self, #"{"id":1,"name":"n"}"#, response).id == 1)
  }
}
