import GoldenShapes
import Testing
import Treaty

@Suite struct ShapesTests {
  static let least = """
    {"id":"6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f","count":1,"ratio":0.5,"flag":true,"kind":"plain","nullable":null,
    "tags":[],"fixed":"thing","made":"2026-02-28T12:00:00Z"}
    """
  static let most = """
    {"id":"6f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f","count":-9007199254740993,"small":9,"large":9000000000,"ratio":1.5,
    "single":0.25,"price":12.50,"amount":"0.15","flag":false,"kind":"extra-fancy","level":3,"nullable":"n","patch":"p",
    "tags":["a","b_2"],"scores":{"x":1.5,"y":-2},"holes":[1,null,3],"free":[{"a":null}],"open":{"k":[true]},
    "inner":{"a":"x","b":2,"more":3},"closed":{"x":1},"fixed":"thing","made":"2026-02-28T12:00:00.5Z",
    "day":"2024-02-29","link":"https://example.com/a?b=c","data":"AQID","unknownFormat":"#fff","colour":"blue",
    "size":8,"mode":"fancy","old":"o","code":"abc"}
    """

  /// The least thing with one member set to a JSON text, or without it.
  static func thing(_ member: String, _ text: String?) throws -> String {
    guard var object = try read(JSONValue.self, least).object else { return "" }
    object.members.removeAll { $0.key == member }
    if let text { object.members.append((member, try read(JSONValue.self, text))) }
    return try written(JSONValue.object(object))
  }

  @Test func readsAndWritesEveryKind() throws {
    let thing = try roundTrip(Thing.self, Self.most)
    #expect(thing.count == -9_007_199_254_740_993)
    #expect(thing.price == 12.5)
    #expect(thing.amount == "0.15")
    #expect(thing.kind == .extraFancy)
    #expect(thing.level == ._3)
    #expect(thing.holes == [.value(1), .null, .value(3)])
    #expect(thing.inner == ThingInner(a: "x", b: 2, additionalFields: ["more": 3]))
    #expect(thing.day == LocalDate(year: 2024, month: 2, day: 29))
    #expect(thing.data == Data([1, 2, 3]))
    #expect(thing.open?["k"] == [true])
  }

  @Test func fillsInDefaults() throws {
    let thing = try read(Thing.self, Self.least)
    #expect(thing.colour == "red")
    #expect(thing.size == 7)
    #expect(thing.mode == .plain)
    #expect(thing.unknownFormat == nil)
    let made = Thing(
      id: thing.id, count: 1, ratio: 0.5, flag: true, kind: .plain, nullable: nil, tags: [], made: thing.made)
    #expect(made == thing)
  }

  @Test(arguments: [
    ("id", "\"x\"", "/id format"), ("id", "1", "/id type"), ("count", "1.5", "/count type"),
    ("small", "-6", "/small minimum"), ("small", "10", "/small maximum"), ("small", "\"1\"", "/small type"),
    ("large", "4", "/large multipleOf"), ("ratio", "0", "/ratio exclusiveMinimum"), ("ratio", "1.6", "/ratio maximum"),
    ("single", "true", "/single type"), ("price", "-0.01", "/price minimum"), ("amount", "\"x\"", "/amount format"),
    ("flag", "null", "/flag type"), ("kind", "2", "/kind type"), ("kind", "\"new\"", "/kind enum"),
    ("level", "4", "/level enum"), ("nullable", "1", "/nullable type"), ("patch", "\"abcdef\"", "/patch maxLength"),
    ("tags", "[\"a\",\"a\"]", "/tags/1 uniqueItems"), ("tags", "[\"a\",\"b\",\"c\",\"d\"]", "/tags maxItems"),
    ("tags", "[\"a\",\"\"]", "/tags/1 minLength"), ("tags", "[\"123456789\"]", "/tags/0 maxLength"),
    ("tags", "[\"a b\"]", "/tags/0 pattern"), ("scores", "{\"a/b\":\"x\"}", "/scores/a~1b type"),
    ("holes", "[1,null,\"x\"]", "/holes/2 type"), ("open", "[]", "/open type"), ("inner", "{}", "/inner/a required"),
    ("inner", "{\"a\":\"\"}", "/inner/a minLength"), ("inner", "{\"a\":\"x\",\"c\":\"y\"}", "/inner/c type"),
    ("closed", "{\"z\":1}", "/closed/z additionalProperties"), ("fixed", "\"other\"", "/fixed const"),
    ("made", "\"2026-02-28\"", "/made format"), ("day", "\"2026-02-30\"", "/day format"),
    ("data", "\"*\"", "/data format"),
    ("link", "\"http://[\"", "/link format"), ("colour", "null", "/colour type"), ("size", "\"7\"", "/size type"),
    ("mode", "\"new\"", "/mode enum"), ("code", "\"ABC\"", "/code pattern"), ("code", "\"abcde\"", "/code pattern"),
  ]) func tellsWhichRuleIsBroken(_ member: String, _ text: String, _ expected: String) throws {
    let found = faults(Thing.self, try Self.thing(member, text), strict)
    #expect(found == [expected])
  }

