/// Loads the files of one contract and follows its references. One per run; not thread-safe.
///
/// References never leave the contract root, links included, and never reach the network.
public final class ContractLoader {
  var root: String?
  let limits: TextLimits
  let allowedHosts: Set<String>
  var documents: [String: Document] = [:]
  /// Files that could not be read, by real path: a thousand references to one are one attempt.
  var failures: [String: Diagnostic] = [:]
  var targets: [ReferenceKey: Node] = [:]
  var scopes: [ObjectIdentifier: ResourceScopes] = [:]
  /// What `$id`s name, in all documents that were asked for their scopes.
  var resources: [String: Node] = [:]
  var itemIndex: [Node: [Int32]] = [:]
  /// Suggestions cost a look at every candidate: a document full of bad references gets some.
  var suggestions = 100
  /// What is odd in the texts, without being wrong.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// All documents, in the order in which they were read.
  public private(set) var files: [Document] = []
  /// Texts by the names that diagnostics give their files, those that could not be read included.
  public private(set) var sources = SourceTexts()

  /// - Parameters:
  ///   - root: the folder that references cannot leave; the entry document's own when nil.
  ///   - allowedHosts: hosts whose documents the user allowed to be fetched.
  public init(root: String? = nil, limits: TextLimits = .init(), allowedHosts: Set<String> = []) {
    self.root = root.map { TextFile.realPath($0) ?? $0 }
    self.limits = limits
    self.allowedHosts = allowedHosts
  }

  /// The entry document. Without a root of its own the loader keeps to the folder of this file.
  public func load(_ path: String) throws(Diagnostic) -> Document {
    let bytes = try TextFile.read(path, shown: path, limits: limits)
    let real = TextFile.realPath(path) ?? path
    if root == nil { root = FilePath.folder(real) }
    return try parse(bytes, file: path, realPath: real)
  }

  /// A text that is no file, as from standard input. Its references start at the root, when there is one.
  public func load(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
    guard bytes.count <= limits.bytes else {
      let start = Position(line: 1, column: 1)
      throw TextFile.tooLarge(bytes.count, Place(file: file, start: start, end: start), limits)
    }
    return try parse(bytes, file: file, realPath: "")
  }

  func parse(_ bytes: [UInt8], file: String, realPath: String) throws(Diagnostic) -> Document {
    sources[file] = bytes
    let text = try TextEncoding.utf8(bytes, file: file)
    sources[file] = text
    let (document, warnings) = try Self.parse(text, file: file, realPath: realPath, limits: limits)
    let room = max(0, limits.messages * 4 - diagnostics.count)
    diagnostics += (BidirectionalText.warnings(text, file: file, limit: limits.messages) + warnings).prefix(room)
    if !realPath.isEmpty { documents[realPath] = document }
    files.append(document)
    return document
  }

  /// By content: a text that begins with `{` or `[` is JSON when it can be. YAML's flow style looks like JSON, but a
  /// file that says it is JSON is held to it.
  private static func parse(
    _ text: [UInt8], file: String, realPath: String, limits: TextLimits
  ) throws(Diagnostic) -> (Document, [Diagnostic]) {
    let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let isNamedJSON = file.hasSuffix(".json")
    var yaml = YAMLText(file: file, limits: limits)
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || isNamedJSON else {
      return (try yaml.read(text, realPath: realPath), yaml.warnings)
    }
<<<<<<< HEAD
    let text = reference.text
    guard !text.isEmpty else {
      throw Diagnostic("invalid-reference", .error, "the reference is empty", at: reference.place, fix: "Name what it refers to.")
    }
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = String(text[..<(hash ?? text.endIndex)])
    let fragment = hash.map { String(text[text.utf8.index(after: $0)...]) } ?? ""
    let document = path.isEmpty ? reference.document : try load(path, from: reference)
    return try Pointer(fragment, reference).resolve(in: document, loader: self)
  }

  private func load(_ path: String, from reference: Node) throws(Diagnostic) -> Document {
    if let scheme = Self.scheme(path) { throw remote(scheme, path, reference) }
    guard let decoded = PercentText.decode(path), !decoded.utf8.contains(0) else {
      throw Diagnostic("invalid-reference", .error, "a bad percent escape in the reference", at: reference.place, fix: "Write %25 for a percent sign.")
    }
    let outside = Diagnostic(
      "reference-outside-root", .error, "the reference \(shortened(path)) leads outside the contract root, or nowhere",
      at: reference.place, fix: "Keep what a contract needs under its root, or name a wider one with --root.")
    guard let root, !reference.document.realPath.isEmpty, !decoded.hasPrefix("/"), !decoded.contains("\\"), !decoded.hasPrefix("~") else {
      throw outside
    }
    let joined = Self.folder(reference.document.realPath) + "/" + decoded
    // Where it would lie, before anything is opened: a path that leaves the root is not even looked at.
    guard Self.isInside(Self.normalised(joined), root) else { throw outside }
    guard let real = TextFile.realPath(joined) else {
      throw Diagnostic(
        "missing-file", .error, "no such file: \(shortened(path))", at: reference.place, fix: "Correct the path; it is relative to this file.")
    }
    guard Self.isInside(real, root) else { throw outside }
    if let known = documents[real] { return known }
    guard order.count < limits.files else {
      throw Diagnostic(
        "file-limit", .error, "more than \(limits.files) files are reached from here", at: reference.place,
        fix: "Raise the limit with --max-files.")
    }
    let shown = Self.shown(real, entry: order.first)
=======
    let failure: Diagnostic
>>>>>>> text
    do throws(Diagnostic) {
      return (try JSONText.read(text, file: file, limits: limits, realPath: realPath), [])
    } catch {
      failure = error
    }
<<<<<<< HEAD
  }

