import ContractModel
import ContractReaders
import ContractText
import TreatyJSON
import TreatyTool

/// A file that is a JSON Schema and no contract, read as the library of schemas that it is.
struct SchemaFile {
  var contract: Contract
  var diagnostics: [Diagnostic]
  var documents: [Document]
  var sources: SourceTexts

  /// nil for what does not look like a schema, and for standard input, which nothing can refer to.
  static func read(_ source: ContractSource) -> SchemaFile? {
    guard !source.isStandardInput else { return nil }
    let folder = Paths.folder(of: source.path)
    let folderRoot = source.root ?? (folder.isEmpty ? "." : folder)
    let loader = ContractLoader(root: folderRoot, limits: source.limits, allowedHosts: source.allowedHosts)
    guard let schema = try? loader.load(source.path), isSchema(schema.root),
      let real = Files.realPath(source.path), let realRoot = Files.realPath(folderRoot),
      let path = Paths.relative(real, in: realRoot),
      let document = try? loader.load(Array(wrapper(path).utf8), file: "<schema>")
    else { return nil }
    let result = OpenAPIReader.read(document, loader: loader)
    guard var contract = result.contract, let first = contract.schemas.named.first else { return nil }
    // What the file defines for itself is compared where the schema uses it.
    let root = contract.schemas[first].reference ?? first
    var schemas = contract.schemas.all
    schemas[Int(root.index)] = renamed(contract.schemas[root])
    contract.schemas = SchemaTable(schemas, named: [root])
    return SchemaFile(
      contract: contract, diagnostics: loader.diagnostics + result.diagnostics, documents: loader.files,
      sources: loader.sources)
  }

  /// Without the file's name: another file's is no other name of the schema.
  private static func renamed(_ schema: Schema) -> Schema {
    Schema(
      id: schema.id, name: "root", place: schema.place, types: schema.types, reference: schema.reference,
      unresolved: schema.unresolved, format: schema.format, assertsFormat: schema.assertsFormat,
      enumeration: schema.enumeration, constant: schema.constant, string: schema.string, number: schema.number,
      array: schema.array,
      object: schema.object, composition: schema.composition, annotations: schema.annotations)
  }

  /// `{}`, and every mapping with a keyword that says something about values and nothing of a contract.
  private static func isSchema(_ root: Node) -> Bool {
    guard root.kind == .mapping, !["openapi", "swagger", "asyncapi"].contains(where: { root.member($0) != nil }) else {
      return false
    }
    return root.count == 0 || root.entries.contains { keywords.contains($0.key.text) }
  }

  /// Of all drafts (JSON Schema core and validation), annotations aside: any file may have a title.
  private static let keywords: Set = [
    "$schema", "$id", "$anchor", "$defs", "definitions", "$ref", "$dynamicRef", "$recursiveRef", "type", "enum",
    "const", "format", "properties", "patternProperties", "additionalProperties", "propertyNames", "required",
    "minProperties", "maxProperties", "dependencies", "dependentRequired", "dependentSchemas", "unevaluatedProperties",
    "items", "prefixItems", "additionalItems", "contains", "minContains", "maxContains", "minItems", "maxItems",
    "uniqueItems", "unevaluatedItems", "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "nullable",
  ]

  /// A contract of nothing but a reference. Without `$schema` the file is of OpenAPI 3.1's dialect, which is 2020-12.
  private static func wrapper(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var reference: [UInt8] = []
    for byte in path.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"%#?\"<>\\^`{|}".utf8.contains(byte)
      reference += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    let link = JSONString.quoted("./" + String(decoding: reference, as: UTF8.self))
    return """
      {"openapi":"3.1.0","info":{"title":\(JSONString.quoted(Paths.name(of: path))),"version":"0"},"paths":{},"components":{"schemas":{\
      "root":{"$ref":\(link)}}}}
      """
  }
}
