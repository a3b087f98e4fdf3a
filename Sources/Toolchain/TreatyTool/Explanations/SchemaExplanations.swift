extension Explanation {
  static let schemaExplanations = [
    Explanation(
      "boolean-bound",
      "An exclusive bound is true or false.",
      why: "In OpenAPI 3.1, which follows JSON Schema 2020-12, it is a number.",
      fix: "Write the bound itself."),
    Explanation(
      "default-type",
      "A default is not of the schema's type.",
      why: "It could never be sent.",
      fix: "Change the default or the type."),
    Explanation(
      "default-value",
      "A default is not a value that the schema allows.",
      why: "A server that applies it would break its own contract.",
      fix: "Choose an allowed value."),
    Explanation(
      "draft-3-required",
      "`required` stands on a property as true or false.",
      why: "Since JSON Schema draft 4 the object lists its required properties.",
      fix: "List the property's name in its parent's `required`."),
    Explanation(
      "duplicate-enum-value",
      "An enum holds one value twice.",
      why: "The second has no effect.",
      fix: "Remove one of the two."),
    Explanation(
      "duplicate-required",
      "`required` names one property twice.",
      why: "The names are unique (JSON Schema, Validation §6.5.3).",
      fix: "Remove one of the two."),
    Explanation(
      "empty-composition",
      "`allOf`, `anyOf` or `oneOf` is an empty list.",
      why: "JSON Schema wants at least one schema.",
      fix: "Add a schema, or remove the keyword."),
    Explanation(
      "empty-enum",
      "An enum has no value.",
      why: "Nothing could be valid.",
      fix: "Add a value."),
    Explanation(
      "empty-range",
      "A lower bound is above the upper one.",
      why: "Nothing could be valid.",
      fix: "Swap the two."),
    Explanation(
      "enum-type",
      "A value of an enum is not of the schema's type.",
      why: "It could never be valid.",
      fix: "Remove it, or change the type."),
    Explanation(
      "invalid-count",
      "A length or a count is no non-negative integer.",
      why: "Fewer than no characters cannot be.",
      fix: "Write a number from 0."),
    Explanation(
      "invalid-discriminator",
      "A discriminator is not what OpenAPI 3 wants.",
      why: "It is a mapping with `propertyName`; a plain string is Swagger 2.0.",
      fix: "Write `discriminator: { propertyName: … }`."),
    Explanation(
      "invalid-multiple",
      "`multipleOf` is not above zero.",
      why: "Nothing is a multiple of it.",
      fix: "Write a positive number."),
    Explanation(
      "invalid-number",
      "A bound is no number.",
      why: "It has to be a JSON number.",
      fix: "Write a number."),
    Explanation(
      "invalid-pattern",
      "A pattern is no regular expression.",
      why: "Contracts write patterns in ECMA-262's syntax, with the `u` flag.",
      fix: "Correct the pattern at the offset in the message."),
    Explanation(
      "missing-items",
      "An array has no `items`.",
      why: "OpenAPI 3.0 requires it.",
      fix: "Add `items: {}` for items of any kind."),
    Explanation(
      "null-in-enum",
      "An enum holds null, but the type does not allow it.",
      why: "Whether null is valid is then unclear; it is read as allowed.",
      fix: "Allow null in the type, or remove it."),
    Explanation(
      "null-type",
      "The type null stands in an OpenAPI 3.0 document.",
      why: "3.0 writes `nullable: true`; it is read as meant.",
      fix: "Write that, or change the version to 3.1."),
    Explanation(
      "nullable-in-3.1",
      "`nullable` stands in an OpenAPI 3.1 document.",
      why: "3.1 lists `null` among the types; it is read as meant.",
      fix: "Write `type: [string, 'null']`."),
    Explanation(
      "numeric-exclusive-bound",
      "An exclusive bound is a number in an OpenAPI 3.0 document.",
      why: "3.0 writes the bound as `minimum` and `exclusiveMinimum: true`.",
      fix: "Write that, or change the version to 3.1."),
    Explanation(
      "type-list",
      "A list of types stands in an OpenAPI 3.0 document.",
      why: "3.0 knows one type and `nullable`.",
      fix: "Write that, or change the version to 3.1."),
    Explanation(
      "unknown-keyword",
      "A schema has a keyword that is not known.",
      why: "JSON Schema ignores it, so that a mistyped constraint has no effect.",
      fix: "Correct the name, or let it begin with `x-`."),
    Explanation(
      "unknown-required",
      "`required` names a property that is not declared.",
      why: "Every object needs it, but nothing says what it is.",
      fix: "Declare it, or remove it."),
    Explanation(
      "unknown-type",
      "A type does not exist.",
      why: "There are string, number, integer, boolean, array, object and, in 3.1, null.",
      fix: "Write one of these."),
  ]
}