  private func remote(_ scheme: String, _ path: String, _ reference: Node) -> Diagnostic {
    // What stands before an @ may be a secret: it is not repeated.
    let shown = path.contains("@") ? "\(scheme):…" : shortened(path)
    let host = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(scheme.isEmpty ? 0 : 1).first.map(String.init) ?? ""
    let fix =
      (scheme == "http" || scheme == "https") && !path.contains("@")
      ? "Copy the file beside the contract and refer to it by its path." : "Refer to a file under the contract root."
    if allowedHosts.contains(host) {
      return Diagnostic(
        "unsupported.remote-reference", .error, "\(shown) is on an allowed host, but references are not fetched yet", at: reference.place, fix: fix)
    }
    return Diagnostic(
      "remote-reference", .error, "the reference \(shown) is remote and is not followed", at: reference.place, fix: fix)
  }

  // MARK: - Paths

  private static func scheme(_ path: String) -> String? {
    if path.hasPrefix("//") || path.hasPrefix("\\\\") { return "" }
    guard let colon = path.firstIndex(of: ":") else { return nil }
    let scheme = path[..<colon]
    guard scheme.count > 1, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }) else { return nil }
    return scheme.lowercased()
  }

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func isInside(_ path: String, _ root: String) -> Bool {
    root == "/" || path == root || path.hasPrefix(root + "/")
  }

  /// A referenced file is shown as the entry was: from the working folder, or as an absolute path.
  private static func shown(_ real: String, entry: Document?) -> String {
    guard let entry, !entry.realPath.isEmpty else { return real }
    var prefix = entry.file.contains("/") ? folder(entry.file).split(separator: "/").map(String.init) : []
    var base = folder(entry.realPath)
    while base != "/", !real.hasPrefix(base + "/") {
      // One folder up, by taking a part away where there is one.
      if let last = prefix.last, last != ".", last != ".." { prefix.removeLast() } else { prefix.append("..") }
      base = folder(base)
    }
    let rest = real.dropFirst(base == "/" ? 1 : base.count + 1)
    return (entry.file.hasPrefix("/") ? "/" : "") + (prefix.filter { $0 != "." } + [String(rest)]).joined(separator: "/")
  }

  // MARK: - Look-up

  /// A member by key; large mappings get an index the second time they are asked.
  public func member(_ key: String, of node: Node) -> Node? {
    guard node.count > 16 else { return node.member(key) }
    if keyIndex[node] == nil {
      var index: [String: Node] = [:]
      index.reserveCapacity(node.count)
      for (key, value) in node.entries { index[key.text] = value }
      keyIndex[node] = index
    }
    return keyIndex[node]?[key]
  }

  /// `$anchor`s and `$id`s of a document, found once.
  func anchor(_ name: String, in document: Document) -> Node? {
    identifiers(of: document).anchors[name]
  }

  func identifiers(of document: Document) -> Identifiers {
    if let known = identifiers[ObjectIdentifier(document)] { return known }
    let found = Identifiers(document)
    identifiers[ObjectIdentifier(document)] = found
    return found
  }
}

/// Names that schemas give themselves.
struct Identifiers {
  var anchors: [String: Node] = [:]

  init(_ document: Document) {
    var stack = [document.root]
    while let node = stack.popLast() {
      switch node.kind {
      case .mapping:
        for (key, value) in node.entries {
          if key.hasText("$anchor") || key.hasText("$dynamicAnchor"), value.kind == .string { anchors[value.text] = node }
          if value.kind == .mapping || value.kind == .sequence { stack.append(value) }
        }
      case .sequence: for item in node.items where item.kind == .mapping || item.kind == .sequence { stack.append(item) }
      default: break
      }
=======
    if failure.id != "json-syntax" || isNamedJSON { throw failure }
    do throws(Diagnostic) {
      return (try yaml.read(text, realPath: realPath), yaml.warnings)
    } catch {
      // It is neither: the reader that came further knows better what was meant.
      guard error.id == "yaml-syntax", let ours = failure.place?.start, let theirs = error.place?.start, ours > theirs
      else { throw error }
      throw failure
>>>>>>> text
    }
  }
}
