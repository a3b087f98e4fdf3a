import ContractModel
import ContractReaders
import ContractText

/// A contract that was read, with what was found on the way.
public struct ReadContract {
  /// nil when the document cannot be read at all; `diagnostics` says why.
  public var contract: Contract?
  public var diagnostics: [Diagnostic]
  /// The contract as generated files name it: from the root, so that it is the same on every machine.
  public var name: String
  let source: ContractSource
  private let documents: [Document]
  private let input: [UInt8]?

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Never throws: a file that cannot be read is a diagnostic like any other.
  public static func read(_ source: ContractSource) -> ReadContract {
    let loader = ContractLoader(
      root: source.root, limits: source.limits, allowedHosts: source.allowedHosts)
    var input: [UInt8]?
    do {
      let document: Document
      if source.isStandardInput {
        // One byte more than the limit, so that the loader sees that it is too much.
        let bytes = try Files.read(0, name: "standard input", limit: source.limits.bytes + 1)
        input = bytes
        document = try loader.load(bytes, file: "<stdin>")
      } else {
        document = try loader.load(source.path)
      }
      let result = OpenAPIReader.read(document, loader: loader)
      return ReadContract(
        contract: result.contract, diagnostics: (loader.diagnostics + result.diagnostics).map(source.shown), name: document.file,
        source: source, documents: loader.files, input: input)
    } catch {
      let failures = (error as? FileFailure).map { ToolFailure($0).diagnostics } ?? [error as? Diagnostic].compactMap { $0 }
      return ReadContract(
        contract: nil, diagnostics: (loader.diagnostics + failures).map(source.shown), name: Paths.name(of: source.path), source: source,
        documents: [], input: input)
    }
  }

  /// A diagnostic with its places as the user can open them.
  func shown(_ diagnostic: Diagnostic) -> Diagnostic { source.shown(diagnostic) }

  /// Every file that was read and the hash of its bytes.
  func inputs() throws(ToolFailure) -> [Lock.Entry] {
    var entries: [Lock.Entry] = []
    for document in documents {
      do {
        let bytes =
          if let input { input } else { try Files.read(Paths.join(source.effectiveRoot, document.file)) }
        entries.append(Lock.Entry(path: document.file, hash: SHA256.hex(bytes)))
      } catch {
        throw ToolFailure(error)
      }
    }
    return entries
  }
}
