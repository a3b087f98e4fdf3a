import Testing
import TreatyJSON

struct UnionTests {
  @Test func discriminatorsAreFoundWhereverTheyAre() throws {
    #expect(try read(Payment.self, #"{"iban":"DE1","kind":"iban"}"#) == .iban(IBAN(iban: "DE1")))
    #expect(try read(Payment.self, #"{"iban":"DE1","k\u0069nd":"\u0069ban"}"#) == .iban(IBAN(iban: "DE1")))
    #expect(failures(Payment.self, #"{"a":1,"kind":"iban""#).map(\.id) == ["syntax"])
    #expect(failures(Payment.self, #"{"kind":"iban"}"#).map(\.pointer) == ["/iban"])
    #expect(failures(Payment.self, #"{"number":"1","kind":"iban","iban":null}"#).map(\.pointer) == ["/iban"])
  }

  @Test func presenceTellsVariantsApart() throws {
    #expect(try read(Shape.self, #"{"radius":2}"#) == "circle")
    #expect(try read(Shape.self, #"{"height":{"radius":0},"width":1}"#) == "box")
    #expect(try read(Shape.self, "[]") == "none")
  }

  enum Shape: JSONReadable {
    static let keys = JSONFields("radius", "width", "height")
    static func read(_ json: inout JSONReader) throws(JSONError) -> String? {
      let present = try json.present(keys)
      try json.skip()
      return present.contains(0) ? "circle" : present.containsAll([1, 2]) ? "box" : present.isEmpty ? "none" : "other"
    }
  }

  @Test func attemptsLeaveNoTrace() throws {
    #expect(try read([Loose].self, #"[{"sku":"ABC","quantity":1}, {"sku":"A","quantity":0}, 7, "x"]"#) == [0, 1, 1, 2])
    // A failure outside of the attempt is kept, those inside are not.
    let found = failures([Loose].self, #"[true, {"sku":1}]"#)
    #expect(found.map(\.pointer) == ["/0"])
    #expect(found.map(\.id) == ["type"])
  }

  /// 0 an item, 1 an object or an integer, 2 a string.
  enum Loose: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
      if try json.attempt(Item.self) != nil { return 0 }
      if try json.attempt(Int.self) != nil { return 1 }
      if try json.attempt(JSONMap<JSONValue>.self) != nil { return 1 }
      return try json.string().map { _ in 2 }
    }
  }

  /// A recursive union without a discriminator: each level is tried twice, which would double with every level. What a
  /// shape made of a value is kept, so that the budget of bytes is never reached.
  @Test(arguments: [1, 6, 60, 120])
  func attemptsAreLinear(_ depth: Int) throws {
    func nested(_ leaf: String) -> String {
      String(repeating: "[", count: depth) + leaf + String(repeating: "]", count: depth)
    }
    #expect(try read(Doubling.self, nested("1")) == depth)
    #expect(failures(Doubling.self, nested("\"\(String(repeating: "x", count: 10_000))\"")).map(\.id) == ["oneOf"])
  }

  /// Looking ahead for a member at every level costs the square of the depth: that is given up on.
  @Test func lookAheadIsBounded() throws {
    let padding = String(repeating: " ", count: 200_000)
    let text = String(repeating: #"{"a":"#, count: 110) + padding + "1" + String(repeating: "}", count: 110)
    #expect(failures(Looking.self, text).map(\.id) == ["complexity"])
  }

  enum Looking: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
      guard try json.peek() == .object else { return try json.integer(Int.self) }
      _ = try json.discriminator("z")
      return try json.map(of: Looking.self).map { _ in 0 }
    }
  }

  enum Doubling: JSONReadable {
    enum Wrong: JSONReadable {
      static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
        _ = try json.array(of: Doubling.self)
        json.fail("never", "never", at: 0)
        return nil
      }
    }
    enum Right: JSONReadable {
      static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
        try json.array(of: Doubling.self)?.first.map { $0 + 1 }
      }
    }
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int? {
      guard try json.peek() == .array else { return try json.integer(Int.self).map { _ in 0 } }
      var choice = try json.choice(Int.self)
      try json.consider("wrong", Wrong.self, &choice) { $0 }
      try json.consider("right", Right.self, &choice) { $0 }
      return try json.chosen(choice)
    }
  }

  @Test func nullableHasFourQuadrants() throws {
    #expect(try read(Nullable<Int>.self, "null") == .null)
    #expect(try read(Nullable<Int>.self, "5") == .value(5))
    #expect(try read(Nullable<SkuRule>.self, "\"ABC\"") == .value("ABC"))
    #expect(failures(Nullable<Int>.self, "\"5\"").map(\.id) == ["type"])
    #expect(try written(Nullable<Int>.null) == "null")
    #expect(Nullable<Int>.value(1).optional == 1 && Nullable<Int>(nil) == .null)
  }
}
