import Testing

@testable import TreatyJSON

struct StringTests {
  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
    (#""\ud83d\ude00""#, "😀"), (#""x\u0000y""#, "x\0y"),
    (#""日本語 text, longer than 15 bytes""#, "日本語 text, longer than 15 bytes"),
    (#""12345678\n12345678é""#, "12345678\n12345678é"), ("\"\u{10FFFF}\u{7F}\"", "\u{10FFFF}\u{7F}"),
  ])
  func reads(text: String, value: String) throws {
    #expect(Array(try read(String.self, text).utf8) == Array(value.utf8))
    #expect(try read(JSONValue.self, text) == .string(value))
    // The same string behind whole words of plain text, where the scanner works eight bytes at a time.
    for padding in 0..<17 {
      let plain = String(repeating: "p", count: padding)
      #expect(Array(try read(String.self, "\"" + plain + text.dropFirst()).utf8) == Array((plain + value).utf8))
    }
  }

  @Test(arguments: [
    ("\"a\nb\"", JSONError.Reason.controlCharacter, 2), (#""\x""#, .invalidEscape, 1),
    (#""\u12G4""#, .invalidEscape, 1),
    (#""\ud800""#, .loneSurrogate, 1), (#""\ud800\n""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
    (#""\ud800\u0041""#, .loneSurrogate, 1), (#""abc"#, .unexpectedEnd, 4), (#""\"#, .unexpectedEnd, 2),
    (#""\u00"#, .unexpectedEnd, 5),
  ])
  func refuses(text: String, reason: JSONError.Reason, offset: Int) {
    #expect(malformed(Array(text.utf8)) == JSONError(reason, at: offset))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF],
      [0xC3, 0x41],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(malformed([0x22] + bytes + [0x22]) == JSONError(.invalidUTF8, at: 1))
    #expect(malformed(Array("{\"".utf8) + bytes + Array("\":1}".utf8)) == JSONError(.invalidUTF8, at: 2))
  }

  private func malformed(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONFailures) {
      _ = try JSONReader.decode(JSONValue.self, from: bytes)
      return nil
    } catch {
      return error.malformed
    }
  }

  @Test func lengthsCountScalars() throws {
    for text in ["\"abc\"", "\"日本語\"", #""\u00e9\u00e9\u00e9""#, "\"😀😀😀\"", "\"abcde\""] {
      _ = try read(ThreeToFive.self, text)
    }
    #expect(failures(ThreeToFive.self, "\"😀😀\"").map(\.id) == ["minLength"])
    #expect(failures(ThreeToFive.self, "\"日本語日本語\"").map(\.id) == ["maxLength"])
    #expect(failures(ThreeToFive.self, #""\u00e9\n""#).map(\.id) == ["minLength"])
    #expect(failures(ThreeToFive.self, "3").map(\.id) == ["type"])
  }

  enum ThreeToFive: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> String? {
      try json.string(minLength: 3, maxLength: 5)
    }
  }

  @Test func bytesAreLentDecoded() throws {
    #expect(try read(Hex.self, #"["ff", "\u0066\u0066", "00"]"#) == [255, 255, 0])
    let found = failures(Hex.self, #"["ff", "zz", 1]"#)
    #expect(found.map(\.id) == ["format", "type"])
    #expect(found.map(\.pointer) == ["/1", "/2"])
  }

  enum Hex: JSONReadable {
    enum Digits: JSONReadable {
      static func read(_ json: inout JSONReader) throws(JSONError) -> UInt8? {
        try json.string(format: "hexadecimal number") { UInt8(String(decoding: $0, as: UTF8.self), radix: 16) }
      }
    }
    static func read(_ json: inout JSONReader) throws(JSONError) -> [UInt8]? { try json.array(of: Digits.self) }
  }

  @Test func writesWhatItReads() throws {
    var random = Seeded(state: 5)
    let alphabet: [Character] = ["a", "é", "日", "😀", "\"", "\\", "\n", "\u{1}", "\u{1F}", "/", "\u{7F}", " "]
    for length in 0..<200 {
      let value = String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      #expect(Array(try read(String.self, written(value)).utf8) == Array(value.utf8))
    }
    #expect(try written("\u{0}\u{1F}\u{8}\t\n\u{C}\r\"\\/é") == #""\u0000\u001f\b\t\n\f\r\"\\/é""#)
  }
}
