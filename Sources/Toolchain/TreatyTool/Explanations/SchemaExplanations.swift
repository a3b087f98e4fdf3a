extension Explanation {
  static let schemaExplanations = [
    Explanation(
      "ambiguous-one-of",
      "A value could be two variants of a `oneOf`.",
      why: """
        Nothing tells them apart: no discriminator, JSON type, constant, required field or closed object. Each is tried; \
        of those that accept a value the one that knows most of its members is read, of equals the narrower type, then \
        the first in the contract.
        """,
      fix: "Add a discriminator, or a required property with a constant of its own to each variant."),
    Explanation(
      "discriminator-value",
      "No value of the discriminator tells a variant.",
      why: """
        It is neither in `mapping` nor a component with a name, and its property has no constant. It is tried when no \
        other variant is told.
        """,
      fix: "Add it to the discriminator's `mapping`, or give it a constant."),
    Explanation(
      "boolean-exclusive-bound",
      "An exclusive bound is true or false.",
      why: "In OpenAPI 3.1, which follows JSON Schema 2020-12, it is a number.",
      fix: "Write the bound itself."),
    Explanation(
      "default-not-allowed",
      "A default is not a value that the schema allows.",
      why: "A server that applies it would break its own contract.",
      fix: "Choose an allowed value."),
    Explanation(
      "required-not-a-list",
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
      "empty-list",
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
      "enum-value-of-wrong-type",
      "A value of an enum is not of the schema's type.",
      why: "It could never be valid.",
      fix: "Remove it, or change the type."),
    Explanation(
      "not-a-count",
      "A length or a count is no non-negative integer.",
      why: "Fewer than no characters cannot be.",
      fix: "Write a number from 0."),
    Explanation(
      "multiple-of-zero",
      "`multipleOf` is not above zero.",
      why: "Nothing is a multiple of it.",
      fix: "Write a positive number."),
    Explanation(
      "not-a-json-number",
      "A bound is no number.",
      why: "It has to be a JSON number.",
      fix: "Write a number."),
    Explanation(
      "unsupported-pattern",
      "A regular expression is read by other engines, but not by ECMA-262 with the u flag.",
      why: "It stays in the model; generated code cannot check it.",
      fix: "Write it so that the standard reads it."),
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
      "required-without-property",
      "`required` names a property that is not declared.",
      why: "Every object needs it, but nothing says what it is.",
      fix: "Declare it, or remove it."),
    Explanation(
      "unknown-type",
      "A type does not exist.",
      why: "There are string, number, integer, boolean, array, object and, in 3.1, null.",
      fix: "Write one of these."),
    Explanation(
      "conflicting-types",
      "The members of an `allOf` have different types.",
      why: "No value fits all of them.",
      fix: "Use `oneOf` for alternatives."),
    Explanation(
      "dependencies",
      "A schema has `dependencies`.",
      why: "JSON Schema 2019-09 divided it in two; it is read as these.",
      fix: "Write `dependentRequired` or `dependentSchemas`."),
    Explanation(
      "discriminator-property-missing",
      "A variant has no property by which a discriminator could tell it.",
      why: "A reader looks for it in every variant.",
      fix: "Add the property to the variant."),
    Explanation(
      "items-list",
      "`items` is a list.",
      why: "JSON Schema 2020-12 calls it `prefixItems`; it is read as that.",
      fix: "Write `prefixItems`."),
    Explanation(
      "no-finite-value",
      "A value of a schema needs a value of itself.",
      why: "It would never end.",
      fix: "Make a property on the way optional."),
    Explanation(
      "pattern-with-slashes",
      "A pattern is written between slashes.",
      why: "They are part of the pattern and must match.",
      fix: "Leave them out."),
    Explanation(
      "schema-contains-itself",
      "A schema contains itself with nothing in between.",
      why: "What it means follows from what it means.",
      fix: "Put a property or a list between the two."),
    Explanation(
      "unquoted-null-type",
      "The type null is written without quotes.",
      why: "In YAML that is no value; it is read as meant.",
      fix: "Write `\"null\"`."),
    Explanation(
      "additional-items",
      "A schema has `additionalItems`.",
      why: "Before JSON Schema 2020-12 it said what comes after a list of `items`. It is read so.",
      fix: "Write `prefixItems` and `items`."),
    Explanation(
      "file-type",
      "A schema has the type `file`.",
      why: "It is Swagger 2.0 for bytes, and read as a string of format `binary`.",
      fix: "Write `type: string` and `format: binary`."),
  ]
}
