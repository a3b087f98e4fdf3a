import GoldenNames
import Testing
import Treaty

/// The contract's types are called String, Int, Error …: Swift's own are written with their module here.
@Suite struct NamesTests {
  static let text = #"""
    {"class":"1","self":"2","init":"3","Type":"4","json":"5","object":"6","field":"7","fields":"8","read":"9",
    "write":"10","hashValue":"11","description":"12","default":"13","+1":14,"-1":15,"@type":"16","$ref_like":"17",
    "a.b":"18","a-b":"19","a_b":"20","2fa":"21","caf\u00e9":"22","cafe\u0301":"23","quo\"te":"24","new\nline":"25",
    "\\(x)":"26","additionalFields":"27","more":"28"}
    """#

  @Test func everyMemberIsItself() throws {
    let value = try read(Class.self, Self.text, strict)
    #expect([value.class, value.self_, value.init_, value.type, value.json] == ["1", "2", "3", "4", "5"])
    #expect([value.object, value.field, value.fields_, value.read_, value.write_] == ["6", "7", "8", "9", "10"])
    #expect([value.hashValue_, value.description, value.default] == ["11", "12", "13"])
    #expect(value.plus1 == 14 && value.minus1 == 15)
    #expect([value.atType, value.dollarRefLike, value.aB, value.aB2, value.aB3] == ["16", "17", "18", "19", "20"])
    #expect([value._2fa, value.café, value.café2, value.quoTe, value.newLine] == ["21", "22", "23", "24", "25"])
    #expect([value.x, value.additionalFields] == ["26", "27"])
    #expect(value.additionalFields2 == ["more": "28"])
  }

  /// The two spellings of é are two members on the wire, byte for byte.
  @Test func membersAreWrittenUnderTheirNames() throws {
    let value = try read(Class.self, Self.text)
    #expect(try read(Class.self, written(value)) == value)
    let bytes = try JSONWriter.encode(value)
    #expect(bytes.contains(Array("\"caf\u{e9}\":\"22\"".utf8)))
    #expect(bytes.contains(Array("\"cafe\u{301}\":\"23\"".utf8)))
    #expect(bytes.contains(Array(#""quo\"te":"24""#.utf8)))
    #expect(bytes.contains(Array(#""new\nline":"25""#.utf8)))
    #expect(bytes.contains(Array(#""\\(x)":"26""#.utf8)))
  }

  @Test func faultsNameTheWire() {
    #expect(
      faults(Class.self, #"{"self":1,"init":"","json":"","Type":"","a-b":2,"quo\"te":3,"+1":"","more":4}"#)
        == ["/class required", "/self type", "/a-b type", "/quo\"te type", "/+1 type", "/more type"])
  }

  @Test func typesOfTheContractAndOfSwift() throws {
    #expect(try roundTrip(GoldenNames.String.self, #"{"Int":{"value":3}}"#).int == GoldenNames.Int(value: 3))
    #expect(try roundTrip(GoldenNames.Operation.self, #"{"date":"2026-02-28T12:00:00Z"}"#).date != nil)
    #expect(try roundTrip(GoldenNames.Date.self, #"{"day":4}"#).day == 4)
    #expect(try roundTrip(GoldenNames.Error.self, #"{"message":"m"}"#).message == "m")
    #expect(try roundTrip(GoldenNames.Result.self, #"{"ok":true}"#).ok == true)
    #expect(try roundTrip(GoldenNames.Client.self, #"{"name":"n"}"#).name == "n")
    #expect(try roundTrip(Optional2.self, #"{"some":"s"}"#).some == "s")
    #expect(try roundTrip(Self2.self, #"{"me":"m"}"#).me == "m")
    #expect(try roundTrip(Order.self, #"{"status":"a"}"#).status == .a)
    #expect(try roundTrip(Order2.self, #"{"status":"b"}"#).status == .b)
    #expect(try roundTrip(OrderStatus.self, "\"c\"") == .c)
  }

  @Test func everyCaseIsItself() throws {
    let expected: [(Swift.String, Odd)] = [
      ("", .empty), (" ", .empty2), ("1st", ._1st), ("self", .self_), ("default", .default), ("unknown", .unknown_),
      ("cases", .cases_), ("rawValue", .rawValue_), ("a-b", .aB), ("a_b", .aB2), ("*", .star), ("no", .no),
      ("\u{fc}", .ü), ("else", .unknown("else")),
    ]
    for (raw, value) in expected {
      #expect(try read(Odd.self, "\"\(raw)\"") == value)
      #expect(value.rawValue == raw)
    }
    #expect(faults(Odd.self, "\"else\"", strict) == [" enum"])
  }

  struct Service: GoldenNamesService {
    let value: Class

    func `class`(
      default: Swift.String, request: Swift.String?, self mine: Swift.String?, xRequest: Swift.String?,
      context: Context<Void>
    ) async throws -> Class {
      var value = value
      value.default = "\(`default`) \(request ?? "-") \(mine ?? "-") \(xRequest ?? "-")"
      return value
    }
    func deleteABCById(id: Swift.Int, context: Context<Void>) async throws {}
    func client2(context: Context<Void>) async throws {}
  }

  @Test func travels() async throws {
    let service = Service(value: try read(Class.self, Self.text))
    let client = GoldenNamesClient("http://names.test", transport: InProcessTransport(service.endpoints()))
    let answer = try await client.class(default: "a/b ü", request: "r&=", self: "+", xRequest: "x")
    #expect(answer.default == "a/b ü r&= + x")
    #expect(answer.café2 == "23")
    #expect(try await client.class(default: "..x").default == "..x - - -")
    try await client.deleteABCById(id: -1)
    try await client.client2()
  }
}
