import Foundation
import Testing

/// Nothing that README.md or a page below docs/ shows is untried: what a block's info string names decides how.
struct DocumentationTests {
  @Test(arguments: Page.all)
  func everyBlockSaysWhatItIs(_ page: Page) throws {
    // `text` is for what nobody types and nothing reads: trees of files, drawings.
    let known: Set = ["swift", "sh", "console", "yaml", "json", "text"]
    for block in page.blocks where !known.contains(block.language) {
      Issue.record("\(block): nobody knows how to try a block of \"\(block.language)\"")
    }
    let command = #/^\s*(\$|make|swift|treaty|curl|cd) /#.anchorsMatchLineEndings()
    for block in page.blocks("text") where block.text.contains(command) {
      Issue.record("\(block): a command is no text")
    }
  }

  @Test(arguments: Page.all.filter { !$0.blocks("swift").isEmpty })
  func swiftCompiles(_ page: Page) async throws {
    let complaints = try await SwiftExamples.complaints(about: page)
    #expect(complaints == "")
  }

  /// Not the rules' pages: one half of their examples is wrong on purpose, and ContractLintTests holds each against its rule.
  @Test(arguments: Page.all.filter { !$0.path.hasPrefix("docs/rules/") && !$0.blocks("yaml", "json").isEmpty })
  func contractsAndConfigurationsAreRead(_ page: Page) async throws {
    for block in page.blocks("yaml", "json") {
      let complaints = try await YAMLExamples.complaints(about: block, on: page)
      #expect(complaints == "", "\(block)")
    }
  }

  /// README.md is InitTests': its commands build a package.
  @Test(arguments: Page.all.filter { $0.path != "README.md" && !$0.blocks("sh", "console").isEmpty })
  func commandsDoWhatIsShown(_ page: Page) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-docs-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Self.commandsDoWhatIsShown(page, PageSession(for: page, in: folder))
  }

  static func commandsDoWhatIsShown(_ page: Page, _ session: PageSession, limit: Duration = .seconds(600)) async throws
  {
    let commands = page.blocks("sh", "console").flatMap(ShellCommand.all)
    for command in commands where NotRun.reason(for: command) != nil {
      let fault = try await KnownCommand.fault(in: command.withoutRemark)
      #expect(fault == nil, "\(command.block)")
    }
    for result in try await session.run(commands.filter { NotRun.reason(for: $0) == nil }, limit: limit) {
      let command = result.command
      #expect(try command.prints(result.output), "\(command.block): \(command.text)\n\(result.output)")
      // What is shown to report an error may well end as one.
      let mayFail = command.output?.contains("error: ") == true
      #expect(result.status == 0 || mayFail, "\(command.block): \(command.text)\n\(result.output)")
    }
  }

  /// Commands in the middle of a sentence cannot be run, because nobody knows on what; their words have to exist.
  @Test(arguments: Page.all)
  func commandsInSentencesExist(_ page: Page) async throws {
    for match in page.text.matches(
      of: /`((?:UPDATE_GOLDEN=1 )?(?:make|treaty|swift (?:test|build)|scripts\/[a-z-]+|\.ci\/run)(?: [^`\n]*)?)`/)
    {
      let command = String(match.1).replacing("[", with: " ").replacing("…", with: "")
      if command.contains("COMMAND") { continue }
      let fault = try await KnownCommand.fault(in: command)
      #expect(fault == nil, "\(page.path): \(match.1)")
    }
  }
}
