extension Explanation {
  static let toolExplanations = [
    Explanation(
      "same-media-type", "A body names one media type twice, with other parameters.",
      why: "`application/json` and `application/json; stream=watch` are one media type to both sides of a call.",
      fix: "Nothing has to be done: the first one's schema is taken."),
    Explanation(
      "other-encoding", "A body has a writing of its value that is not generated, beside one that is.",
      why: "YAML or Protobuf beside JSON add nothing that a caller could not have by JSON.",
      fix: "Nothing has to be done: client and server speak the other one."),
    Explanation(
      "link-left-out", "A response's link cannot be followed by a generated method.",
      why: "Its operation is not generated, or lies in another document.",
      fix: "Correct `operationId` or `operationRef`, or follow it by hand."),
    Explanation(
      "link-parameter", "A parameter of a link is left to the caller.",
      why: """
        What the link says leads to no value of the right type in the response's content: the generated method has an \
        argument for it instead.
        """,
      fix: "Correct the runtime expression, the parameter's name or the types, if it should be filled in."),
    Explanation(
      "unmatched-name", "A name under `names` or `types` is nothing of the contract's.",
      why: "A setting that matches nothing is misspelt, or what it was for is gone.",
      fix: "Correct or remove it. `names` knows schemas, properties and operations, `types` schemas and formats."),
    Explanation(
      "unmatched-selector", "A selector of `include` or `exclude` names no operation.",
      why: "A selector that matches nothing is misspelt, or what it was for is gone.",
      fix: "Correct or remove it."),
    Explanation(
      "ci-file-exists", "`treaty ci` was asked to write where another file stands.",
      why: "A workflow that somebody adapted must not be replaced.",
      fix: "Name another file with `--output`, or remove the old one."),
    Explanation(
      "configuration-conflict", "Two settings of treaty.yaml exclude each other.",
      why: """
        A file describes one contract at its top level or several under `generate`, and two contracts cannot write \
        into one folder, because each would remove the other's files.
        """,
      fix: "Move the settings into the entries, and give every entry an output of its own."),
    Explanation(
      "configuration-missing", "An entry of treaty.yaml lacks a setting that has no default.",
      why: "In a list nothing says which contract an entry is about.",
      fix: "Name the `contract`."),
    Explanation(
      "configuration-not-found", "There is no treaty.yaml to read and no contract was named.",
      why: "Without either the command cannot know what to do; it looks for treaty.yaml here and in contracts/.",
      fix: "Name a contract, or `--config` with the path of treaty.yaml."),
    Explanation(
      "configuration-type", "A setting of treaty.yaml has the wrong type.",
      why: "Reading a list as a string, or the reverse, would be a guess.",
      fix: "Write it as docs/configuration.md shows."),
    Explanation(
      "configuration-unknown-key", "treaty.yaml holds a key that is not a setting.",
      why: "An ignored setting looks as if it worked.",
      fix: "Correct the name; docs/configuration.md lists all of them."),
    Explanation(
      "configuration-value", "A setting of treaty.yaml has a value that it cannot take.",
      why: """
        Modules and namespaces are Swift identifiers, parts to emit come from a fixed list, and paths are not empty.
        """,
      fix: "Choose a value that docs/configuration.md allows."),
    Explanation(
      "contract-not-found", "No contract was named and none was found, or more than one.",
      why: """
        Beside treaty.yaml, or in a plugin's target, Treaty looks for exactly one of openapi.yaml, openapi.yml and \
        openapi.json.
        """,
      fix: "Name the contract, on the command line or as `contract:`."),
    Explanation(
      "contract-outside-target", "A plugin's treaty.yaml names a contract outside its target.",
      why: "The build system watches the target's folder only; a change elsewhere would not be noticed by a build.",
      fix: "Put the contract and what it refers to into the target, or generate with the command plugin."),
    Explanation(
      "drift", "A generated file is not what its contract says.",
      why: "The file was edited, or the contract, the configuration or Treaty changed after it was generated.",
      fix: "Run `treaty generate` and commit what it writes. To change generated code, change the contract."),
    Explanation(
      "file-system", "The system refused an operation on a file.",
      why: "The message holds the system's own words. Nothing was changed: an output is written whole or not at all.",
      fix: "Look at the permissions and the free space of that folder."),
    Explanation(
      "init-not-empty", "`treaty init` was asked to write into a folder that holds something.",
      why: "A new package must not replace or mix with what is there.",
      fix: "Name a folder that is empty or does not exist."),
    Explanation(
      "lock-unreadable", "treaty.lock is not what Treaty wrote.",
      why: "The lock says which files may be replaced or removed; a half-merged one cannot be trusted.",
      fix: "Remove it and run `treaty generate`: files with the generated header are still known as ours."),
    Explanation(
      "output-is-link", "An output would be written through a symbolic link.",
      why: "What is written through a link lands in a folder that nobody named.",
      fix: "Name the real folder as the output."),
    Explanation(
      "output-not-a-folder", "The output is not a folder.",
      why: "Generated files need a folder of their own.",
      fix: "Name another folder with `--output` or `output:`."),
    Explanation(
      "output-not-ours", "A file that Treaty did not write stands where a generated one belongs.",
      why: "Treaty replaces and removes only files that its lock lists or that carry its header.",
      fix: "Move the file, or choose another output folder."),
    Explanation(
      "output-path", "A generated file's path leaves the output folder or is taken twice.",
      why: "This is a defect of an emitter, never of a contract.",
      fix: "Report it together with the contract."),
    Explanation(
      "stale-file-edited", "A file that is generated no more was edited since.",
      why: "Removing it would lose the edit, so it stays and is ours no longer.",
      fix: "Remove it when nothing in it is needed."),
    Explanation(
      "treaty-not-found", "`treaty init` cannot tell where Treaty lies.",
      why: "The new package depends on a checkout of Treaty: the one named, or the one that this tool was built in.",
      fix: "Name a checkout with `--path-to-treaty DIR`."),
  ]
}
