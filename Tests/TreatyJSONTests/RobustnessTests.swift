import Testing
import TreatyJSON

/// Whatever the bytes are, there is an answer.
struct RobustnessTests {
  static let seeds = [
    #"{"id":"a1","status":"paid","items":[{"sku":"AB-1","quantity":2},{"sku":"AB-2","quantity":3}],"payment":{"kind":"card","number":"4111"},"shippedAt":null,"erased":null,"labels":{"a":"1","b":"2"},"x":[1,2.50e-3,{"y":"\u00e9\ud83d\ude00日本"}]}"#,
    #"[{"kind":"iban","iban":"DE"},{"a":[[[[1.5e300,-0,true,false,null]]]]}]"#,
  ]

  @Test func mutatedTexts() {
    var random = Seeded(state: 7)
    let interesting = Array(#"{}[]",:\u0e+-.123tfn "#.utf8) + [0, 0x1F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
    var accepted = 0
    for round in 0..<20_000 {
      var bytes = Array(Self.seeds[round % 2].utf8)
      for _ in 0...random.next() % 4 {
        let place = Int(random.next() % UInt64(bytes.count))
        let byte = interesting[Int(random.next() % UInt64(interesting.count))]
        switch random.next() % 4 {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = [byte] }
      }
      let value = reads(JSONValue.self, bytes)
      #expect(value == reads(Skipped.self, bytes), "\(String(decoding: bytes, as: UTF8.self))")
      // A shape accepts only what is JSON.
      if reads(Order.self, bytes) || reads([Payment].self, bytes) { #expect(value) }
      if value { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  @Test func randomBytes() {
    var random = Seeded(state: 8)
    for _ in 0..<20_000 {
      let bytes = (0..<random.next() % 24).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(reads(JSONValue.self, bytes) == reads(Skipped.self, bytes))
      _ = reads(Order.self, bytes)
    }
  }

  /// Every prefix of a text is incomplete, and is read without going beyond its end.
  @Test func prefixes() {
    for seed in Self.seeds {
      let bytes = Array(seed.utf8)
      for length in 0..<bytes.count {
        #expect(!reads(JSONValue.self, Array(bytes.prefix(length))))
        #expect(!reads(Order.self, Array(bytes.prefix(length))))
      }
    }
  }

  @Test func pointersOfHostileKeysAreCut() throws {
    let key = String(repeating: "k", count: 100_000)
    let text = "{\"\(key)\":[" + Array(repeating: "{}", count: 64).joined(separator: ",") + "]}"
    let found = failures(JSONMap<[Int]>.self, text)
    #expect(found.count == 64)
    #expect(found.allSatisfy { $0.pointer.utf8.count < 300 && $0.message.utf8.count < 300 })
  }

  private func reads<T: JSONReadable>(_: T.Type, _ bytes: [UInt8]) -> Bool {
    (try? JSONReader.decode(T.self, from: bytes, options: .init(duplicateKeys: .lastWins))) != nil
  }
}
