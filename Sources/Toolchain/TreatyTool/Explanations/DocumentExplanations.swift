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
      "invalid-service-level",
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
      "null-field",
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
      "undefined-server-variable",
      "A server's URL has a variable that is not defined.",
      why: "Its value cannot be known.",
      fix: "Add it to the server's `variables` with a default."),
    Explanation(
      "version-not-a-string",
      "The version is a number in YAML.",
      why: "`3.10` as a number is `3.1`; the text as written is used.",
      fix: "Quote it."),
    Explanation(
      "unsupported-version",
      "The version of OpenAPI is not known.",
      why:
        "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read; a later one may say things that their rules would misread.",
      fix: "Write `3.1.0` if the document is one."),
    Explanation(
      "root-not-a-mapping",
      "The document is no mapping.",
      why: "A contract starts with fields such as `openapi` and `info`.",
      fix: "Name the contract's own file."),
    Explanation(
      "wrong-type",
      "A value has another JSON type than OpenAPI wants.",
      why: "Reading a list as a mapping, or text as a number, would be a guess.",
      fix: "Write a value of the type that the message names."),
    Explanation(
      "more-diagnostics",
      "Further diagnostics are not shown.",
      why: "A document with thousands of faults usually has one cause.",
      fix: "Mend the first ones and read again."),
    Explanation(
      "newer-construct",
      "A field of OpenAPI 3.1 stands in a 3.0 document.",
      why: "It is read as it is meant in 3.1, but other programs ignore it.",
      fix: "Write `openapi: 3.1.0`, or leave it out."),
    Explanation(
      "not-a-string",
      "A value that has to be a string is not.",
      why: "Its text is kept as written.",
      fix: "Put it in quotes."),
    Explanation(
      "not-openapi",
      "The document is in another format.",
      why: "It has no `openapi` field, or that of AsyncAPI or JSON Schema.",
      fix: "Name the contract's own file."),
    Explanation(
      "unknown-dialect",
      "The document names another dialect of JSON Schema.",
      why: "Schemas are read as JSON Schema 2020-12.",
      fix: "Remove `jsonSchemaDialect` and `$schema`, or write schemas in that dialect."),
    Explanation(
      "unknown-value",
      "A field has a value that is not one of its few.",
      why: "It would have no effect.",
      fix: "Choose one that the message names."),
    Explanation(
      "value-and-external-value",
      "An example has `value` and `externalValue`.",
      why: "They are two ways to say the same, and exclude each other.",
      fix: "Keep one."),
    Explanation(
      "base-path-without-slash",
      "The `basePath` of a Swagger 2.0 document does not start with a slash.",
      why: "It is read as if it did.",
      fix: "Write the slash."),
    Explanation(
      "host-not-a-host",
      "The `host` of a Swagger 2.0 document is more than a name with a port.",
      why: "The scheme and the path have fields of their own; the name alone is kept.",
      fix: "Write `schemes` and `basePath` beside it."),
    Explanation(
      "tag-cycle",
      "A tag stands under itself.",
      why: "Tags are a tree for documentation; the tag is read without its parent.",
      fix: "Correct its `parent`."),
    Explanation(
      "unknown-parent-tag",
      "A tag stands under one that is not declared.",
      why: "Documentation has no place for it.",
      fix: "Declare the parent under `tags`, or correct its name."),
  ]
}
