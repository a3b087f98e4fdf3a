extension Explanation {
  static let lintExplanations = [
    Explanation(
      "lint-configuration", "A configuration of `treaty lint` cannot be followed.",
      why: "A rule or option that does not exist, or a value of another kind, would look as if it worked.",
      fix: "Correct it as docs/lint.md shows; `treaty lint --list` names every rule."),
    Explanation(
      "lint-fix", "`treaty lint --fix` left something as it is.",
      why: """
        What an anchor defines would change elsewhere as well, a comment stands in the way, or the file is not UTF-8. A \
        fix that is not certain to change nothing else is not made.
        """,
      fix: "Mend it by hand; the finding says how."),
  ]
}
