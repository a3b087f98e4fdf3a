import ContractLint
import ContractModel
import ContractReaders
import ContractText
import SchemaLogic

/// What elements of a document have to be.
struct OwnRuleSchema: Sendable {
  let table: SchemaTable
  let root: SchemaID

  /// A validator is not thread-safe: each check of a contract makes its own.
  var validator: SchemaValidator {
    var options = SchemaValidator.Options()
    options.maxFailures = 3
    return SchemaValidator(table, options: options)
  }

  /// The finding stands at the element; notes say what the schema refuses, and which of its keywords.
  func check(
    _ element: Node, _ key: Node?, _ message: String, by validator: SchemaValidator, _ findings: inout LintFindings
  ) {
    let report = validator.report(element.value, root)
    guard report.outcome != .valid else { return }
    var notes: [Diagnostic.Note] = []
    for failure in report.failures {
      let name = failure.instance.isEmpty ? "it" : failure.instance
      notes.append(.init("\(name) \(failure.message)"))
      notes.append(.init("by \(failure.evaluation)", at: failure.place))
    }
    if report.outcome == .gaveUp { notes.append(.init("whether it is so was not found out")) }
    findings.report(message, at: (key ?? element).place, notes: notes)
  }
}
