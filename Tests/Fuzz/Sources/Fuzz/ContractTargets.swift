import ContractEmitters
import ContractModel
import ContractReaders
import ContractText

/// The toolchain's readers.
enum ContractTargets {
  /// What references could reach is not there: an input does the same everywhere.
  private static let root = "/nonexistent"

  static func text(file: String) -> FuzzTarget {
    return { bytes in
      // A loader keeps what it has loaded: a new one every time, or memory would grow by design.
      _ = try? ContractLoader(root: root).load(bytes, file: file)
      return true
    }
  }

  /// From a document's text to the Swift that it is generated as.
  static let openAPI: FuzzTarget = { bytes in
    let loader = ContractLoader(root: root)
    guard let document = try? loader.load(bytes, file: "fuzz.yaml") else { return true }
    let read = OpenAPIReader.read(document, loader: loader)
    guard let contract = read.contract else { return true }
    // As if everything wrong were allowed: a mutated document is hardly ever right, and the emitter is to be reached.
    let ids = Set((loader.diagnostics + read.diagnostics).filter { $0.severity == .error }.map(\.id))
    var options = SwiftEmitter.Options(module: "Fuzzed", allow: ids.sorted(), source: "fuzz.yaml", version: "0.1.0")
    options.met = ids
    _ = SwiftEmitter.emit(contract, options: options)
    return true
  }
}
