extension Explanation {
  static let documentExplanations = [
    Explanation(
      "duplicate-tag",
      "A tag is declared twice.",
      why: "Tag names are unique (OpenAPI, Tag Object).",
      fix: "Remove one of the two."),
    Explanation(
      "invalid-component-name",
      "The name of a component has characters that are not allowed.",
      why: "OpenAPI allows letters, digits, `.`, `-` and `_`.",
      fix: "Rename it, and what refers to it."),
    Explanation(
      "invalid-security-scheme",
      "A security scheme lacks what its type needs, or has no known type.",
      why: "An `apiKey` needs `name` and `in`, `http` a `scheme`, `oauth2` its `flows`, `openIdConnect` a URL.",
      fix: "Add what the message names."),
    Explanation(
      "invalid-sla",
      "`x-sla` cannot be read.",
      why: """
        Availability is a percentage, latency maps percentiles to durations, throughput is a rate: `{ availability: \
        99.9, latency: { p99: 200ms }, throughput: 300/s }`.
        """,
      fix: "Write it so."),
    Explanation(
      "missing-field",
      "A field that OpenAPI requires is missing.",
      why: "Programs that read the contract rely on it.",
      fix: "Add the field that the message names."),
    Explanation(
      "missing-info",
      "The document has no `info`.",
      why: "It holds the title and the version that every output shows.",
      fix: "Add `info` with `title` and `version`."),
    Explanation(
      "missing-paths",
      "The document promises nothing.",
      why: "OpenAPI 3.0 requires `paths`; 3.1 one of `paths`, `webhooks` and `components`.",
      fix: "Add `paths`."),
    Explanation(
      "missing-version",
      "The document does not say which OpenAPI it is.",
      why: "Fields have other meanings in other versions.",
      fix: "Begin with `openapi: 3.1.0`."),
    Explanation(
      "null-text",
      "A text is null.",
      why: "OpenAPI wants a string; it is read as absent.",
      fix: "Remove the field, or write text."),
    Explanation(
      "two-versions",
      "The document names two formats.",
      why: "`openapi` and `swagger` exclude each other.",
      fix: "Keep the one that the document is written in."),
    Explanation(
      "unknown-field",
      "A field is not one of OpenAPI's.",
      why: "It is mistyped or in the wrong place, and would have no effect.",
      fix: "Correct the name, or let it begin with `x-`."),
    Explanation(
      "unknown-security-scheme",
      "A requirement names a security scheme that is not declared.",
      why: "Nobody could satisfy it.",
      fix: "Declare it under `components.securitySchemes`."),
    Explanation(
      "unknown-server-variable",
      "A server's URL has a variable that is not defined.",
      why: "Its value cannot be known.",
      fix: "Add it to the server's `variables` with a default."),
    Explanation(
      "unquoted-version",
      "The version is a number in YAML.",
      why: "`3.10` as a number is `3.1`; the text as written is used.",
      fix: "Quote it."),
    Explanation(
      "unsupported-version",
      "The version of OpenAPI is not known.",
      why: "3.0 and 3.1 are read.",
      fix: "Write `3.1.0` if the document is one."),
    Explanation(
      "wrong-root",
      "The document is no mapping.",
      why: "A contract starts with fields such as `openapi` and `info`.",
      fix: "Name the contract's own file."),
    Explanation(
      "wrong-type",
      "A value has another JSON type than OpenAPI wants.",
      why: "Reading a list as a mapping, or text as a number, would be a guess.",
      fix: "Write a value of the type that the message names."),
  ]
}
