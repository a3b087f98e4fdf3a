import ContractLint
import ContractText
import TreatyTool

extension LintConfiguration {
  /// The same, when every rule that the command line names is one.
  func checked(_ request: LintRequest) throws(ToolFailure) -> LintConfiguration {
    let ids = Set((LintRule.known + own).map(\.id))
    for id in request.only where !ids.contains(id) && Explanation.page(id) == nil {
      let guess = Spelling.nearest(id, among: ids).map { "Did you mean '\($0)'?" }
      throw ToolFailure(
        Diagnostic(
          "lint-configuration", .error, "There is no rule '\(id)' (--only).", at: nil,
          fix: guess ?? "`treaty lint --list` shows all of them."))
    }
    return self
  }
}
