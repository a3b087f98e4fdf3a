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
  /// The texts that the diagnostics point into.
  public var sources: SourceTexts
  let source: ContractSource
  package let documents: [Document]
  private let input: [UInt8]?

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Never throws: a file that cannot be read is a diagnostic like any other.
  ///
  /// - Parameter replacements: texts that are read in the place of files, by real path.
  public static func read(_ source: ContractSource, replacements: [String: [UInt8]] = [:]) -> ReadContract {
    let loader = ContractLoader(
      root: source.root, limits: source.limits, allowedHosts: source.allowedHosts)
    loader.replacements = replacements
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
        contract: result.contract, diagnostics: loader.diagnostics + result.diagnostics,
        name: Self.name(document, source), sources: loader.sources, source: source, documents: loader.files,
        input: input)
    } catch {
      let failures =
        if let failure = error as? FileFailure {
          ToolFailure(failure).diagnostics
        } else {
          [error as? Diagnostic].compactMap { $0 }
        }
      return ReadContract(
        contract: nil, diagnostics: loader.diagnostics + failures, name: Paths.name(of: source.path),
        sources: loader.sources, source: source,
        documents: [], input: input)
    }
  }

  /// Every file that was read and the hash of its bytes: begun now, on another core, while the contract is planned.
  func inputs() -> Later<Result<[Lock.Entry], ToolFailure>> {
    let files = documents.map { (name: Self.name($0, source), path: $0.realPath) }
    return Later { [input] in
      var entries: [Lock.Entry] = []
      for file in files {
        do throws(FileFailure) {
          let bytes = if let input { input } else { try Files.read(file.path) }
          entries.append(Lock.Entry(path: file.name, hash: SHA256.hex(bytes)))
        } catch {
          return .failure(ToolFailure(error))
        }
      }
      return .success(entries)
    }
  }

  /// Diagnostics show paths from the working folder; what is committed must not depend on where that is.
  private static func name(_ document: Document, _ source: ContractSource) -> String {
    let root = source.effectiveRoot.isEmpty ? "." : source.effectiveRoot
    return Files.realPath(root).flatMap { Paths.relative(document.realPath, in: $0) } ?? Paths.name(of: document.file)
  }
}
