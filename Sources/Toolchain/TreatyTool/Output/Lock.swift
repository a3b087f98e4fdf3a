import TreatyJSON

/// What a run read and wrote, kept beside its output as `treaty.lock`. It makes an output reproducible (contract hash,
/// version, options), tells which files are ours to replace or remove, and shows a reviewer that a contract changed.
public struct Lock: Sendable, Hashable {
  public static let fileName = "treaty.lock"

  public struct Entry: Sendable, Hashable {
    public var path: String
    /// SHA-256, 64 hexadecimal digits.
    public var hash: String
  }

  public var version: String
  /// The contract, as generated files name it.
  public var contract: String
  /// Option name to value, in a fixed order; what changes the output and nothing else.
  public var options: [(name: String, value: JSONValue)]
  /// Every file that was read, by path from the contract root.
  public var inputs: [Entry]
  /// Every file that was written, by path from the output folder.
  public var files: [Entry]

  public init(
    version: String, contract: String, options: [(name: String, value: JSONValue)], inputs: [Entry], files: [Entry]
  ) {
    self.version = version
    self.contract = contract
    self.options = options
    // Sorted, so that the order of reading and emitting never shows.
    self.inputs = inputs.sorted { $0.path < $1.path }
    self.files = files.sorted { $0.path < $1.path }
  }

  public static func == (left: Lock, right: Lock) -> Bool { left.text == right.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The file's text; the same lock gives the same bytes.
  public var text: String {
    func table(_ entries: [Entry]) -> JSONValue {
      .object(JSONObject(entries.map { ($0.path, .string($0.hash)) }))
    }
    return PrettyJSON.text(
      .object(
        JSONObject([
          ("treaty", .string(version)), ("contract", .string(contract)),
          ("options", .object(JSONObject(options.map { ($0.name, $0.value) }))),
          ("inputs", table(inputs)), ("files", table(files)),
        ])))
  }
}
