import ContractModel
import ContractText

/// Reads bare JSON Schema documents, draft 4 to 2020-12, into the model's schemas.
///
/// `$ref`, `$id`, anchors, vocabularies and dynamic scopes are resolved while reading: the table says the same in
/// 2020-12's terms and needs none of them (JSON Schema 2020-12 §8, 2019-09 §8.2.4).
public struct JSONSchemaReader {
  /// What came of the documents.
  public struct Result: Sendable {
    public var table: SchemaTable
    /// The schemas that were asked for, in that order.
    public var roots: [SchemaID]
    public var diagnostics: [Diagnostic]
  }

  /// How many schemas one reading makes, counting those that several dynamic scopes repeat.
  public static let maximumSchemas = 1_000_000

  private var documents: SchemaDocuments

  /// - Parameters:
  ///   - loader: follows references to files; keeps them inside its root.
  ///   - draft: of documents without a `$schema`.
  public init(loader: ContractLoader, draft: JSONSchemaDraft = .draft2020) {
    documents = SchemaDocuments(loader: loader, draft: draft)
  }

  /// Makes a document known by a URI, as what lies elsewhere or is a metaschema; references find it there.
  public mutating func register(_ document: Document, as uri: String) { documents.register(document, as: uri) }

  /// Reads a document's root, or the schemas inside that the JSON pointers name.
  ///
  /// - Parameter uri: the document's own URI; where it lies when nil.
  public mutating func read(_ document: Document, uri: String? = nil, pointers: [String] = [""]) -> Result {
    let base = URIReference(uri ?? (document.realPath.isEmpty ? document.file : document.realPath))
    var reading = SchemaReading(documents: documents)
    let result = reading.read(document, base: base, pointers: pointers)
    documents = reading.documents
    return result
  }
}
