import ContractText

extension LintRule {
  /// One page for a terminal, as `treaty explain ID` prints it.
  public var explanation: String {
    let level = severity.map(\.rawValue) ?? "off by default"
    return """
      \(id) (\(category.rawValue), \(level))

      \(Paragraph.wrapped(summary))

      \(Paragraph.wrapped(why))

      To fix it: \(Paragraph.wrapped(fix, from: 12))

      """
  }

  /// The rule's page in docs/rules/.
  var page: String {
    let level = severity.map { "**\($0.rawValue)**" } ?? "off; a configuration turns it on"
    var out = """
      # \(id)

      \(Paragraph.wrapped(summary))

      Category [\(category.rawValue)](README.md#\(category.rawValue)), by default \(level).

      ## Why

      \(Paragraph.wrapped(why))

      ## How to fix it

      \(Paragraph.wrapped(fix))

      ## Found

      ```yaml
      \(bad)
      ```

      ## Not found

      ```yaml
      \(good)
      ```

      """
    if !options.isEmpty { out += "\n## Options\n\n" + optionsTable }
    return out + "\n" + configuration
  }

  private var optionsTable: String {
    var out = "| option | default | means |\n| --- | --- | --- |\n"
    for option in options {
      let choices = option.choices.isEmpty ? "" : " One of \(option.choices.map { "`\($0)`" }.joined(separator: ", "))."
      out += "| `\(option.name)` | `\(option.initial.text)` | \(Self.cell(option.summary + choices)) |\n"
    }
    return out
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|").replacing("\n", with: " ") }

  private var configuration: String {
    let options = options.map { "    \($0.name): \($0.initial.text)\n" }.joined()
    let setting =
      options.isEmpty
      ? "  \(id): \(severity == nil ? "warning" : "none")\n"
      : "  \(id):\n    severity: \((severity ?? .warning).rawValue)\n" + options
    let allow =
      category == .suppressions
      ? ""
      : """

      Above the element that is meant to be as it is, or behind it, or as `x-treaty-allow: { \(id): REASON }` inside of it:

      ```yaml
      # treaty:allow \(id) because REASON
      ```

      """
    return """
      ## How to configure and allow it

      In `treaty-lint.yaml` ([more](../lint.md)):

      ```yaml
      rules:
      \(setting)```
      \(allow)
      """
  }
}

extension LintOption.Value {
  /// As YAML's flow style writes it.
  public var text: String {
    switch self {
    case .text(let text): ScalarText.isPlain(text) ? text : JSONString.quoted(text)
    case .integer(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .texts(let texts): "[" + texts.map { Self.text($0).text }.joined(separator: ", ") + "]"
    }
  }
}