  @Test(arguments: ["id", "count", "ratio", "flag", "kind", "nullable", "tags", "fixed", "made"])
  func missesWhatIsRequired(_ member: String) throws {
    #expect(faults(Thing.self, try Self.thing(member, nil)) == ["/\(member) required"])
  }

  @Test func tellsAllFaultsAtOnce() throws {
    let text = Self.most.replacing("\"small\":9", with: "\"small\":99").replacing(
      "\"code\":\"abc\"", with: "\"code\":1")
    #expect(faults(Thing.self, text) == ["/small maximum", "/code type"])
  }

  /// Optional and nullable are two things: all four kinds keep theirs on the wire.
  @Test func keepsAbsenceAndNullApart() throws {
    func wire(_ text: String, _ member: String) throws -> JSONValue? {
      try read(JSONValue.self, written(read(Thing.self, text)))[member]
    }
    for (text, patch): (String?, Nullable<String>?) in [(nil, nil), ("null", .null), ("\"v\"", .value("v"))] {
      let thing = try Self.thing("patch", text)
      #expect(try read(Thing.self, thing).patch == patch)
      #expect(try wire(thing, "patch") == text.map { try read(JSONValue.self, $0) })
    }
    #expect(try wire(Self.least, "nullable") == .null)
    #expect(try wire(Self.thing("nullable", "\"v\""), "nullable") == "v")
    #expect(try wire(Self.least, "small") == nil)
    #expect(try wire(Self.thing("small", "3"), "small") == 3)
    #expect(faults(Thing.self, try Self.thing("small", "null")) == ["/small type"])
    #expect(try wire(Self.least, "count") == 1)
    #expect(faults(Thing.self, try Self.thing("count", "null")) == ["/count type"])
  }

  @Test func clientsKeepUnknownValues() throws {
    let thing = try read(Thing.self, Self.thing("kind", "\"new\""))
    #expect(thing.kind == .unknown("new"))
    #expect(try read(JSONValue.self, written(thing))["kind"] == "new")
    #expect(try read(Thing.self, Self.thing("level", "9")).level == .unknown(9))
    #expect(Kind(rawValue: "fancy") == .fancy)
    #expect(Kind.cases.rawValues == ["plain", "fancy", "extra-fancy"])
  }

  @Test func closedObjects() throws {
    #expect(try read(Closed.self, #"{"x":1,"later":2}"#) == Closed(x: 1))
    #expect(faults(Closed.self, #"{"x":1,"later":2}"#, strict) == ["/later additionalProperties"])
    #expect(faults(Empty.self, #"{"a":0}"#, strict) == ["/a additionalProperties"])
    #expect(try roundTrip(Empty.self, "{}") == Empty())
    #expect(try roundTrip(Merged.self, #"{"x":1,"y":"z"}"#) == Merged(x: 1, y: "z"))
    #expect(faults(Merged.self, "{}") == ["/y required"])
  }

  @Test func typesThatAreNoStructures() throws {
    #expect(try roundTrip(NumbersRule.self, "[0,1]") == [0, 1])
    #expect(faults(NumbersRule.self, "[]") == [" minItems"])
    #expect(faults(NumbersRule.self, "[3,-1]") == ["/1 minimum"])
    #expect(try roundTrip(Alias.self, "\"fancy\"") == .fancy)
    #expect(try roundTrip(Free.self, "[1,{}]") == [1, [:]])
  }

  struct Service: GoldenShapesService {
    func echo(_ body: Thing, context: Context<Void>) async throws -> Thing { body }
    func shout(_ body: String?, context: Context<Void>) async throws -> String { body?.uppercased() ?? "nothing" }
  }

  @Test func travels() async throws {
    let client = GoldenShapesClient("http://shapes.test", transport: InProcessTransport(Service().endpoints()))
    let thing = try read(Thing.self, Self.most)
    #expect(try await client.echo(thing) == thing)
    #expect(try await client.shout("grüße") == "GRÜSSE")
    #expect(try await client.shout() == "nothing")
  }

  @Test func servicesRefuseBodies() async throws {
    let client = GoldenShapesClient("http://shapes.test", transport: InProcessTransport(Service().endpoints()))
    var thing = try read(Thing.self, Self.least)
    thing.kind = .unknown("new")
    thing.tags = ["a b"]
    do throws(Echo.Failure) {
      _ = try await client.echo(thing)
      Issue.record("accepted")
    } catch {
      guard case .call(let failure) = error else { return _ = Issue.record("\(error)") }
      let refused = try refusal(failure)
      #expect(refused?.status == 422)
      #expect(refused?.faults == ["body - /kind enum", "body - /tags/0 pattern"])
    }
  }
}
