extension Explanation {
  static let diffExplanations = [
    Explanation(
      "diff-input", "What `treaty diff` was given does not make two sides.",
      why: "A comparison needs a contract before and one after, and standard input is one only.",
      fix: "Name two contracts, folders, patterns or revisions; docs/diff.md shows all of them."),
    Explanation(
      "diff-policy", "A policy file of `treaty diff` cannot be followed.",
      why: """
        A severity for a change that does not exist, or an approval without a fingerprint and a reason, would look as if \
        it worked.
        """,
      fix: "Correct it as docs/diff.md shows."),
    Explanation(
      "git-revision", "git does not have what a comparison asks for.",
      why: """
        The revision is misspelt or was not fetched. CI services clone without history by default, and then nobody \
        knows where a branch began.
        """,
      fix: "Fetch the revision; in CI check out with the whole history (`fetch-depth: 0`)."),
  ]
}
