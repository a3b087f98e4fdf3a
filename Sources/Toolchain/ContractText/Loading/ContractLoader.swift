/// Loads the files of one contract and follows its references. One per run; not thread-safe.
///
/// References never leave the contract root, links included, and never reach the network.
public final class ContractLoader {
  var root: String?
  /// The root as the user would write it.
  var writtenRoot: String
  let limits: TextLimits
  let allowedHosts: Set<String>
  var documents: [String: Document] = [:]
  /// Files that could not be read, by real path: a thousand references to one are one attempt.
  var failures: [String: Diagnostic] = [:]
  var targets: [ReferenceKey: Node] = [:]
  var scopes: [ObjectIdentifier: ResourceScopes] = [:]
  /// Whether any document has a `$dynamicAnchor` or `$recursiveAnchor`: most contracts need no dynamic scopes at all.
  public private(set) var hasDynamicAnchors = false
  /// Pointers that are being followed through references of their own.
  var pointerDepth = 0
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

  /// Texts that are read in the place of files, by real path: what a fix would make of them.
  package var replacements: [String: [UInt8]] = [:]

  /// - Parameters:
  ///   - root: the folder that references cannot leave; the entry document's own when nil.
  ///   - allowedHosts: hosts whose documents the user allowed to be fetched.
  public init(root: String? = nil, limits: TextLimits = .init(), allowedHosts: Set<String> = []) {
    self.root = root.map { TextFile.realPath($0) ?? $0 }
    writtenRoot = root ?? "."
    self.limits = limits
    self.allowedHosts = Set(allowedHosts.map { $0.lowercased() })
  }

  /// The entry document. Without a root of its own the loader keeps to the folder of this file.
  public func load(_ path: String) throws(Diagnostic) -> Document {
    let real = TextFile.realPath(path) ?? path
    if let known = documents[real] { return known }
    let bytes = if let text = replacements[real] { text } else { try TextFile.read(path, shown: path, limits: limits) }
    if root == nil {
      root = FilePath.folder(real)
      // A link's own folder is no way to where it leads.
      writtenRoot = FilePath.folder(path)
    }
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
    // Only what is referred to: a contract itself is never prose.
    let isProse = !files.isEmpty && PlainText.isPlain(file)
    let (document, warnings) =
      isProse
      ? (try PlainText.read(text, file: file, limits: limits, realPath: realPath), [])
      : try Self.parse(text, file: file, realPath: realPath, limits: limits)
    let room = max(0, limits.messages * 4 - diagnostics.count)
    diagnostics += (BidirectionalText.warnings(text, file: file, limit: limits.messages) + warnings).prefix(room)
    if !realPath.isEmpty { documents[realPath] = document }
    files.append(document)
    hasDynamicAnchors =
      hasDynamicAnchors || document.keyID("$dynamicAnchor") >= 0 || document.keyID("$recursiveAnchor") >= 0
    // What its `$id`s name is known before any reference asks for it.
    _ = scopes(of: document)
    return document
  }

  /// By content: a text that begins with `{` or `[` is JSON when it can be. YAML's flow style looks like JSON, but a
  /// file that says it is JSON is held to it.
  private static func parse(
    _ text: [UInt8], file: String, realPath: String, limits: TextLimits
  ) throws(Diagnostic) -> (Document, [Diagnostic]) {
    let first = ByteSearch.firstSign(text)
    let isNamedJSON = file.hasSuffix(".json")
    var yaml = YAMLText(file: file, limits: limits)
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || isNamedJSON else {
      return (try yaml.read(text, realPath: realPath), yaml.warnings)
    }
    let failure: Diagnostic
    do throws(Diagnostic) {
      return (try JSONText.read(text, file: file, limits: limits, realPath: realPath), [])
    } catch {
      failure = error
    }
    if failure.id != "json-syntax" || isNamedJSON { throw failure }
    do throws(Diagnostic) {
      return (try yaml.read(text, realPath: realPath), yaml.warnings)
    } catch {
      // It is neither: the reader that came further knows better what was meant.
      guard error.id == "yaml-syntax", let ours = failure.place?.start, let theirs = error.place?.start, ours > theirs
      else { throw error }
      throw failure
    }
  }
}
