/// A command that a page shows, and what it is shown to print.
struct ShellCommand: Sendable {
  var block: CodeBlock
  var text: String
  /// nil in a block that shows no output.
  var output: String?

  /// `sh`: every line is a command. `console`: what stands behind `$ `; the lines that follow are its output.
  /// A command goes on behind a backslash.
  static func all(in block: CodeBlock) -> [ShellCommand] {
    var commands: [ShellCommand] = []
    var goesOn = false
    for line in block.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if goesOn {
        commands[commands.count - 1].text += "\n" + line
      } else if block.language == "console" && !line.hasPrefix("$ ") {
        if commands.isEmpty { commands.append(ShellCommand(block: block, text: ":", output: "")) }
        commands[commands.count - 1].output = (commands[commands.count - 1].output ?? "") + line + "\n"
        continue
      } else {
        let text = block.language == "console" ? line.dropFirst(2) : line
        if text.isEmpty || text.hasPrefix("#") { continue }
        commands.append(ShellCommand(block: block, text: String(text), output: nil))
      }
      goesOn = line.hasSuffix("\\")
    }
    return commands
  }

  /// Without the remark that explains it.
  var withoutRemark: String {
    guard let remark = text.firstRange(of: " #") else { return text }
    return String(text[..<remark.lowerBound]).trimmingSuffix(" ")
  }

  /// Whether it printed what the page shows; `…` stands for anything on its line, alone on a line for any lines.
  func prints(_ actual: String) throws -> Bool {
    guard let output else { return true }
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let pattern = lines.map { line in
      if line == "…" { return "(?:.*\n)*?" }
      return line.split(separator: "…", omittingEmptySubsequences: false).map { Self.quoted(String($0)) }
        .joined(separator: ".*") + "[ ]*\n"
    }
    return try Regex(pattern.joined()).wholeMatch(in: actual) != nil
  }

  private static func quoted(_ text: String) -> String {
    String(text.flatMap { #"\^$.|?*+()[]{}"#.contains($0) ? ["\\", $0] : [$0] })
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    String(reversed().drop { $0 == character }.reversed())
  }
}
