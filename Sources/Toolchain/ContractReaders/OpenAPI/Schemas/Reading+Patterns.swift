import ContractText
import TreatyPatterns

extension Reading {
  /// Says what is wrong with a regular expression, each one looked at once. What no engine reads is an error; what other
  /// dialects have and ECMA-262 has not (`[\w-.]`, `(?i)`) ships in real contracts: a warning, since instances cannot be
  /// checked by it.
  func checkPattern(_ pattern: String, at node: Node) {
    warnOfSlashes(pattern, at: node)
    if soundPatterns.contains(pattern) { return }
    if let fault = PatternSyntax.fault(in: pattern) {
      report(
        "invalid-pattern", "the regular expression is invalid: \(fault.message) (character \(fault.offset + 1))",
        at: node)
      return
    }
    do {
      _ = try Pattern(pattern)
      soundPatterns.insert(pattern)
    } catch {
      report(
        "unsupported-pattern", .warning,
        "the regular expression is none by ECMA-262: \(error.message) (character \(error.offset + 1))", at: node,
        fix: "Write it so that JavaScript with the flag u reads it.")
    }
  }

  /// `/abc/i` is how JavaScript writes a literal; in a contract the slashes have to match.
  private func warnOfSlashes(_ pattern: String, at node: Node) {
    let bytes = Array(pattern.utf8)
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "/"), let end = bytes.lastIndex(of: UInt8(ascii: "/")), end > 1,
      bytes[(end + 1)...].allSatisfy({ "dgimsuvy".utf8.contains($0) })
    else { return }
    // A path like `/a/b/` is no such literal: in one, slashes inside are escaped.
    for index in 1..<end where bytes[index] == UInt8(ascii: "/") && bytes[index - 1] != UInt8(ascii: "\\") { return }
    report(
      "pattern-with-slashes", .warning, "the pattern is written /…/: the slashes are part of it and must match",
      at: node, fix: "Leave the slashes out.")
  }
}
