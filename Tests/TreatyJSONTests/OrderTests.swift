import Testing
import TreatyJSON

/// Generated-looking types, read and written as a whole.
struct OrderTests {
  let text = """
    {"id":"a1","status":"paid","items":[{"sku":"AB-1","quantity":2},{"sku":"AB-2","quantity":3}],\
    "payment":{"kind":"card","number":"4111"},"shippedAt":null,"erased":null,"labels":{"a":"1","b":"2"},\
    "x":[1,2.50,{"y":null}]}
    """

  @Test func readsAndWritesBack() throws {
    let order = try read(Order.self, text)
    #expect(order.status == .paid)
    #expect(order.items.map(\.quantity) == [2, 3])
    #expect(order.payment == .card(Card(number: "4111")))
    #expect(order.erased == .some(.null))
    #expect(order.note == nil)
    #expect(order.additionalFields["x"]?[1]?.number?.lexeme == "2.50")
    #expect(try written(order) == text)
  }

  @Test func reportsEveryFailureWithItsPointer() {
    let text = """
      {"status": 1, "items": [{"sku": "A", "quantity": 2000}, 7, {"sku": "ABC", "quantity": 1, "c/~d": 1}],
       "payment": {"kind": "card", "number": true}, "note": "longer than ten", "labels": {"k": "v", "k": "w"},
       "status": "paid", "x": 1, "x": 2}
      """
    let failures = failures(Order.self, text, JSONReader.Options(refusesUnknown: true))
    #expect(
      failures.map { "\($0.id) \($0.pointer)" } == [
        "required /id", "required /shippedAt", "type /status", "minLength /items/0/sku", "maximum /items/0/quantity",
        "type /items/1", "additionalProperties /items/2/c~1~0d", "type /payment/number", "maxLength /note",
        "duplicate /labels/k", "duplicate /status", "duplicate /x",
      ])
  }

  @Test func keepsUnknownVariantsOnTheClientSide() throws {
    let text = #"{"kind":"cash","coins":[1,2]}"#
    let payment = try read(Payment.self, text)
    #expect(payment == .unknown(kind: "cash", ["kind": "cash", "coins": [1, 2]]))
    #expect(try written(payment) == text)
    let refused = failures(Payment.self, text, JSONReader.Options(refusesUnknown: true))
    #expect(refused.map(\.pointer) == ["/kind"])
    #expect(refused.map(\.id) == ["enum"])
    #expect(failures(Payment.self, "{}").map(\.pointer) == ["/kind"])
    #expect(failures(Payment.self, #"{"a":1,"kind":5}"#).map(\.id) == ["type"])
    #expect(failures(Payment.self, "[]").map(\.id) == ["type"])
  }
}
