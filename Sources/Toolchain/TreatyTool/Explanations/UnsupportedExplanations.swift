extension Explanation {
  static let unsupportedExplanations = [
    Explanation(
      "renamed",
      "A name was taken, so that something has another one in Swift.",
      why: "Two names of the contract give one Swift name (docs/naming.md); the second gets a number.",
      fix: "Rename one in the contract if the number is in the way."),
    Explanation(
      "unsupported.contains",
      "A schema constrains what a list contains.",
      why: "No check is generated for `contains`.",
      fix: "Allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.content-schema",
      "A schema describes the content of a string.",
      why: "No reader is generated for `contentSchema`.",
      fix: "Allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.dependent",
      "A schema has `dependentRequired` or `dependentSchemas`.",
      why: "No check is generated for fields that depend on others.",
      fix: "Allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.enum-of-numbers",
      "An enum holds fractional or very large numbers.",
      why: "They have no exact form as a Swift raw value.",
      fix: "Use strings or integers, or allow this id."),
    Explanation(
      "unsupported.enum-of-values",
      "An enum holds lists or objects.",
      why: "They have no name as cases of a Swift enum.",
      fix: "Allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.if-then-else",
      "A schema has `if`, `then` or `else`.",
      why: "No type is generated that follows the condition.",
      fix: "Use `oneOf` with a discriminator, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.pattern",
      "A `pattern` cannot be run by the engine behind generated code.",
      why: "A check that is silently left out is worse than none.",
      fix: "Write it in ECMA-262 syntax with the u flag, or allow this id: the check is then left out."),
    Explanation(
      "unsupported.media-type",
      "A body has a media type that is not generated.",
      why: "JSON, text, forms, multipart, streams and bytes are.",
      fix: "Allow this id: the media type is then left out, and with it an operation that has no other."),
    Explanation(
      "unsupported.mixed-enum",
      "An enum holds values of several JSON types.",
      why: "A Swift enum has one raw type.",
      fix: "Split it, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.never",
      "No value satisfies a schema that is required.",
      why: """
        Its parts contradict each other, as a string that is also a number does. Where such a value may be left out it \
        is generated as `Never`.
        """,
      fix: "Correct the schema, or allow this id."),
    Explanation(
      "unsupported.not",
      "A schema has `not`.",
      why: "No type is generated for what something is not.",
      fix: "Say what it is, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.pagination",
      "`x-pagination` asks for what is not generated.",
      why: "The parameter or the pointers have types that a listing cannot follow.",
      fix: "Correct it (docs/pagination.md), or page by hand and allow this id."),
    Explanation(
      "unsupported.pattern-properties",
      "A schema has `patternProperties`.",
      why: "No type is generated whose members depend on a pattern.",
      fix: "Use `additionalProperties`, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.prefix-items",
      "A schema describes a list item by item.",
      why: "No tuple is generated for `prefixItems`.",
      fix: "Use an object, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.property-names",
      "A schema constrains the names of properties.",
      why: "No check is generated for `propertyNames`.",
      fix: "Allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.remote-reference",
      "A reference names an allowed host, but nothing is fetched yet.",
      why: "References to other machines are not followed in this version.",
      fix: "Copy the file beside the contract and refer to its path."),
    Explanation(
      "unsupported.several-unions",
      "Several `oneOf` or `anyOf` of scalars meet.",
      why: "More than 64 combinations of their variants would be a type each. Unions of objects are read side by side.",
      fix: "Say it with one union, or allow this id: the value is then kept as plain JSON."),
    Explanation(
      "unsupported.type-depth",
      "A schema combines too many others.",
      why: "More than 64 through `allOf` is a circle or a generated document that no reader can follow.",
      fix: "Say it more simply, or allow this id."),
    Explanation(
      "unsupported.unevaluated",
      "A schema has `unevaluatedItems` or `unevaluatedProperties`.",
      why: "No check is generated for what other schemas left over.",
      fix: "Use `additionalProperties: false`, or allow this id."),
    Explanation(
      "unused-allowance",
      "An allowed id left nothing out.",
      why: """
        `--allow` and `allow:` name an exception. One that matches nothing is mistyped or outlived its reason, and \
        would hide the next fault of its kind.
        """,
      fix: "Remove it, or correct the id."),
    Explanation(
      "unsupported.collection-format",
      "A Swagger 2.0 parameter joins its values by tabs, or by blanks or bars outside of a query.",
      why: "OpenAPI 3 has no style for it, so that no client or server of today writes it.",
      fix: "Use `csv`, or allow this id: operations that have it are then left out."),
    Explanation(
      "unsupported.nested-encoding",
      "An encoding has encodings of its own.",
      why: "A multipart body within a part of another one is not read.",
      fix: "Allow this id: operations that have it are then left out."),
  ]
}
