import ContractModel
import ContractText

/// Reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 documents into the model.
public struct OpenAPIReader {
  /// What came of a document: as much of a contract as there is, and everything that is wrong with it.
  public struct Result: Sendable {
    /// Nil only when the document as a whole cannot be read; with errors in parts of it, the rest is here.
    public var contract: Contract?
    /// By file, line and column, each fault once.
    public var diagnostics: [Diagnostic]
  }

  /// Reads a document and what it refers to. Linear in the size of the files; nothing is fetched from the network
  /// unless the loader allows it. OpenAPI Specification 2.0, 3.0.4, 3.1.1, 3.2.0.
  public static func read(_ document: Document, loader: ContractLoader) -> Result {
    var findings = Findings()
    guard let version = DocumentVersion.read(document.root, &findings) else {
      return Result(contract: nil, diagnostics: findings.sorted(main: document.file))
    }
    let reading = Reading(document: document, loader: loader, dialect: version.dialect, findings: findings)
    reading.readDocument()
    return Result(contract: reading.contract, diagnostics: reading.findings.sorted(main: document.file))
  }
}
