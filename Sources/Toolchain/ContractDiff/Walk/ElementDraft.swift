import ContractModel
import ContractText

/// A difference beside the schemas, before it is judged.
struct ElementDraft {
  /// What the request that now fails is like.
  enum Failing {
    case none
    /// The base's own request, with these optional parts in it.
    case request(with: [MessagePart])
    /// A response that the base does not know.
    case response(StatusPattern, String?)
  }

  var key: ChangeKey
  /// `POST /orders` with what in it: part of the fingerprint.
  var element: String
  var text: String
  var before: String?
  var after: String?
  var base: ChangePlace?
  var revision: ChangePlace?
  /// Into the run's operation pairs; nil for what only one side has.
  var operation: Int?
  /// Where there is no pair: the base's operation whose request fails.
  var gone: Operation?
  var label: String?
  var direction: ChangeDirection
  var failing: Failing = .none
  /// Who refuses says this.
  var reason: String = ""
  var severity: Severity?
  /// Same changes of several operations with equal groups are one finding.
  var group: String?
}
