/// Expressions of GitHub Actions as far as the template uses them: names, texts, `==`, `!=`, `&&`, `!cancelled()`.
/// Anything else is an error, not a guess.
struct WorkflowExpression {
  struct Unknown: Error { var text: String }

  /// What a name is: `github.base_ref`, `steps.diff.outcome`. One that is known and not set is empty.
  var value: (String) -> String?

  /// Text with every `${{ … }}` filled in.
  func filled(_ text: String) throws -> String {
    var out = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "${{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { throw Unknown(text: text) }
      out += rest[..<open.lowerBound] + (try operand(rest[open.upperBound..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return out + rest
  }

  /// A condition; runs are never cancelled here.
  func holds(_ condition: String) throws -> Bool {
    let inner = condition.split(separator: "\n").joined(separator: " ").trimming
    guard inner.hasPrefix("${{"), inner.hasSuffix("}}") else { throw Unknown(text: condition) }
    return try inner.dropFirst(3).dropLast(2).split(separator: "&&").allSatisfy { term in
      if String(term).trimming == "!cancelled()" { return true }
      let isEqual = term.contains("==")
      let sides = term.split(separator: isEqual ? "==" : "!=")
      guard sides.count == 2 else { throw Unknown(text: String(term)) }
      return try (operand(sides[0]) == operand(sides[1])) == isEqual
    }
  }

  private func operand(_ text: Substring) throws -> String {
    let name = String(text).trimming
    if name.count >= 2, name.hasPrefix("'"), name.hasSuffix("'") { return String(name.dropFirst().dropLast()) }
    guard let value = value(name) else { throw Unknown(text: name) }
    return value
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
