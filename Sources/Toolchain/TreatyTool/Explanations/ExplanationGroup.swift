/// The diagnostics of one stage, in the order in which a contract passes the stages.
struct ExplanationGroup: Sendable {
  var title: String
  var explanations: [Explanation]
}

extension Explanation {
  static let groups = [
    ExplanationGroup(title: "The command and its output", explanations: toolExplanations)
  ]
}
