import Testing
import TreatyJSON

struct WriterTests {
  @Test func whatJSONDoesNotHaveIsAFailureWithItsPlace() {
    do throws(JSONFailures) {
      _ = try JSONWriter.encode(["a": [1, .nan], "b/c": [Double.infinity]])
      Issue.record("written")
    } catch {
      #expect(error.all.map(\.pointer) == ["/a/1", "/b~1c/0"])
      #expect(error.all.allSatisfy { $0.id == "number" })
    }
  }

  @Test func pieces() throws {
    var json = JSONWriter(reserving: 1)
    json.beginObject()
    json.key("a\n")
    json.beginArray()
    json.null()
    json.bool(true)
    json.bool(false)
    json.integer(Int128.max)
    json.raw(Array("{\"x\":1}".utf8))
    json.number(JSONNumber(uncheckedLexeme: "1.500"))
    json.beginArray()
    json.endArray()
    json.beginObject()
    json.endObject()
    json.endArray()
    json.field("absent", nil as Int?)
    json.field("null", nullable: nil as Int?)
    json.field("quote\"", 1)
    json.fields(JSONObject([("z", 1), ("y", "é")]))
    json.fields(["k": 1, "j": 2])
    json.endObject()
    let text = String(decoding: try json.finish(), as: UTF8.self)
    #expect(
      text == #"{"a\n":[null,true,false,170141183460469231731687303715884105727,{"x":1},1.500,[],{}],"null":null,"#
        + #""quote\"":1,"z":1,"y":"é","j":2,"k":1}"#)
  }

  @Test func appendsAndLends() throws {
    var bytes = Array("data: ".utf8)
    try JSONWriter.encode([1, 2], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "data: [1,2]")
    #expect(throws: JSONFailures.self) { try JSONWriter.encode(Double.nan, into: &bytes) }
    #expect(bytes.count == 11)
    var json = JSONWriter()
    json.string("x")
    #expect(try json.finish { $0.count } == 3)
  }

  @Test func integersOfEveryLength() throws {
    var value: UInt64 = 1
    for length in 1...19 {
      for number in [value - 1, value, value * 9] { #expect(try written(number) == "\(number)", "\(length)") }
      value *= 10
    }
  }
}
