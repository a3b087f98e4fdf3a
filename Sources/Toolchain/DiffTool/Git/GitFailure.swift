import ContractText
import TreatyTool

/// Why git did not give what was asked for.
struct GitFailure: Error {
  var message: String
  var fix: String
  /// Whether the revision is there and the path is not in it.
  var isAbsence = false

  var diagnostic: Diagnostic { Diagnostic("git-revision", .error, message, at: nil, fix: fix) }
}
