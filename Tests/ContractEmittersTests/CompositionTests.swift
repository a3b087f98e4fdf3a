import GoldenComposition
import Testing
import Treaty

@Suite struct CompositionTests {
  /// The variant that knows most of the members is read; of equals the first.
  /// apple/swift-openapi-generator #689: unions without a discriminator.
  @Test func mostSpecific() throws {
    #expect(try roundTrip(Search.self, #"{"id":"1"}"#) == .brief(Brief(id: "1")))
    #expect(try roundTrip(Search.self, #"{"id":"1","size":2}"#) == .full(Full(id: "1", size: 2)))
    let nested = try roundTrip(Search.self, #"{"extra":{"name":"n","extra":{"size":1}}}"#)
    #expect(nested == .full(Full(extra: .full(Full(name: "n", extra: .full(Full(size: 1)))))))
    // Both refuse: the failure says why.
    let failure = try #require(throws: JSONFailures.self) { try read(Search.self, #"{"id":1,"size":"x"}"#) }
    #expect(failure.all.map(\.id) == ["oneOf"])
    #expect(failure.all[0].message.contains("brief: expected string, found number at /id"))
    #expect(failure.all[0].message.contains("full: expected string, found number at /id"))
  }

  @Test func closedVariants() throws {
    #expect(try roundTrip(Exact.self, #"{"x":1}"#) == .point(ExactPoint(x: 1)))
    #expect(try roundTrip(Exact.self, #"{"x":1,"name":"n"}"#) == .namedPoint(ExactNamedPoint(x: 1, name: "n")))
    // A member of a later contract: a client reads what it can, a server refuses.
    #expect(try read(Exact.self, #"{"x":1,"name":"n","z":1}"#) == .namedPoint(ExactNamedPoint(x: 1, name: "n")))
    #expect(faults(Exact.self, #"{"z":1}"#, strict) == [" oneOf"])
  }

  /// Narrow types before wide ones, whatever the order in the contract.
  @Test func scalarsByWidth() throws {
    guard case .string = try read(Stamp.self, #""yesterday""#) else { return _ = Issue.record() }
    let date = try roundTrip(Stamp.self, #""2024-01-02T03:04:05Z""#)
    #expect("\(date)".hasPrefix("date("))
    #expect(try roundTrip(Stamp.self, "7") == .integer(7))
    #expect(try roundTrip(Stamp.self, "7.5") == .number(7.5))
    #expect(faults(Stamp.self, "true") == [" oneOf"])
  }

  /// apple/swift-openapi-generator #608: values beside the known ones.
  @Test func openEnumerations() throws {
    #expect(try roundTrip(Model.self, #""small""#) == .small)
    // Any string is allowed by the contract itself: a server takes it as well.
    #expect(try roundTrip(Model.self, #""medium""#) == .unknown("medium"))
    #expect(try roundTrip(Size.self, #""l""#) == .l)
    #expect(faults(Size.self, #""xl""#, strict) == [" enum"])
    #expect(try read(Size.self, #""xl""#) == .unknown("xl"))
    #expect(try roundTrip(Level.self, "5") == .high)
    #expect(faults(Level.self, "3", strict) == [" enum"])
    #expect(try roundTrip(Deep.self, #""huge""#) == .huge)
    #expect(try roundTrip(Mode.self, #""auto""#) == .string(.auto))
    #expect(try roundTrip(Mode.self, #"{"name":"f"}"#) == .name(ModeName(name: "f")))
  }

  /// A constant in the variant tells it, not its name; values that two share are tried.
  @Test func impliedDiscriminators() throws {
    #expect(try roundTrip(Event.self, #"{"type":"run.started","at":1}"#) == .runStarted(Started(at: 1)))
    let failed = try roundTrip(Event.self, #"{"type":"run.failed"}"#)
    #expect(failed == .runStopped(Stopped(type: .runFailed)))
    #expect(try roundTrip(Event.self, #"{"type":"note","text":"t"}"#) == .note(Note(text: "t")))
    #expect(
      try roundTrip(Event.self, #"{"type":"note","text":"t","pages":2}"#) == .longNote(LongNote(text: "t", pages: 2)))
    #expect(faults(Event.self, #"{"type":"Started"}"#, strict) == ["/type enum"])
    guard case .unknown("later", _) = try read(Event.self, #"{"type":"later"}"#) else { return _ = Issue.record() }
  }

  @Test func integersTell() throws {
    let row = try roundTrip(Component.self, #"{"type":1,"parts":[{"label":"ok","type":2}]}"#)
    guard case .row(let inner) = row else { return _ = Issue.record("\(row)") }
    #expect(inner.parts?.count == 1)
    guard case .unknown("9", _) = try read(Component.self, #"{"type":9}"#) else { return _ = Issue.record() }
    #expect(faults(Component.self, #"{"type":9}"#, strict) == ["/type enum"])
    #expect(faults(Component.self, #"{"type":"1"}"#) == ["/type type"])
  }

  /// Two values for one variant, and a variant that no value tells.
  @Test func sharedAndMissingValues() throws {
    let disc = try roundTrip(Shape.self, #"{"kind":"disc","radius":1}"#)
    guard case .round = disc else { return _ = Issue.record("\(disc)") }
    #expect(try read(Shape.self, #"{"sides":3}"#) == .sides(ShapeSides(sides: 3)))
  }

  /// apple/swift-openapi-generator #563: heirs of heirs, and the base itself.
  @Test func inheritance() throws {
    #expect(try roundTrip(Animal.self, #"{"species":"dog","tricks":1}"#) == .dog(Dog(tricks: 1)))
    #expect(try roundTrip(Animal.self, #"{"species":"Puppy","weeks":3}"#) == .puppy(Puppy(weeks: 3)))
    guard case .animal(let plain) = try roundTrip(Animal.self, #"{"species":"animal","name":"a"}"#) else {
      return _ = Issue.record()
    }
    #expect(plain.name == "a")
  }

  @Test func alternativesOfMembers() throws {
    try roundTrip(Contact.self, #"{"email":"e","fax":"1"}"#)
    #expect(faults(Contact.self, #"{"fax":"1"}"#) == [" anyOf"])
    #expect(faults(Contact.self, #"{"fax":"1","phone":"2"}"#) == [" not"])
    try roundTrip(Lookup.self, #"{"owner":"o","number":1}"#)
    #expect(faults(Lookup.self, #"{"owner":"o"}"#) == [" oneOf"])
    #expect(faults(Lookup.self, #"{"id":1,"owner":"o","number":1}"#) == [" oneOf"])
  }

  /// Nothing beside `allOf`, `oneOf` or `anyOf` is dropped (apple/swift-openapi-generator #28, #29, #534).
  @Test func severalUnions() throws {
    let order = try roundTrip(Order.self, #"{"id":"1","card":"4","street":"s"}"#)
    #expect(order == Order(id: "1", oneOf: .card(Card(card: "4")), delivery: .post(Post(street: "s"))))
    #expect(faults(Order.self, #"{"id":"1","card":"4"}"#) == [" oneOf"])
    #expect(faults(Order.self, #"{"card":4,"shop":"s"}"#) == ["/id required", "/card type"])
    #expect(try roundTrip(Text.self, #""abc""#) == "abc")
    #expect(faults(Text.self, "1").count == 1)
  }

  /// apple/swift-openapi-generator #286, #553, #565, #817, #906: null in `oneOf` and `anyOf` is an optional.
  @Test func nullAndNothing() throws {
    let text = """
      {"maybe":null,"either":null,"inner":null,"twice":"t","single":{"cash":1},"anything":{"a":1},"possible":"p",\
      "wrapped":{"cash":2}}
      """
    let holder = try roundTrip(Holder.self, text)
    #expect(holder.maybe == nil && holder.either == .null && holder.inner == .null && holder.twice == "t")
    #expect(holder.single == Cash(cash: 1) && holder.possible == "p" && holder.wrapped == .value(Cash(cash: 2)))
    let other = try roundTrip(Holder.self, #"{"maybe":{"card":"c"},"either":3,"inner":true}"#)
    #expect(
      other.maybe == Card(card: "c") && other.either == .value(.integer(3)) && other.inner == .value(.boolean(true)))
    #expect(faults(Holder.self, #"{"maybe":null,"forbidden":1}"#) == ["/forbidden not"])
    #expect(faults(Holder.self, #"{"maybe":null,"impossible":"a"}"#) == ["/impossible not"])
  }

  @Test func recursiveUnions() throws {
    let value = try roundTrip(Filter.self, #"{"of":["a",{"of":[],"least":2},[["b"],[1,2]]]}"#)
    guard case .all(let all) = value, all.of.count == 3, case .some(let some) = all.of[1] else {
      return _ = Issue.record("\(value)")
    }
    #expect(some.least == 2)
  }

  /// Every level of the text is a union of two objects that accept it. The reader's budget counts what is read, so that
  /// accepting this at all shows that no level doubles the work of those inside it.
  @Test(arguments: [10, 40, 100])
  func deepUnions(_ depth: Int) throws {
    let leaf = "\"\(Swift.String(repeating: "x", count: 2_000))\""
    let text =
      Swift.String(repeating: #"{"of":["#, count: depth / 2) + leaf + Swift.String(repeating: "]}", count: depth / 2)
    try roundTrip(Filter.self, text)
    let wrong = text.replacing(leaf, with: "true")
    #expect(faults(Filter.self, wrong).count == 1)
  }
}
