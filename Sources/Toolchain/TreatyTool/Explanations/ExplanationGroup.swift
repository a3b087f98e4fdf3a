/// The diagnostics of one stage, in the order in which a contract passes the stages.
struct ExplanationGroup: Sendable {
  var title: String
  var explanations: [Explanation]
}

extension Explanation {
  static let groups = [
    ExplanationGroup(title: "Reading text", explanations: textExplanations),
    ExplanationGroup(title: "Following references", explanations: referenceExplanations),
    ExplanationGroup(title: "The OpenAPI document", explanations: documentExplanations),
    ExplanationGroup(title: "Paths and operations", explanations: operationExplanations),
    ExplanationGroup(title: "Schemas", explanations: schemaExplanations),
    ExplanationGroup(title: "JSON Schema and its instances", explanations: instanceExplanations),
    ExplanationGroup(title: "Generating code", explanations: unsupportedExplanations),
    ExplanationGroup(title: "Comparing contracts", explanations: diffExplanations),
    ExplanationGroup(title: "Linting contracts", explanations: lintExplanations),
    ExplanationGroup(title: "The command and its output", explanations: toolExplanations),
  ]
}
