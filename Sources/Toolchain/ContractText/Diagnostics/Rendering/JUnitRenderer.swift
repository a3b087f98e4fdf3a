/// Diagnostics as JUnit's XML, which CI servers read: a suite a file, a test case a finding, failed where it is an error.
public struct JUnitRenderer {
  public init() {}

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let sorted = DiagnosticSelection.sorted(diagnostics)
    func failures(_ some: [Diagnostic]) -> Int { some.count { $0.severity == .error } }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<testsuites tests=\"\(sorted.count)\" failures=\"\(failures(sorted))\">\n"
    let files = Dictionary(grouping: sorted) { $0.place?.file ?? "" }
    for (file, found) in files.sorted(by: { $0.key < $1.key }) {
      let name = MarkupText.escaped(file)
      out += "  <testsuite name=\"\(name)\" tests=\"\(found.count)\" failures=\"\(failures(found))\">\n"
      for diagnostic in found { out += testCase(diagnostic) }
      out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
  }

  private func testCase(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place?.description ?? ""
    let message = MarkupText.escaped(diagnostic.message)
    let head =
      "    <testcase classname=\"\(MarkupText.escaped(place))\" name=\"\(MarkupText.escaped(diagnostic.id))\">\n"
    let notes = diagnostic.notes.map { ($0.place.map { "\($0): " } ?? "") + $0.message }
    let text = MarkupText.escaped(([place] + [diagnostic.fix].compactMap(\.self) + notes).joined(separator: "\n"))
    let body =
      diagnostic.severity == .error
      ? "<failure message=\"\(message)\">\(text)</failure>" : "<system-out>\(message)\n\(text)</system-out>"
    return head + "      \(body)\n    </testcase>\n"
  }
}
