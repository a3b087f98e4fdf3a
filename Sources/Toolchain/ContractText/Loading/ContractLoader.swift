/// Loads the files of one contract and follows its references. One per run; not thread-safe.
///
/// References never leave the contract root, links included, and never reach the network.
public final class ContractLoader {
  private var root: String?
  private let limits: TextLimits
  private let allowedHosts: Set<String>
  private var documents: [String: Document] = [:]
  private var order: [Document] = []
  private var keyIndex: [Node: [String: Node]] = [:]
  private var targets: [TargetKey: Node] = [:]
  private var identifiers: [ObjectIdentifier: Identifiers] = [:]
  /// What is odd in the texts, without being wrong.
  public private(set) var diagnostics: [Diagnostic] = []

  private struct TargetKey: Hashable {
    var document: ObjectIdentifier
    var text: String
  }

  public init(root: String? = nil, limits: TextLimits = .init(), allowedHosts: Set<String> = []) {
    self.root = root.map { TextFile.realPath($0) ?? $0 }
    self.limits = limits
    self.allowedHosts = allowedHosts
  }

  public var files: [Document] { order }

  /// The entry document. Without a root of its own the loader keeps to the folder of this file.
  public func load(_ path: String) throws(Diagnostic) -> Document {
    let bytes = try TextFile.read(path, shown: path, limits: limits)
    let real = TextFile.realPath(path) ?? path
    if root == nil { root = Self.folder(real) }
    return try parse(bytes, file: path, realPath: real)
  }

  public func load(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
    try parse(bytes, file: file, realPath: "")
  }

  private func parse(_ bytes: [UInt8], file: String, realPath: String) throws(Diagnostic) -> Document {
    let text = try TextEncoding.utf8(bytes, file: file)
    let document: Document
    let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || file.hasSuffix(".json") {
      do throws(Diagnostic) {
        document = try JSONText.read(text, file: file, limits: limits, realPath: realPath)
      } catch {
        // YAML's flow style looks like JSON; a file that says it is JSON is held to it.
        guard error.id == "json-syntax", !file.hasSuffix(".json") else { throw error }
        document = try yaml(text, file, realPath)
      }
    } else {
      document = try yaml(text, file, realPath)
    }
    if !realPath.isEmpty { documents[realPath] = document }
    order.append(document)
    return document
  }

  private func yaml(_ text: [UInt8], _ file: String, _ realPath: String) throws(Diagnostic) -> Document {
    var reader = YAMLText(file: file, limits: limits)
    let document = try reader.read(text, realPath: realPath)
    diagnostics += reader.warnings
    return document
  }

  // MARK: - References

  /// One step: the node that the text of `reference` names.
  public func resolve(_ reference: Node) throws(Diagnostic) -> Node {
    let key = TargetKey(document: ObjectIdentifier(reference.document), text: reference.text)
    if let known = targets[key] { return known }
    let target = try find(reference)
    targets[key] = target
    return target
  }

  private func find(_ reference: Node) throws(Diagnostic) -> Node {
    guard reference.kind == .string else {
      throw Diagnostic("invalid-reference", .error, "$ref must be a string", at: reference.place, fix: "Quote it.")
    }
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
    do throws(Diagnostic) {
      return try parse(try TextFile.read(real, shown: shown, limits: limits), file: shown, realPath: real)
    } catch {
      var error = error
      if error.id == "unreadable-file" { error.place = reference.place }
      error.notes.append(.init("referenced here", at: reference.place))
      throw error
    }
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
    }
  }
}
