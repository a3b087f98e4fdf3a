extension Explanation {
  static let instanceExplanations = [
    Explanation(
      "invalid-instance", "A value is not what its schema asks for.",
      why: "The note has the way to the keyword that refuses it, and where the schema is written.",
      fix: "Correct the value, or the schema."),
    Explanation(
      "undecided-instance", "Whether a value is valid was not found out.",
      why: "A reference that the value needs leads nowhere, or schemas refer to each other without an end.",
      fix: "Correct what else is reported about the schema."),
    Explanation(
      "unknown-metaschema", "A `$schema` names a metaschema that is not known.",
      why: "It decides which keywords count. The schema is read as the draft of the document around it.",
      fix: "Name the metaschema of a published draft."),
    Explanation(
      "unknown-vocabulary", "A metaschema requires a vocabulary that is not known.",
      why: "Its keywords would be ignored, and JSON Schema forbids that (2020-12, 8.1.2).",
      fix: "Declare the vocabulary with `false`, if the schemas can do without it."),
    Explanation(
      "schema-limit", "A document has more schemas than are read.",
      why: "Schemas are counted once for each dynamic scope that reaches them, which multiplies them.",
      fix: "Use fewer dynamic anchors, or split the document."),
  ]
}
