/// A name that is looked for; the same ones are looked for again and again.
struct NameQuestion: Hashable {
  var literals: [Literal]
  var patterns: [String]
  var matches: [Bool]
  var excluded: Set<MemberName>
}
