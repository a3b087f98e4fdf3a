import ContractText

/// JUnit's XML as CI servers read it: a test case a change, failed where it is an error.
public struct JUnitDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<testsuites tests=\"\(report.changes.count)\" failures=\"\(report.count(.error))\">\n"
    for section in report.sections {
      let failures = section.changes.count { $0.severity == .error }
      let name = MarkupText.escaped(section.revision.name)
      out += "  <testsuite name=\"\(name)\" tests=\"\(section.changes.count)\" failures=\"\(failures)\">\n"
      for change in section.changes { out += testCase(change) }
      out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
  }

  private func testCase(_ change: Change) -> String {
    let (element, id) = (MarkupText.escaped(change.element), MarkupText.escaped(change.id))
    let head = "    <testcase classname=\"\(element)\" name=\"\(id)\""
    var details = [change.place?.text ?? "", change.verdicts]
    if let witness = change.witness { details += [witness.heading, witness.text, witness.refusal.reason] }
    let text = MarkupText.escaped(details.joined(separator: "\n"))
    let message = MarkupText.escaped(change.message)
    switch change.severity {
    case .error: return head + ">\n      <failure message=\"\(message)\">\(text)</failure>\n    </testcase>\n"
    case .warning, .note: return head + ">\n      <system-out>\(message)\n\(text)</system-out>\n    </testcase>\n"
    }
  }
}
