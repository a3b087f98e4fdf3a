import Foundation

/// A block of code on a page of the documentation.
struct CodeBlock: Sendable, CustomStringConvertible {
  var page: String
  /// Of its first line of content, from 1.
  var line: Int
  /// The first word of the fence's info string; empty for a block without any, and for one that is only indented.
  var language: String
  /// The second word: the file that a reader would put it into.
  var file: String?
  var text: String

  var description: String { "\(page):\(line)" }

  /// All blocks of a page: fenced as CommonMark says, and indented ones, which have no room for a language.
  static func all(of page: String, in text: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var fence: (open: String, indent: Int)?
    var afterBlank = true
    var inList = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == " " }
      let indent = line.count - content.count
      if let (open, width) = fence {
        if content.hasPrefix(open) && content.allSatisfy({ $0 == open.first }) {
          fence = nil
        } else {
          blocks[blocks.count - 1].text += line.dropFirst(min(indent, width)) + "\n"
        }
        continue
      }
      if let mark = content.first, mark == "`" || mark == "~", content.hasPrefix(String(repeating: mark, count: 3)) {
        let open = String(content.prefix { $0 == mark })
        fence = (open, indent)
        let info = content.dropFirst(open.count).split(separator: " ").map(String.init)
        blocks.append(
          CodeBlock(page: page, line: index + 2, language: info.first ?? "", file: info.dropFirst().first, text: ""))
      } else if !content.isEmpty && indent < 2 {
        inList = content.firstMatch(of: #/^([-*+]|[0-9]+[.)]) /#) != nil
      } else if indent >= 4 && afterBlank && !inList {
        blocks.append(CodeBlock(page: page, line: index + 1, language: "", file: nil, text: line + "\n"))
      }
      afterBlank = content.isEmpty
    }
    return blocks
  }
}
