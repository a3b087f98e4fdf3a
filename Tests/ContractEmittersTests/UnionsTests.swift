import GoldenUnions
import Testing
import Treaty

@Suite struct UnionsTests {
  @Test func discriminated() throws {
    #expect(try roundTrip(Payment.self, #"{"number":"4111","kind":"card"}"#) == .card(Card(number: "4111")))
    #expect(try roundTrip(Payment.self, #"{"kind":"iban","iban":"DE"}"#) == .iban(Iban(iban: "DE")))
    #expect(try written(Payment.card(Card(number: "1"))) == #"{"kind":"card","number":"1"}"#)
    #expect(faults(Payment.self, #"{"kind":"card"}"#) == ["/number required"])
    #expect(faults(Payment.self, #"{"number":"1"}"#) == ["/kind required"])
    #expect(faults(Payment.self, #"{"kind":1}"#) == ["/kind type"])
    #expect(faults(Payment.self, "[]") == [" type"])
    #expect(faults(Card.self, #"{"kind":"iban","number":"1"}"#) == ["/kind const"])
  }

  /// A client keeps a variant of a later contract whole; a server refuses it.
  @Test func variantsAddedLater() throws {
    let text = #"{"kind":"cash","coins":[1,2]}"#
    let value = try read(Payment.self, text)
    guard case .unknown("cash", let kept) = value else { return _ = Issue.record("\(value)") }
    #expect(kept["coins"] == [1, 2])
    #expect(try read(JSONValue.self, written(value)) == kept)
    #expect(faults(Payment.self, text, strict) == ["/kind enum"])
    #expect(faults(ByConstant.self, #"{"type":"z"}"#, strict) == ["/type enum"])
    #expect(faults(Pet.self, #"{"species":"fish"}"#, strict) == ["/species enum"])
  }

  @Test func byKind() throws {
    #expect(try roundTrip(Scalar.self, "\"a\"") == .string("a"))
    #expect(try roundTrip(Scalar.self, "7") == .integer(7))
    #expect(try roundTrip(Scalar.self, "true") == .boolean(true))
    #expect(try roundTrip(Scalar.self, #"["a"]"#) == .list(["a"]))
    #expect(faults(Scalar.self, "{}") == [" oneOf"])
    #expect(faults(Scalar.self, "null") == [" oneOf"])
    #expect(faults(Scalar.self, "1.5") == [" type"])
    #expect(faults(Scalar.self, "[1]") == ["/0 type"])
    #expect(try roundTrip(Lists.self, "1") == .integer(1))
    #expect(try roundTrip(Lists.self, "\"x\"") == .string("x"))
    #expect(try roundTrip(Either.self, "1.5") == .number(1.5))
    #expect(faults(Either.self, "[]").count == 1)
  }

  @Test func byConstant() throws {
    #expect(try roundTrip(ByConstant.self, #"{"type":"a","a":1}"#) == .a(ByConstantA(a: 1)))
    #expect(try roundTrip(ByConstant.self, #"{"b":1,"type":"c"}"#) == .b(ByConstantB(type: .c, b: 1)))
    #expect(faults(ByConstant.self, #"{"type":"b","b":"x"}"#) == ["/b type"])
  }

  @Test func byRequiredKeys() throws {
    #expect(try roundTrip(ByKeys.self, #"{"circle":1.5}"#) == .circle(ByKeysCircle(circle: 1.5)))
    #expect(try roundTrip(ByKeys.self, #"{"square":2}"#) == .square(ByKeysSquare(square: 2)))
    #expect(try roundTrip(ByKeys.self, "\"dot\"") == .string("dot"))
    #expect(faults(ByKeys.self, "{}") == [" oneOf"])
    #expect(faults(ByKeys.self, #"{"circle":"x"}"#) == ["/circle type"])
    #expect(faults(ByKeys.self, "1").count == 1)
  }

  @Test func sharedMembers() throws {
    #expect(try roundTrip(WithBase.self, #"{"at":"n","down":1}"#) == .down(.init(at: "n", down: 1)))
    #expect(try roundTrip(WithBase.self, #"{"at":"n","up":1}"#) == .up(.init(at: "n", up: 1)))
    #expect(faults(WithBase.self, #"{"up":1}"#) == ["/at required"])
    #expect(faults(WithBase.self, #"{"at":"n"}"#) == [" oneOf"])
  }

  @Test func views() throws {
    let both = try roundTrip(Views.self, #"{"name":"a","size":1}"#)
    #expect(both == Views(named: Named(name: "a"), sized: Sized(size: 1)))
    #expect(try roundTrip(Views.self, #"{"size":1}"#) == Views(sized: Sized(size: 1)))
    #expect(try roundTrip(Views.self, #"{"name":"a"}"#) == Views(named: Named(name: "a")))
    #expect(try read(Views.self, #"{"name":"a","size":"big"}"#) == Views(named: Named(name: "a")))
    #expect(faults(Views.self, #"{"other":1}"#) == [" anyOf"])
  }

  @Test func inheritance() throws {
    let tom = try roundTrip(Pet.self, #"{"species":"cat","name":"Tom","lives":9}"#)
    #expect(tom == .cat(Cat(name: "Tom", lives: 9)))
    #expect(try roundTrip(Pet.self, #"{"tricks":["sit"],"species":"Dog"}"#) == .dog(Dog(tricks: ["sit"])))
    #expect(faults(Pet.self, #"{"species":"cat","lives":"9"}"#) == ["/lives type"])
    let owner = try roundTrip(Owner.self, #"{"pets":[{"species":"Dog"},{"species":"cat"}]}"#)
    #expect(owner.pets == [.dog(Dog()), .cat(Cat())])
    #expect(faults(Owner.self, #"{"pets":[{"species":"Dog"},{"name":"x"}]}"#) == ["/pets/1/species required"])
  }

  @Test func inside() throws {
    let text = #"{"payment":{"kind":"iban","iban":"X"},"maybe":null,"many":["a",1,[]]}"#
    let holder = try roundTrip(Holder.self, text)
    #expect(
      holder == Holder(payment: .iban(Iban(iban: "X")), maybe: nil, many: [.string("a"), .integer(1), .list([])]))
    let other = try roundTrip(Holder.self, #"{"payment":{"kind":"card","number":"1"},"maybe":{"name":"n"}}"#)
    #expect(other.maybe == Named(name: "n"))
    #expect(
      faults(Holder.self, #"{"payment":{"kind":"iban"},"maybe":{"name":1},"many":[{}]}"#)
        == ["/payment/iban required", "/maybe/name type", "/many/0 oneOf"])
    #expect(faults(Holder.self, #"{"payment":{"kind":"card","number":"1"}}"#) == ["/maybe required"])
  }
}
