extension Explanation {
  static let referenceExplanations = [
    Explanation(
      "file-limit",
      "The contract reaches more files than the limit.",
      why: "References can lead from file to file without end.",
      fix: "Raise the limit with `--max-files`."),
    Explanation(
      "invalid-reference",
      "The text of a `$ref` cannot be a reference.",
      why: "It is empty, no string, or holds an escape that is none: `%` needs two hexadecimal digits, `~` a 0 or 1.",
      fix: "Correct the text."),
    Explanation(
      "missing-file",
      "A reference names a file that does not exist.",
      why: "References are relative to the file that holds them, not to the working folder.",
      fix: "Correct the path."),
    Explanation(
      "reference-cycle",
      "References go round in a circle.",
      why: "None of them leads to anything.",
      fix: "Let one of them hold the value itself."),
    Explanation(
      "reference-outside-root",
      "A reference leads out of the contract root.",
      why: """
        A contract from a stranger could otherwise show any file of this machine. Links are followed before the path \
        is compared.
        """,
      fix: "Keep what a contract needs under its root, or name a wider one with `--root`."),
    Explanation(
      "reference-sibling",
      "Fields beside a `$ref` are ignored.",
      why: "Before OpenAPI 3.1, and for everything but schemas, a reference stands for the whole object.",
      fix: "Move them to what is referred to, or use `allOf`."),
    Explanation(
      "remote-reference",
      "A reference names another machine.",
      why: "A contract never reaches the network: what it says must not depend on who answers.",
      fix: "Copy the file beside the contract and refer to its path."),
    Explanation(
      "unresolved-reference",
      "A reference leads nowhere.",
      why: "The file exists, but the part behind `#` is not in it.",
      fix: "Correct the pointer; the message names what is near."),
    Explanation(
      "wrong-reference-target",
      "A reference leads to something of another kind.",
      why: "A parameter cannot stand where a schema is needed.",
      fix: "Refer to an object of the kind that is needed."),
    Explanation(
      "expanded-too-large",
      "With its references followed the contract has too many parts.",
      why: "Components that hold thousands of parts and are referred to thousands of times multiply.",
      fix: "Refer to smaller components."),
    Explanation(
      "reference-base",
      "An `$id` around a reference makes it relative to a schema in which it leads nowhere.",
      why: "It is read from the document's root, which is what was probably meant.",
      fix: "Remove the `$id`."),
    Explanation(
      "reference-not-a-string",
      "A `$ref` is no string.",
      why: "A property of that name has to stand under `properties`.",
      fix: "Write a string, or move the property."),
    Explanation(
      "reference-not-allowed",
      "A `$ref` stands where OpenAPI allows none.",
      why: "It is followed, but other programs may not.",
      fix: "Write what it refers to in its place."),
    Explanation(
      "pointer-through-reference",
      "A reference points at something within what another reference leads to.",
      why:
        "JSON pointers know one document and no references; many tools put targets in place first, and so is it read.",
      fix: "Refer to the target directly."),
  ]
}
