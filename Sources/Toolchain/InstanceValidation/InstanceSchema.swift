import ContractModel
import ContractReaders
import ContractText
import SchemaLogic

/// A schema that instances are held against: of a bare JSON Schema document, or of a contract.
public final class InstanceSchema {
  let validator: SchemaValidator
  let schema: SchemaID
  /// What was found while reading.
  public let diagnostics: [Diagnostic]
  /// The texts that diagnostics point into.
  public let sources: SourceTexts

  private init(
    _ table: SchemaTable, _ schema: SchemaID, _ options: SchemaValidator.Options, _ diagnostics: [Diagnostic],
    _ sources: SourceTexts
  ) {
    validator = SchemaValidator(table, options: options)
    self.schema = schema
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// Reads the schema; references stay inside the loader's root.
  ///
  /// - Parameters:
  ///   - formats: whether formats are asserted.
  ///   - also: files of further schema documents, which references name by their `$id`.
  public static func read(
    _ address: SchemaAddress, loader: ContractLoader, formats: SchemaValidator.Formats = .byDialect,
    direction: SchemaDirection? = nil, also: [String] = []
  ) throws(Diagnostic) -> InstanceSchema {
    let document = try loader.load(address.file)
    var options = SchemaValidator.Options(direction: direction)
    options.formats = formats
    if document.root.member("openapi") != nil || document.root.member("swagger") != nil {
      return try contract(document, address, loader, options)
    }
    var reader = JSONSchemaReader(loader: loader)
    for file in also {
      let other = try loader.load(file)
      guard let name = other.root.member("$id") ?? other.root.member("id"), name.kind == .string else {
        throw Diagnostic(
          "invalid-reference", .error, "the schema document has no $id, so that no reference can name it",
          at: other.root.place, fix: "Refer to it as a file.")
      }
      reader.register(other, as: name.text)
    }
    let result = reader.read(document, pointers: [address.pointer])
    let schema = result.roots.first ?? SchemaID(index: 0)
    return InstanceSchema(
      result.table, schema, options, loader.diagnostics + result.diagnostics, loader.sources)
  }

  /// In a contract schemas mean what OpenAPI makes of them: its reader tells, by where they stand.
  private static func contract(
    _ document: Document, _ address: SchemaAddress, _ loader: ContractLoader, _ options: SchemaValidator.Options
  ) throws(Diagnostic) -> InstanceSchema {
    let result = OpenAPIReader.read(document, loader: loader)
    var node = document.root
    for part in address.pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let token = String(Substring(part)).replacing("~1", with: "/").replacing("~0", with: "~")
      let next =
        node.kind == .sequence
        ? Int(token).flatMap { node.items.dropFirst(max(0, $0)).first { _ in true } } : node.member(token)
      guard let next else { throw missing(address, document) }
      node = next
    }
    let (place, table) = (node.place, result.contract?.schemas ?? SchemaTable())
    guard let schema = table.all.first(where: { $0.place.file == place.file && $0.place.start == place.start }) else {
      throw missing(address, document)
    }
    return InstanceSchema(table, schema.id, options, loader.diagnostics + result.diagnostics, loader.sources)
  }

  private static func missing(_ address: SchemaAddress, _ document: Document) -> Diagnostic {
    Diagnostic(
      "unresolved-reference", .error, "there is no schema at #\(address.pointer)", at: document.root.place,
      fix: "Name a schema by its JSON pointer, as #/components/schemas/Order.")
  }
}
