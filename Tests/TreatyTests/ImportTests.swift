import Foundation
import Testing
import Treaty

/// Names that generated code writes, also beside Foundation, and with the module where a contract has the same name.
@Suite struct ImportTests {
  struct Clash: JSONReadable, Sendable {
    struct Date: Sendable {}
    var own: Date
    var theirs: Treaty.Date
    var id: Treaty.UUID
    var amount: Treaty.Decimal
    var link: Treaty.URL
    var bytes: Treaty.Data

    static func read(_ json: inout Treaty.JSONReader) throws(Treaty.JSONError) -> Clash? { nil }
  }

  @Test func namesAreTheSameTypes() {
    let date: Foundation.Date = Treaty.Date(timeIntervalSince1970: 0)
    #expect(date == Date(timeIntervalSince1970: 0))
    #expect(Treaty.JSONValue.string("a") == .string("a"))
    #expect(Treaty.Pattern(literal: "a").matches("a"))
  }
}
