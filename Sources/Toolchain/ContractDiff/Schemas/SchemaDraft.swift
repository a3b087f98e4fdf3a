import ContractText

/// A difference between two schemas, before it is known whom it reaches and what it breaks.
struct SchemaDraft {
  var key: ChangeKey
  /// What happened, without the place: `maxLength went from 10 to 5`.
  var text: String
  var before: String?
  var after: String?
  var base: ChangePlace?
  var revision: ChangePlace?
  /// The member that it is about, below the pair's own value.
  var member: String?
  /// The keyword that refuses a message because of it: how a witness is told from one for another change beside it.
  var keyword: String
  /// Instead of the table's.
  var severity: Severity?
  var source: Verdict?
  var effect: WireEffect?
  /// Why no message can prove it (an annotation, say); nil where one could.
  var unprovable: String?
}
