import ContractText
import Testing

/// Encodings, line ends, white space and signs that do not show.
struct BytesTests {
  private func units(_ text: String, isLittle: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  @Test func byteOrderMarksAreNoText() throws {
    let loader = ContractLoader()
    let yaml = try loader.load([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "a.yaml")
    #expect(yaml.root.entry("a")?.key.place.start == Position(line: 1, column: 1))
    #expect(try loader.load([0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8), file: "a.json").isJSON)
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(isLittle: Bool, mark: Bool) throws {
    let document = try ContractLoader().load(units("a: é😀\n", isLittle: isLittle, mark: mark), file: "a.yaml")
    #expect(document.root.member("a")?.text == "é😀")
  }

  @Test func badEncodingsAreNamed() {
    #expect(failure([0xFF, 0xFE, 0x61, 0x00, 0x3A])?.id == "invalid-utf16")
    #expect(failure([0xFF, 0xFE, 0x00, 0xD8])?.id == "invalid-utf16")
    #expect(failure([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])?.message.contains("UTF-32") == true)
    #expect(failure([0x1F, 0x8B, 8, 0])?.id == "not-text")
    #expect(failure(Array(0...255))?.id == "not-text")
    #expect(failure([])?.id == "empty-document")
    #expect(failure([], "a.json")?.id == "empty-document")
  }

  @Test(
    arguments: [
      ([0xFF], "FF"), ([0xC0, 0xAF], "C0"), ([0xED, 0xA0, 0x80], "ED"), ([0xE2, 0x82], "E2"), ([0x80], "80"),
      ([0xF4, 0x90, 0x80, 0x80], "F4"), ([0xE0, 0x80, 0x80], "E0"), ([0xF0, 0x80, 0x80, 0x80], "F0"), ([0xF5], "F5"),
    ] as [([UInt8], String)])
  func invalidUTF8HasTheByteAndThePlace(bytes: [UInt8], named: String) {
    // Two scalars of two and four bytes stand before it: columns count scalars.
    let found = failure(Array("a: 1\nb: é😀".utf8) + bytes + Array(" x".utf8))
    #expect(found?.summary == "2:6 invalid-utf8")
    #expect(found?.message.contains("0x\(named)") == true)
  }

  @Test func controlCharactersHaveTheirPlace() {
    #expect(failure(Array("a: x".utf8) + [0] + Array("y".utf8))?.summary == "1:5 control-character")
    #expect(failure("a: \u{7}")?.message == "control character U+0007")
    #expect(failure("a: \u{7F}")?.summary == "1:4 control-character")
    #expect(failure("a: \u{81}")?.message == "control character U+0081")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["a: |", "  one", "  two", "b: 1", "c:", "  - d", ""].joined(separator: end)
    let root = try read(text).root
    #expect(root.member("a")?.text == "one\ntwo\n")
    #expect(root.member("b")?.place.description == "a.yaml:4:4")
    #expect(shown(root) == "{a: \"one\ntwo\n\", b: 1, c: [\"d\"]}")
    let json = ["{", "\"a\": 1,", "\"b\": 2}"].joined(separator: end)
    #expect(try read(json, "a.json").root.member("b")?.place.description == "a.json:3:6")
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func separatorsAreNoLineBreaks(sign: String) throws {
    let text =
      "# x\(sign)still: comment\na: b\(sign)c # d\(sign)e\n'f\(sign)': \"g\(sign)h\"\ni: |\n  j\(sign)k\nl: \\uE000 \u{E001}\n"
    let root = try read(text).root
    #expect(root.entries.map(\.key.text) == ["a", "f\(sign)", "i", "l"])
    #expect(root.entries.map(\.value.text) == ["b\(sign)c", "g\(sign)h", "j\(sign)k\n", "\\uE000 \u{E001}"])
    #expect(root.member("i")?.place.start.line == 4)
  }

  @Test func escapedSeparatorsStay() throws {
    #expect(
      try read(#"a: "x\Ny\Lz\P\uE000"  # \#u{2028}"#).root.member("a")?.text == "x\u{85}y\u{2028}z\u{2029}\u{E000}")
  }

  @Test(
    arguments: [
      ("a: 1\n\t# comment\nb: 2\n", "{a: 1, b: 2}"), ("a: 1\n  \t \nb: 2\n", "{a: 1, b: 2}"),
      ("a:\n  - 1\n \t # x\n  - 2\n\t\n", "{a: [1, 2]}"), ("\t# first\na: 1\n", "{a: 1}"),
      ("a: |\n  x\n  \t# not a comment\n  \t\n\t# comment\nb: 2\n", "{a: \"x\n\t# not a comment\n\t\n\", b: 2}"),
      ("a: |\n  x\n  \t# not a comment\nb: 2\n\t# c\n", "{a: \"x\n\t# not a comment\n\", b: 2}"),
      ("a: 'x\n\t\n  y'\n\t# c\nb: 1\n", "{a: \"x\ny\", b: 1}"), ("a: x\n\t\n  y\nb: 1\n", "{a: \"x\ny\", b: 1}"),
      ("a:\n\tb: 1\n\t# c\n", nil),
    ] as [(String, String?)])
  func tabsBeforeCommentsAndOnBlankLines(text: String, expected: String?) {
    #expect((try? read(text)).map { shown($0.root) } == expected)
  }

  @Test func directives() throws {
    let loader = ContractLoader()
    let text = "# c\n%YAML 1.3\n%FOO bar\n%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1\n"
    #expect(shown(try loader.load(Array(text.utf8), file: "a.yaml").root) == "{a: \"1\"}")
    #expect(loader.diagnostics.map(\.summary) == ["2:1 yaml-directive", "3:1 yaml-directive"])
    #expect(failure(String(repeating: "%TAG !a! b:\n", count: 65) + "---\na")?.summary == "65:1 yaml-directive")
  }

  @Test func bidirectionalControlsAreWarnedOf() throws {
    let loader = ContractLoader()
    _ = try loader.load(Array("é: \u{202E}x\u{2066}\n# \u{202A}\nb: “quoted” …\n".utf8), file: "a.yaml")
    #expect(
      loader.diagnostics.map(\.summary).sorted() == [
        "1:4 bidirectional-text", "1:6 bidirectional-text", "2:3 bidirectional-text",
      ])
    #expect(loader.diagnostics.first?.message.hasPrefix("U+202E") == true)
  }
}
