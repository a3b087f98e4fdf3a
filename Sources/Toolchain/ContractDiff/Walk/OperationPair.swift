import ContractModel

/// An operation that both contracts have, and who sends its requests.
struct OperationPair {
  var base: Operation
  var revision: Operation
  /// `POST /orders`; behind `webhook` or `callback` where it is one.
  var label: String
  /// A webhook or callback: the service sends the request, and whoever reads is the one outside.
  var isReversed: Bool

  /// Drafts and alphas promise nothing yet.
  var isUnstable: Bool {
    let lifecycle = Lifecycle(isDeprecated: false, extensions: base.extensions)
    return lifecycle.isUnstable
  }
}
