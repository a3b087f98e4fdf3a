extension ContractLoader {
  /// The document that a reference to a file names.
  package func load(_ written: URIReference, _ target: URIReference, from reference: Node) throws(Diagnostic)
    -> Document
  {
    let place = reference.place
    // What is named is what was written: never the real path, nor anything of the target.
    let name = shortened(written.path)
    guard let path = PercentText.decode(target.path), !path.utf8.contains(0) else {
      throw Diagnostic(
        "invalid-reference", .error, "a bad percent escape in the reference", at: place,
        fix: "Write %25 for a percent sign.")
    }
    if target.query != nil {
      throw Diagnostic(
        "invalid-reference", .error, "a reference to a file has no query", at: place,
        fix: "Write %3F for a question mark.")
    }
    let outside = Diagnostic(
      "reference-outside-root", .error, "the reference \(name) leads outside the contract root, or nowhere", at: place,
      fix: "Keep what a contract needs under its root, or name a wider one with --root.")
    let first = written.path.utf8.first
    // Absolute paths mean something else on every machine.
    guard let root, first != UInt8(ascii: "/"), first != UInt8(ascii: "~"), !path.utf8.contains(UInt8(ascii: "\\")),
      path.utf8.first == UInt8(ascii: "/")
    else { throw outside }
    // Where it would lie, before anything is opened: a path that leaves the root is not even looked at.
    let normal = FilePath.normalised(path)
    guard FilePath.isInside(normal, root) else {
      guard let wider = widerRoot(for: normal, root) else { throw outside }
      var hint = outside
      hint.fix = "Keep what a contract needs under its root, or widen it with --root \(wider)."
      throw hint
    }
    // Most references lead to files that are known already: no system call.
    if let known = documents[normal] { return known }
    // Links are followed to their end, and the end has to be inside as well.
    guard let real = TextFile.realPath(normal) else { throw missing(name, normal, place) }
    guard FilePath.isInside(real, root) else { throw outside }
    if let known = documents[real] { return known }
    if let failure = failures[real] { throw noted(failure, name, place) }
    // Counted before it is read.
    guard files.count < limits.files else {
      throw Diagnostic(
        "file-limit", .error, "more than \(limits.files) files are reached from here", at: place,
        fix: "Raise the limit with --max-files.")
    }
    let shown = FilePath.shown(real, root: root, entry: files.first)
    do throws(Diagnostic) {
      let text =
        if let text = replacements[real] { text } else { try TextFile.read(real, shown: shown, limits: limits) }
      return try parse(text, file: shown, realPath: real)
    } catch {
      failures[real] = error
      throw noted(error, name, place)
    }
  }

  /// The nearest folder that holds both, where that is some way off the top: nobody should be told to open the whole
  /// disk to a contract.
  private func widerRoot(for path: String, _ root: String) -> String? {
    var folder = root
    for levels in 1...4 {
      folder = FilePath.folder(folder)
      guard folder.split(separator: "/").count > 1 else { return nil }
      if FilePath.isInside(path, folder) { return FilePath.above(writtenRoot, levels) }
    }
    return nil
  }

  private func missing(_ name: String, _ path: String, _ place: Place) -> Diagnostic {
    if TextFile.isLinkLoop(path) {
      return Diagnostic(
        "missing-file", .error, "too many levels of symbolic links: \(name)", at: place, fix: "Link to the file itself."
      )
    }
    return Diagnostic(
      "missing-file", .error, "no such file: \(name)\(neighbour(path))", at: place,
      fix: "Correct the path; it is relative to this file.")
  }

  /// A file of nearly that name beside it, as when only the case of a letter differs. Folders outside of the root are
  /// not looked into.
  private func neighbour(_ path: String) -> String {
    guard suggestions > 0, let root, let folder = TextFile.realPath(FilePath.folder(path)),
      FilePath.isInside(folder, root)
    else { return "" }
    suggestions -= 1
    let name = String(path.dropFirst(FilePath.folder(path).count).drop { $0 == "/" })
    let names = TextFile.names(in: folder, limit: 2000).sorted()
    // The name is there and nothing can be reached by it.
    if names.contains(name) { return ", its link leads nowhere" }
    let near = Spelling.nearest(name, among: names)
    return near.map { "; did you mean \"\(shortened($0))\"?" } ?? ""
  }

  /// An error in a file that was reached by reference says where that was; one about the file as such stands there.
  private func noted(_ failure: Diagnostic, _ name: String, _ place: Place) -> Diagnostic {
    var failure = failure
    if failure.id == "unreadable-file" || failure.id == "size-limit" {
      failure.message = "\(name): \(failure.message)"
      failure.place = place
    } else {
      failure.notes.append(.init("referenced here", at: place))
    }
    return failure
  }
}
