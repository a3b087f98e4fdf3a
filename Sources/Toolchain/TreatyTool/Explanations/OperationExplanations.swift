extension Explanation {
  static let operationExplanations = [
    Explanation(
      "equivalent-paths",
      "Two paths match the same requests.",
      why: "`/a/{x}` and `/a/{y}` are one path to a server (OpenAPI, Paths Object).",
      fix: "Merge the two."),
    Explanation(
      "body-without-meaning",
      "A method has a body that HTTP gives no meaning to.",
      why: "Intermediaries may drop the body of a GET or HEAD (RFC 9110 §9.3).",
      fix: "Use POST, or send parameters."),
    Explanation(
      "duplicate-operation-id",
      "Two operations have one id.",
      why: "The id names the operation in code and in links.",
      fix: "Give each operation an id of its own."),
    Explanation(
      "duplicate-parameter",
      "An operation has one parameter twice.",
      why: "Name and place together identify a parameter.",
      fix: "Remove one of the two."),
    Explanation(
      "invalid-cookie-name",
      "The name of a cookie parameter has characters that are not allowed.",
      why: "A cookie's name is a token (RFC 6265 §4.1.1).",
      fix: "Use letters, digits and dashes."),
    Explanation(
      "invalid-header-name",
      "The name of a header has characters that are not allowed.",
      why: "A field name is a token (RFC 9110 §5.1).",
      fix: "Use letters, digits and dashes."),
    Explanation(
      "invalid-media-type",
      "A key of `content` is no media type.",
      why: "It is `type/subtype`, possibly with parameters or a `*` (RFC 9110 §8.3.1).",
      fix: "Write one like `application/json`."),
    Explanation(
      "invalid-pagination",
      "`x-pagination` does not fit its operation.",
      why: "The style needs a query parameter of the operation and pointers into its response (docs/pagination.md).",
      fix: "Correct what the message names."),
    Explanation(
      "invalid-path-template",
      "A path template cannot be read.",
      why: """
        It starts with `/`, its braces are balanced, its names are neither empty nor repeated, and it has no query.
        """,
      fix: "Correct the path."),
    Explanation(
      "invalid-status",
      "A key of `responses` is no status.",
      why: "Codes are 100 to 599, ranges `1XX` to `5XX`, and `default` stands for the rest.",
      fix: "Write one of these."),
    Explanation(
      "style-not-allowed",
      "A parameter's style does not exist in its place.",
      why: "Each place has styles of its own (OpenAPI, Style Values).",
      fix: "Choose one that the message names, or leave it out."),
    Explanation(
      "lower-case-status-range",
      "A range of statuses is written in lower case.",
      why: "OpenAPI writes `4XX`; it is read as that.",
      fix: "Write capitals."),
    Explanation(
      "missing-response-description",
      "A response has no `description`.",
      why: "OpenAPI requires one, and it is what readers of the documentation see.",
      fix: "Say what the response means."),
    Explanation(
      "empty-responses",
      "An operation has no responses.",
      why: "A caller could not know what to expect.",
      fix: "Add at least one."),
    Explanation(
      "optional-path-parameter",
      "A path parameter is not required.",
      why: "Without it the path would be another one.",
      fix: "Add `required: true`."),
    Explanation(
      "ignored-header-parameter",
      "A header parameter is one that OpenAPI states elsewhere.",
      why: """
        `Accept` follows from the responses, `Content-Type` from the body, `Authorization` from the security \
        schemes.
        """,
      fix: "Remove the parameter."),
    Explanation(
      "schema-and-content",
      "`schema` and `content` stand together.",
      why: "They are two ways to say the same, and exclude each other.",
      fix: "Keep one."),
    Explanation(
      "undeclared-path-parameter",
      "A path has a parameter that is not declared.",
      why: "It is read as a required string, which may not be what was meant.",
      fix: "Declare it with `in: path`."),
    Explanation(
      "unknown-operation",
      "A link names an operation that does not exist.",
      why: "It leads nowhere.",
      fix: "Correct the `operationId`."),
    Explanation(
      "path-parameter-not-in-path",
      "A path parameter is not in the path.",
      why: "No request could carry it.",
      fix: "Add it to the path, or remove it."),
    Explanation(
      "duplicate-header",
      "A response documents one header twice.",
      why: "Names of headers ignore case.",
      fix: "Remove one of the two."),
    Explanation(
      "duplicate-media-type",
      "A body has one media type twice.",
      why: "Names of media types ignore case; the first counts.",
      fix: "Remove one of the two."),
    Explanation(
      "duplicate-path-parameter",
      "A path names one parameter twice.",
      why: "A client could not tell which of the two a value is for.",
      fix: "Rename one of the two."),
    Explanation(
      "duplicate-status",
      "An operation documents one status twice.",
      why: "A key such as `200` and one such as `'200'` are the same.",
      fix: "Remove one of the two."),
    Explanation(
      "link-with-two-targets",
      "A link has `operationId` and `operationRef`.",
      why: "They are two ways to name the target, and exclude each other.",
      fix: "Keep one."),
    Explanation(
      "nested-callbacks",
      "A callback has callbacks.",
      why: "They are not read: nothing would ever send them.",
      fix: "Describe them on an operation of their own."),
    Explanation(
      "path-without-slash",
      "A path does not start with a slash.",
      why: "It is appended to the server's URL as it is.",
      fix: "Begin it with `/`."),
    Explanation(
      "several-bodies",
      "An operation of Swagger 2.0 has several bodies.",
      why: "A request has one.",
      fix: "Keep one."),
    Explanation(
      "several-media-types",
      "A parameter or a header has several media types.",
      why: "Nothing says which of them a value is in.",
      fix: "Keep one."),
    Explanation(
      "body-without-schema",
      "A Swagger 2.0 body parameter has no `schema`.",
      why: "Only values beside the body have their keywords among their own fields. They are read as the schema.",
      fix: "Move them into `schema`."),
    Explanation(
      "encoding-by-name-and-position",
      "A media type has `encoding` beside `prefixEncoding` or `itemEncoding`.",
      why: "The one goes by the names of parts, the others by their order.",
      fix: "Keep the one that the body is written by."),
    Explanation(
      "invalid-method",
      "A name under `additionalOperations` is no HTTP method.",
      why: "Methods are tokens: letters, digits and a few signs. A blank or line break would end the request line.",
      fix: "Correct the name."),
    Explanation(
      "method-has-a-field",
      "`additionalOperations` has a method that the path item has a field for.",
      why: "It is read all the same; tools look for it in its field.",
      fix: "Move it to the field."),
    Explanation(
      "path-template-operator",
      "A name in a path has an operator of RFC 6570, as in `{;id*}`.",
      why: "OpenAPI says by `style` and `explode` of the parameter how it is written. The name alone is read.",
      fix: "Write `{id}`, and the style at the parameter."),
    Explanation(
      "nested-collection-format",
      "Items of a Swagger 2.0 parameter have a `collectionFormat` of their own.",
      why: "Values joined twice have no form in OpenAPI 3; commas are read.",
      fix: "Use a body for values in values."),
    Explanation(
      "querystring-and-query",
      "An operation has `querystring` and `query` parameters.",
      why: "The whole query is one value, or made of parameters.",
      fix: "Keep one of the two kinds."),
    Explanation(
      "querystring-without-content",
      "A `querystring` parameter has a `schema`.",
      why: "The whole query is written by a media type, not by a style.",
      fix: "Use `content`."),
    Explanation(
      "several-querystrings",
      "An operation has two `querystring` parameters.",
      why: "Each of them is the whole query.",
      fix: "Join their schemas."),
    Explanation(
      "two-example-values",
      "An example has `value` beside `dataValue` or `serializedValue`.",
      why: "The two say apart what `value` leaves open: the data, and how it is written. `dataValue` counts.",
      fix: "Leave `value` out."),
  ]
}
