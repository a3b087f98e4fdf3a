import ContractReaders
import ContractText
import Foundation
import TestSupport
import TreatyJSON

/// The suite's remote documents and the metaschemas, read once. The metaschemas are no part of this repository: they are
/// read where the corpora lie.
struct SuiteDocuments {
  let root: URL
  private var documents: [(uri: String, document: Document)] = []

  init?() throws {
    guard let corpora = Repository.corpora else { return nil }
    root = corpora.appending(path: "json-schema-test-suite")
    guard FileManager.default.fileExists(atPath: root.path) else { return nil }
    let loader = ContractLoader()
    for (folder, base) in [(root.appending(path: "remotes"), "http://localhost:1234/")] {
      for path in (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted() where path.hasSuffix(".json") {
        documents.append((base + path, try Self.load(folder.appending(path: path), loader)))
      }
    }
    let metaschemas = corpora.appending(path: "metaschemas")
    for path in (FileManager.default.subpaths(atPath: metaschemas.path) ?? []).sorted() {
      let file = metaschemas.appending(path: path)
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory), !isDirectory.boolValue else {
        continue
      }
      let document = try Self.load(file, loader)
      guard let uri = document.root.member("$id")?.text ?? document.root.member("id")?.text else { continue }
      documents.append((uri, document))
    }
  }

  private static func load(_ file: URL, _ loader: ContractLoader) throws -> Document {
    try loader.load(Array(Data(contentsOf: file)), file: file.lastPathComponent)
  }

  func reader(_ draft: JSONSchemaDraft, _ loader: ContractLoader) -> JSONSchemaReader {
    var reader = JSONSchemaReader(loader: loader, draft: draft)
    for (uri, document) in documents { reader.register(document, as: uri) }
    return reader
  }

  func read(_ schema: JSONValue, _ draft: JSONSchemaDraft) throws -> JSONSchemaReader.Result {
    let loader = ContractLoader()
    let document = try loader.load(Array(schema.description.utf8), file: "schema.json")
    var reader = reader(draft, loader)
    return reader.read(document)
  }
}
