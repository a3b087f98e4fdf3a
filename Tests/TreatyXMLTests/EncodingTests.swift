import Testing
import Treaty
import TreatyXML

@Suite struct EncodingTests {
  static let text = "<r>Zoë €</r>"

  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  static func read(_ bytes: [UInt8], charset: String? = nil) -> String? {
    try? XMLReader.decode(String.self, from: bytes, options: .init(charset: charset))
  }

  static func refused(_ bytes: [UInt8], charset: String? = nil) -> [String] {
    faults(JSONValue.self, bytes, .plain, .init(charset: charset))
  }

  @Test func byMark() {
    let declared = "<?xml version='1.0' encoding='ISO-8859-1'?>" + Self.text
    #expect(Self.read([0xEF, 0xBB, 0xBF] + Array(declared.utf8)) == "Zoë €")
    #expect(Self.read([0xFE, 0xFF] + Self.utf16(declared, isBigEndian: true)) == "Zoë €")
    #expect(Self.read([0xFF, 0xFE] + Self.utf16(declared, isBigEndian: false), charset: "utf-8") == "Zoë €")
  }

  @Test func byDeclaration() {
    let latin1 = Array("<?xml version=\"1.0\" encoding = 'iso-8859-1' ?><r>Zo".utf8) + [0xEB] + Array("</r>".utf8)
    #expect(Self.read(latin1) == "Zoë")
    #expect(Self.read(Array("<?xml version='1.0' encoding='UTF-8'?>\(Self.text)".utf8)) == "Zoë €")
    #expect(Self.read(Self.utf16("<?xml version='1.0' encoding='utf-16'?>" + Self.text, isBigEndian: true)) == "Zoë €")
    #expect(Self.read(Array(Self.text.utf8)) == "Zoë €")
  }

  @Test func byCharset() {
    let bytes = Array("<?xml version='1.0' encoding='UTF-8'?><r>Zo".utf8) + [0xEB] + Array("</r>".utf8)
    #expect(Self.read(bytes, charset: "ISO-8859-1") == "Zoë")
    #expect(Self.refused(bytes) == [" encoding"])
  }

  @Test func refused() {
    #expect(Self.refused(Array("<?xml version='1.0' encoding='windows-1252'?><r/>".utf8)) == [" encoding"])
    #expect(Self.refused(Array("<?xml version='1.0' encoding='UTF-7'?><r/>".utf8)) == [" encoding"])
    #expect(Self.refused(Array("<r/>".utf8), charset: "ebcdic-cp-us") == [" encoding"])
    #expect(Self.refused([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]) == [" encoding"])
    #expect(Self.refused([0xFE, 0xFF, 0x00]) == [" encoding"])
    #expect(Self.refused([0xFE, 0xFF, 0xD8, 0x00]) == [" encoding"])
    #expect(Self.refused(Array("<r>".utf8) + [0xC0, 0xBC] + Array("</r>".utf8)) == [" encoding"])
  }
}
