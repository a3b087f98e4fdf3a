import ContractText

/// One place where a contract says that findings of one rule are meant to be there, and why.
struct Suppression {
  enum Source {
    case comment(ids: [String], reason: String, root: Node)
    /// The rule's entry of `x-treaty-allow`, and the extension's own key and size.
    case entry(Node, extension: Node, count: Int)
  }

  var id: String
  /// Where the id is written.
  var place: Place
  /// The comment or extension: several may stand in one.
  var group: Place
  var source: Source
  /// The element that it stands at, with everything below.
  var covers: [Place]
}
