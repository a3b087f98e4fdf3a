extension Explanation {
  static let unsupportedExplanations = [
    Explanation(
      "renamed",
      "A name was taken, so that something has another one in Swift.",
      why: "Two names of the contract give one Swift name (docs/naming.md); the second gets a number.",
      fix: "Rename one in the contract if the number is in the way."),
    Explanation(
      "unsupported.pattern",
      "A `pattern` cannot be run by the engine behind generated code.",
      why: "A check that is silently left out is worse than none.",
      fix: "Write it in ECMA-262 syntax with the u flag, or allow this id: the check is then left out."),
    Explanation(
      "unsupported.never",
      "No value satisfies a schema that is required.",
      why: """
        Its parts contradict each other, as a string that is also a number does. Where such a value may be left out it \
        is generated as `Never`.
        """,
      fix: "Correct the schema, or allow this id."),
    Explanation(
      "unsupported.pagination",
      "`x-pagination` asks for what is not generated.",
      why: "The parameter or the pointers have types that a listing cannot follow.",
      fix: "Correct it (docs/pagination.md), or page by hand and allow this id."),
    Explanation(
      "unsupported.remote-reference",
      "A reference names an allowed host, but nothing is fetched yet.",
      why: "References to other machines are not followed in this version.",
      fix: "Copy the file beside the contract and refer to its path."),
    Explanation(
      "unsupported.type-depth",
      "A schema combines too many others.",
      why: "More than 64 through `allOf` is a circle or a generated document that no reader can follow.",
      fix: "Say it more simply, or allow this id."),
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
    Explanation(
      "unsupported.xml-node",
      "A schema's `xml` asks for nodes that are not generated.",
      why: "Lists of texts without elements leave no trace of where one ends and the next begins.",
      fix: "Give each item an element, or allow this id: it is then written as one."),
    Explanation(
      "xml-name",
      "A value has a name that XML does not allow.",
      why: "Names of elements and attributes are letters, digits, `.`, `-` and `_`, and do not begin with a digit.",
      fix: "Name it with `xml: {name: …}`; without, values that have it cannot be written as XML."),
    Explanation(
      "xml-root",
      "Nothing names the root element of a body.",
      why: "An inline schema has no component's name, and its `xml` none either.",
      fix: "Say it with `xml: {name: …}`; without, `root` is written and any element is read."),
  ]
}
