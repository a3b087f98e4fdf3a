extension Explanation {
  static let textExplanations = [
    Explanation(
      "alias-cycle",
      "A YAML alias stands inside its own anchor.",
      why: "The tree would have no end.",
      fix: "Use `$ref` for recursion."),
    Explanation(
      "complex-key",
      "A YAML key is a list or a mapping.",
      why: "A contract is data that JSON can hold, and JSON's keys are strings.",
      fix: "Write a string as the key."),
    Explanation(
      "control-character",
      "The text holds a control character.",
      why: "YAML and JSON forbid it, and what prints nothing is seldom meant.",
      fix: "Remove it, or write it as an escape in a quoted string."),
    Explanation(
      "depth-limit",
      "Values are nested deeper than the limit.",
      why: "A document that is nothing but brackets could otherwise use up the stack of every program that reads it.",
      fix: "Flatten the document, or raise the limit with `--max-depth`."),
    Explanation(
      "duplicate-key",
      "A mapping holds one key twice.",
      why: "Only one of the two would count, and which one depends on the program that reads it.",
      fix: "Remove or rename one of the two; the note shows the first."),
    Explanation(
      "empty-document",
      "The file holds no value.",
      why: "There is nothing to read.",
      fix: "Begin with `openapi: 3.1.0`."),
    Explanation(
      "encoding",
      "The text is in an encoding that is not read.",
      why: "YAML and JSON are UTF-8; UTF-16 is read as well, UTF-32 is not.",
      fix: "Save the file as UTF-8."),
    Explanation(
      "invalid-utf16",
      "The file begins like UTF-16 and is not.",
      why: "A half character or an odd number of bytes means that something was cut.",
      fix: "Save the file as UTF-8."),
    Explanation(
      "invalid-utf8",
      "A byte is no part of valid UTF-8.",
      why: "The file was saved in another encoding, or damaged.",
      fix: "Save the file as UTF-8."),
    Explanation(
      "json-syntax",
      "The text is not JSON.",
      why: """
        Files named .json are held to RFC 8259: no comments, no trailing commas, double quotes, numbers without \
        leading zeros.
        """,
      fix: "Correct it at the place shown, or name the file .yaml."),
    Explanation(
      "merge-key",
      "The value of a merge key (`<<`) cannot be merged.",
      why: "It takes a mapping or a list of mappings.",
      fix: "Merge an alias of a mapping."),
    Explanation(
      "node-limit",
      "The document has more values than the limit, counting what aliases repeat.",
      why: "A few lines of aliases of aliases can stand for billions of values.",
      fix: "Use fewer aliases of large parts, or raise the limit with `--max-nodes`."),
    Explanation(
      "not-text",
      "The file is no text.",
      why: "Its first bytes are those of an archive, a program or other binary data.",
      fix: "Unpack it, or name another file."),
    Explanation(
      "several-documents",
      "The file holds a second YAML document.",
      why: "A contract is one document; reading only the first would drop the rest.",
      fix: "Put each document into a file of its own."),
    Explanation(
      "size-limit",
      "The file has more bytes than the limit.",
      why: "The limit is checked before anything is read.",
      fix: "Split the file, or raise the limit with `--max-bytes`."),
    Explanation(
      "unknown-alias",
      "An alias names an anchor that does not stand before it.",
      why: "YAML defines anchors from top to bottom.",
      fix: "Define the anchor first, or correct the name."),
    Explanation(
      "unknown-tag",
      "A YAML tag is not one of the core schema's.",
      why: "Tags such as `!include` mean something in one program only; nothing is run or included for them.",
      fix: "Remove the tag."),
    Explanation(
      "unreadable-file",
      "A file cannot be read.",
      why: "It is missing, a directory, a device, a loop of links, or its permissions forbid it.",
      fix: "Correct the path or the permissions."),
    Explanation(
      "yaml-1.1-boolean",
      "A plain `yes`, `no`, `on` or `off` is a string here.",
      why: "YAML 1.2 reads it as text, YAML 1.1 as a boolean: the country code of Norway is the usual victim.",
      fix: "Quote it, or write `true` or `false`."),
    Explanation(
      "yaml-syntax",
      "The text is not YAML.",
      why: "The message is the parser's; the cause is often indentation or a quote one line above.",
      fix: "Correct it at the place shown."),
    Explanation(
      "bidirectional-text",
      "The text holds characters that change the direction of writing.",
      why: "A line can then read as what it is not, which has been used to hide changes in reviews.",
      fix: "Remove them, or write them as escapes in a double-quoted string."),
    Explanation(
      "out-of-memory",
      "There is no memory to read the text.",
      why: "The machine refused it; nothing is wrong with the contract.",
      fix: "Close other programs, or split the contract."),
    Explanation(
      "tag-mismatch",
      "A value is not of the type that its YAML tag names.",
      why: "`!!int` before text is a contradiction.",
      fix: "Correct the value, or remove the tag."),
    Explanation(
      "yaml-directive",
      "The document has a YAML directive that changes nothing.",
      why: "Contracts are read as YAML 1.2, whatever it says.",
      fix: "Remove the line."),
  ]
}
