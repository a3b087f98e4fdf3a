import ArgumentParser
import ContractText

/// The least severity that a report shows.
enum ShownLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
