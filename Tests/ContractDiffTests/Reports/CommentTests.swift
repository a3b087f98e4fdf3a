import ContractText
import Testing

@testable import ContractDiff

/// A comment holds so many characters, and says what it does not hold.
@Suite struct CommentTests {
  private func report(_ count: Int) throws -> DiffReport {
    var report = try ReportTests.report()
    let changes = report.sections[0].changes.filter { $0.witness != nil && $0.severity == .error }
    report.sections[0].changes = (0..<count).map { changes[$0 % changes.count] }
    return report
  }

  private func entries(_ text: String) -> Int { text.matches(of: #/(?m)^- /#).count }
  private func messages(_ text: String) -> Int { text.matches(of: #/<details>/#).count }

  @Test func shortOnesHoldAll() throws {
    let text = MarkdownDiffRenderer().render(try report(20))
    #expect(entries(text) == 20)
    #expect(messages(text) == 20)
    #expect(!text.contains("Left out"))
  }

  @Test func messagesGoBeforeChanges() throws {
    let text = MarkdownDiffRenderer().render(try report(200))
    #expect(entries(text) == 200)
    #expect((1..<200).contains(messages(text)))
    #expect(
      text.contains("**Left out, because a comment holds no more: the messages of \(200 - messages(text)) of these.**"))
    #expect(text.unicodeScalars.count < 65_536)
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let text = MarkdownDiffRenderer().render(try report(2_000))
    #expect(entries(text) < 2_000)
    #expect(text.contains("holds no more: \(2_000 - entries(text)) errors, and the messages of "))
    #expect(text.unicodeScalars.count < 65_536)
  }
}
