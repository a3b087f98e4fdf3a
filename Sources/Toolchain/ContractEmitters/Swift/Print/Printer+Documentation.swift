import CodePrinting

extension Printer {
  mutating func documentation(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    for line in SwiftText.documentation(text) { plain(line.isEmpty ? "///" : "/// " + line) }
  }

  mutating func deprecation(_ isDeprecated: Bool) {
    if isDeprecated { plain("@available(*, deprecated)") }
  }
}
