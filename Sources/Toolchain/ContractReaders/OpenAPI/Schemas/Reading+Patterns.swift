import ContractText

extension Reading {
  func checkPattern(_ pattern: String, at node: Node) {
    if pattern.utf8.count > 2, pattern.utf8.first == UInt8(ascii: "/"), let end = pattern.lastIndex(of: "/"),
      end > pattern.startIndex, pattern[end...].utf8.dropFirst().allSatisfy({ "dgimsuvy".utf8.contains($0) }),
      !pattern[..<end].dropFirst().contains("/") || pattern.contains("\\/")
    {
      report(
        "pattern-with-slashes", .warning, "the pattern is written /…/: the slashes are part of it and must match",
        at: node,
        fix: "Leave the slashes out.")
    }
    guard let fault = PatternSyntax.fault(in: pattern) else { return }
    report(
      "invalid-pattern", "the regular expression is invalid: \(fault.message) (character \(fault.offset + 1))", at: node
    )
  }
}
