import CodePrinting
import Testing

@Suite struct SwiftTextTests {
  @Test func escapesWhatCouldEndALiteral() {
    #expect(
      SwiftText.literal("a\"b\\(c)\n\r\t\u{0}\u{202E}\u{2028}é")
        == "\"a\\\"b\\\\(c)\\n\\r\\t\\u{0}\\u{202E}\\u{2028}é\"")
  }

  @Test func keepsDocumentationInsideItsComment() {
    #expect(
      SwiftText.documentation("one\r\ntwo\rthree\n\n\u{0}four\u{202E}\u{2028}\n") == [
        "one", "two", "three", "", "four",
      ])
    #expect(SwiftText.documentation("").isEmpty)
  }

  @Test func quotesReservedWordsOnly() {
    #expect(SwiftText.quoted("default") == "`default`")
    #expect(SwiftText.quoted("open") == "open")
  }
}

@Suite struct PrinterTests {
  @Test func indentsBlocksAndLinesOfLiterals() {
    var printer = Printer()
    printer.block("struct \("A")") { printer in
      printer.line(
        """
        let a = \(literal: "x\ny")

        let b = 1
        """)
    }
    #expect(printer.text == "struct A {\n  let a = \"x\\ny\"\n\n  let b = 1\n}\n")
    #expect(printer.lineCount == 5)
  }

  @Test func recordsTheModulesOfSymbols() {
    var printer = Printer()
    printer.line("let a: \(Symbol("Treaty.Client", module: "Treaty"))")
    #expect(printer.imports == ["Treaty"])
    #expect(printer.text == "let a: Treaty.Client\n")
  }

  @Test func fillsListsThatDoNotFit() {
    var printer = Printer()
    let items = (0..<12).map { "argument\($0): Int" }
    printer.list("func f(", items, ") {")
    printer.plain("}")
    let lines = printer.text.split(separator: "\n")
    #expect(lines.first == "func f(")
    #expect(lines.dropFirst().first?.hasPrefix("  argument0: Int, ") == true)
    #expect(lines.allSatisfy { $0.count <= 120 })
    #expect(lines.dropLast().last == ") {")
  }
}
