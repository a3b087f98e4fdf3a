import CodePrinting

extension Printer {
  mutating func documentation(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    for line in SwiftText.documentation(text) { plain(line.isEmpty ? "///" : "/// " + line) }
  }

  /// Types are not marked as deprecated: code that is generated too would be warned of, where nobody can mend it.
  mutating func documentation(of declaration: Declaration) {
    documentation(declaration.documentation)
    if declaration.isDeprecated { plain("/// Deprecated.") }
  }

  mutating func deprecation(_ isDeprecated: Bool) {
    if isDeprecated { plain("@available(*, deprecated)") }
  }
}
